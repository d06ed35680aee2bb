"""Finds the styles of a template by name and adds standard ones for those it lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from weeklydesk.exporters.word.base import look_xml
from weeklydesk.exporters.word.document import W
from weeklydesk.exporters.word.look import STYLES

_CHINESE = {
    "标题": "title",
    "主标题": "title",
    "列出段落": "list paragraph",
    "列表段落": "list paragraph",
    "引用": "quote",
    "超链接": "hyperlink",
    "超级链接": "hyperlink",
    "html 预设格式": "html preformatted",
    "html 代码": "html code",
    "网格型": "table grid",
}
_NUMBERED = re.compile(r"(标题|目录|heading|toc) ?([1-9])")
_ENGLISH = {"标题": "heading", "目录": "toc"}


def adopt_styles(sheet: Any) -> dict[str, str]:
    """Return the ids of all styles that a body uses, by name; missing styles are added.

    Added styles use the template's fonts. Tables use the template's grid style if it has one.
    """
    known = _named(sheet)
    if ("table", "table grid") in known:
        known.setdefault(("table", "report table"), known["table", "table grid"])
    ours = {style.get(f"{W}styleId"): style for style in _own_styles()}
    ids = {_id(style): _default(sheet, style) for style in ours.values() if style.get(_DEFAULT)}
    for name, identity in STYLES.items():
        style = ours[identity]
        key = (style.get(f"{W}type"), name)
        if key not in known:
            known[key] = _added(sheet, style, ids)
        ids[identity] = known[key]
    return {name: ids[identity] for name, identity in STYLES.items()}


_DEFAULT = f"{W}default"


def _own_styles() -> list[Any]:
    from docx.oxml import parse_xml

    root: Any = parse_xml(look_xml("styles", "en-US", "zh-CN").encode())
    return root.findall(f"{W}style")


def _id(style: Any) -> str:
    return style.get(f"{W}styleId")


def _named(sheet: Any) -> dict[tuple[str, str], str]:
    """Return the ids of a style sheet by kind and name."""
    found: dict[tuple[str, str], str] = {}
    for style in sheet.findall(f"{W}style"):
        for name in _names(style):
            found.setdefault((style.get(f"{W}type", "paragraph"), name), _id(style))
    return found


def _names(style: Any) -> Iterator[str]:
    for tag in ("name", "aliases"):
        element = style.find(f"{W}{tag}")
        if element is not None:
            yield from map(_plain, element.get(f"{W}val", "").split(","))


def _plain(name: str) -> str:
    """Return the English form of a style's name, in lower case."""
    name = name.strip().lower()
    if match := _NUMBERED.fullmatch(name):
        return f"{_ENGLISH.get(match[1], match[1])} {match[2]}"
    return _CHINESE.get(name, name)


def _default(sheet: Any, style: Any) -> str:
    """Return the id of the template's default style of the same type; empty if none."""
    kind = style.get(f"{W}type")
    defaults = (
        each
        for each in sheet.findall(f"{W}style")
        if each.get(f"{W}type") == kind and each.get(_DEFAULT) in {"1", "true", "on"}
    )
    found = next(defaults, None)
    return "" if found is None else _id(found)


def _added(sheet: Any, style: Any, ids: dict[str, str]) -> str:
    """Add a copy of a standard style and return its new id."""
    copy = deepcopy(style)
    taken = {_id(each) for each in sheet.findall(f"{W}style")}
    identity = _id(style)
    while identity in taken:
        identity += "0"
    copy.set(f"{W}styleId", identity)
    for fonts in list(copy.iter(f"{W}rFonts")):
        fonts.getparent().remove(fonts)
    for tag in ("basedOn", "next", "link"):
        _redirect(copy, tag, ids)
    if style.get(f"{W}type") == "paragraph":
        _clear_first_line_indent(copy)
    sheet.append(copy)
    return identity


def _redirect(style: Any, tag: str, ids: dict[str, str]) -> None:
    element = style.find(f"{W}{tag}")
    if element is None:
        return
    target = ids.get(element.get(f"{W}val"), "")
    if target:
        element.set(f"{W}val", target)
    else:
        style.remove(element)


def _clear_first_line_indent(style: Any) -> None:
    """Override any first-line indent inherited from the template's body text."""
    indent = style.get_or_add_pPr().get_or_add_ind()
    indent.set(f"{W}firstLine", "0")
    indent.set(f"{W}firstLineChars", "0")


def indents_first_lines(sheet: Any, identity: str) -> bool:
    """Return whether a style or its base indents first lines by characters, as is usual in Chinese.

    Such an indent overrides the numbering's own and must be reset in each item.
    """
    styles = {_id(style): style for style in sheet.findall(f"{W}style")}
    seen: set[str] = set()
    while identity in styles and identity not in seen:
        seen.add(identity)
        style = styles[identity]
        indent = style.find(f"{W}pPr/{W}ind")
        if indent is not None and indent.get(f"{W}firstLineChars"):
            return indent.get(f"{W}firstLineChars") != "0"
        base = style.find(f"{W}basedOn")
        identity = "" if base is None else base.get(f"{W}val")
    return sheet.find(f"{W}docDefaults//{W}ind[@{W}firstLineChars]") is not None
