"""The start and end of a block of raw HTML, by the rules of CommonMark."""

from __future__ import annotations

import re

_BLOCKS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|"
    "header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|"
    "param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
# re compiles these at the first line that begins with <, which most reports do not have.
_RAW = r"(?i)<(script|pre|style|textarea)(?=[\s>]|$)"
_ENDS = (
    ("<!--", "-->"),
    (r"<\?", "?>"),
    (r"<!\[CDATA\[", "]]>"),
    ("<![A-Za-z]", ">"),
)
_BLOCK = rf"(?i)</?(?:{_BLOCKS})(?=\s|/?>|$)"
_ATTRIBUTE = r"""\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
_ALONE = rf"(?:<[a-zA-Z][a-zA-Z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[a-zA-Z][a-zA-Z0-9-]*\s*>)\s*$"
_LONGEST_TAG = 2000


def starts_html(text: str, *, within: bool = False) -> bool:
    """Return whether the line begins a block of HTML, as a new block or within a paragraph."""
    if not text.startswith("<"):
        return False
    if end_mark(text) is not None or re.match(_BLOCK, text):
        return True
    return not within and len(text) <= _LONGEST_TAG and bool(re.match(_ALONE, text))


def end_mark(text: str) -> str | None:
    """Return what ends the block that the line begins; None if a blank line ends it."""
    if raw := re.match(_RAW, text):
        return f"</{raw[1].lower()}>"
    return next((end for start, end in _ENDS if re.match(start, text)), None)


def ends(mark: str, text: str) -> bool:
    """Return whether the line contains the end mark."""
    return mark in (text.lower() if mark.startswith("</") else text)
