"""Interprets HTML tags and styles: emphasis, list levels, checkboxes, alignment, visibility."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from weeklydesk.model import State

Attributes = dict[str, str]

HEADINGS = {f"h{level}": level for level in range(1, 7)}
HEAVY = 600  # the lowest font weight that counts as bold
_SIGNS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em"), "*"),
    **dict.fromkeys(("s", "del", "strike"), "~~"),
    **dict.fromkeys(("code", "tt"), "`"),
}
INLINE = {*_SIGNS, "a", "span", "font", "u", "ins", "mark"}
_WEIGHTS = {"bold": True, "bolder": True, "normal": False, "lighter": False}
_SLANTS = {"italic": True, "oblique": True, "normal": False}
_INVISIBLE = {
    *("script", "style", "head", "title", "template", "svg", "object", "iframe", "noscript"),
    *("button", "select", "textarea"),
}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_WORD_LEVEL = re.compile(r"level(\d+)")
_QUILL_LEVEL = re.compile(r"\bql-indent-(\d+)\b")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(pt|cm|in|px)")
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "in": 72.0, "px": 0.75}
_BOXES = {
    **dict.fromkeys(("check", "unchecked", "false"), State.OPEN),
    **dict.fromkeys(("done", "checked", "true"), State.DONE),
}
_ALIGN_CLASS = re.compile(r"\b(?:text-|align-?)(center|right|end)\b|\b(center|right)align\b")
_ALIGNS = {"center": "center", "-webkit-center": "center", "right": "right", "end": "right"}
_ALIGNS["-webkit-right"] = "right"
_NUMBERED = {"number", "ordered"}
_BULLETED = {"bullet", "check", "unchecked", "done", "checked"}


def declarations(given: Attributes) -> Mapping[str, str]:
    """Return the declarations of the element's style attribute, by property."""
    return _declared(given.get("style", ""))


@lru_cache(maxsize=256)  # Word repeats the style for each paragraph, and it is read three times
def _declared(style: str) -> Mapping[str, str]:
    parts = (part.partition(":") for part in style.lower().split(";"))
    return {name.strip(): value.strip() for name, _, value in parts if value}


def is_hidden(tag: str, given: Attributes) -> bool:
    """Return whether the element shows no text."""
    if tag in _INVISIBLE or "hidden" in given:
        return True
    if "none" not in given.get("style", "") and "mso-hide" not in given.get("style", ""):
        return False
    style = declarations(given)
    return style.get("display") == "none" or style.get("mso-hide") == "all"


def heading_level(tag: str, given: Attributes) -> int:
    """Return the element's heading level; 0 if it is not a heading."""
    level = given.get("aria-level", "")
    if given.get("role") == "heading" and level.isdecimal():
        return min(max(int(level), 1), len(HEADINGS))
    return HEADINGS.get(tag, 0)


def signs_of(tag: str, given: Attributes) -> dict[str, bool]:
    """Return the Markdown delimiters that the element turns on (True) or off (False)."""
    signs = {_SIGNS[tag]: True} if tag in _SIGNS else {}
    if "style" not in given:
        return signs
    style = declarations(given)
    weight, slant = style.get("font-weight", ""), style.get("font-style", "")
    if weight in _WEIGHTS or weight.isdecimal():
        signs["**"] = _WEIGHTS[weight] if weight in _WEIGHTS else int(weight) >= HEAVY
    if slant in _SLANTS:
        signs["*"] = _SLANTS[slant]
    if "line-through" in style.get("text-decoration", style.get("text-decoration-line", "")):
        signs["~~"] = True
    return signs


def is_word_marker(given: Attributes) -> bool:
    """Return whether the element is a number or bullet written out by Word."""
    return "ignore" in declarations(given).get("mso-list", "")


def word_level(given: Attributes) -> int:
    """Return Word's list level of a paragraph, from 1; 0 outside of lists."""
    found = _WORD_LEVEL.search(declarations(given).get("mso-list", ""))
    return int(found[1]) if found else 0


def margin_of(given: Attributes) -> float:
    """Return the left margin of a paragraph in points; 0 if unspecified."""
    found = _LENGTH.fullmatch(declarations(given).get("margin-left", ""))
    return float(found[1]) * _POINTS[found[2]] if found else 0.0


def align_of(given: Attributes) -> str | None:
    """Return an element's alignment: center, right, or "" for left; None if unspecified.

    Editors that write no styles use class names (`text-center`, `ql-align-right`, `centeralign`).
    """
    align = declarations(given).get("text-align") or given.get("align", "").lower()
    if align and align != "inherit":
        return _ALIGNS.get(align, "")
    found = _ALIGN_CLASS.search(given.get("class", ""))
    return _ALIGNS[found[1] or found[2]] if found else None


def is_bare(given: Attributes) -> bool:
    """Return whether an item, or each item of a list, has no visible marker."""
    style = declarations(given)
    shown = style.get("list-style-type", style.get("list-style", ""))
    return "none" in shown.split() or style.get("display") == "block"


def further_level(given: Attributes, nested: int) -> int:
    """Return how many levels deeper an item of a flat list is than the nesting of its tags."""
    level = given.get("aria-level", given.get("data-aria-level", ""))
    if level.isdecimal():
        return max(int(level) - nested, 0)
    found = _QUILL_LEVEL.search(given.get("class", ""))
    return int(found[1]) if found else 0


def box_of(given: Attributes) -> State | None:
    """Return the state of an item's checkbox; None if it has none."""
    state = given.get("data-list") or given.get("data-checked")
    if given.get("role") == "checkbox":
        state = given.get("aria-checked", "false")
    return _BOXES.get(state or "")


def is_numbered(given: Attributes, default: bool) -> bool:
    """Return whether an item is numbered; items of flat lists have their own attribute."""
    kind = given.get("data-list", "")
    return kind in _NUMBERED if kind in _NUMBERED | _BULLETED else default
