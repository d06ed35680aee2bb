"""Where a block of raw HTML begins and ends, by the rules of CommonMark."""

from __future__ import annotations

import re

_BLOCKS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|"
    "header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|"
    "param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
_RAW = re.compile(r"(?i)<(script|pre|style|textarea)(?=[\s>]|$)")
_ENDS = (
    (re.compile("<!--"), "-->"),
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<!\[CDATA\["), "]]>"),
    (re.compile("<![A-Za-z]"), ">"),
)
_BLOCK = re.compile(rf"(?i)</?(?:{_BLOCKS})(?=\s|/?>|$)")
_ATTRIBUTE = r"""\s+[a-zA-Z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?"""
_ALONE = re.compile(
    rf"(?:<[a-zA-Z][a-zA-Z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[a-zA-Z][a-zA-Z0-9-]*\s*>)\s*$"
)
_LONGEST_TAG = 2000


def starts_html(text: str, *, within: bool = False) -> bool:
    """Whether the line begins a block of HTML, at a block's place or within a running text."""
    if not text.startswith("<"):
        return False
    if end_mark(text) is not None or _BLOCK.match(text):
        return True
    return not within and len(text) <= _LONGEST_TAG and bool(_ALONE.match(text))


def end_mark(text: str) -> str | None:
    """Return what ends the block that the line begins; None where a blank line does."""
    if raw := _RAW.match(text):
        return f"</{raw[1].lower()}>"
    return next((end for start, end in _ENDS if start.match(text)), None)


def ends(mark: str, text: str) -> bool:
    """Whether the line holds the end mark."""
    return mark in (text.lower() if mark.startswith("</") else text)
