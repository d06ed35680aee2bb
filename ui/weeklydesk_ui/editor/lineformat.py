"""Stores a line's kind, depth and identity in its text block, so that Qt's undo covers them.

The block's text is the line's text; everything else is in one string property of its format.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextFormat

from weeklydesk.model import (
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Policy,
    Quote,
    Role,
    Section,
    State,
    Table,
)
from weeklydesk.outline import Line
from weeklydesk.records import replace
from weeklydesk.weeks import Week

PROPERTY = int(QTextFormat.Property.UserProperty) + 1
TITLE_LINE = json.dumps(["title"])
INDENT = 1.6 * 16  # pixels at 100 %, per level
LINE_HEIGHT = 26  # pixels at 100 %; the baseline is at four fifths
TITLE_HEIGHT = 40
HEAD_HEIGHT = 28
CODE_HEIGHT = 22

_encode = json.JSONEncoder(ensure_ascii=False).encode
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_PLAIN: dict[str, type[Paragraph | Table | Quote | Html]] = {
    "paragraph": Paragraph,
    "table": Table,
    "quote": Quote,
    "html": Html,
}


def encoded(line: Line) -> str:
    """Return everything but the text of the line, as JSON."""
    node = line.node
    match node:
        case Section():
            fields: list[Any] = ["section", 0, node.level, node.role, node.objective]
            fields += [node.hint, node.policy]
        case Item():
            week = str(node.carried_from) if node.carried_from else None
            fields = ["item", line.depth, node.marker, node.number, node.task, node.state]
            fields += [node.id, week]
        case Code():
            fields = ["code", line.depth, node.info]
        case _:
            fields = [type(node).__name__.lower(), line.depth]
    return _encode(fields)


@lru_cache(maxsize=20_000)
def decoded(text: str) -> Line:
    """Return the line that `encoded` wrote, without its text."""
    kind, *rest = json.loads(text)
    if kind == "section":
        _, level, role, objective, hint, policy = rest
        policy = Policy(policy) if policy else None
        return Line(Section("", level, Role(role), objective, (), hint, policy))
    if kind == "item":
        depth, marker, number, task, state, key, week = rest
        carried = Week.parse(week) if week else None
        item = Item("", Marker(marker), number, task, State(state), key, "", carried)
        return Line(item, depth)
    if kind == "code":
        return Line(Code("", rest[1]), rest[0])
    return Line(_PLAIN[kind](""), rest[0])


def line_of(block: QTextBlock) -> Line:
    """Return the block's line."""
    return reworded(decoded(form_of(block)), block)


def reworded(line: Line, block: QTextBlock) -> Line:
    """Return the line with the block's text."""
    text = block.text().replace("\u2028", "\n")
    node = line.node
    if isinstance(node, Item):  # faster than `replace`; called for each key
        made = Item(
            text,
            node.marker,
            node.number,
            node.task,
            node.state,
            node.id,
            node.lineage,
            node.carried_from,
        )
        return Line(made, line.depth)
    if isinstance(node, Section):
        return Line(replace(node, title=text))
    return Line(replace(node, text=text), line.depth)


def form_of(block: QTextBlock) -> str:
    """Return everything but the text of the block's line, as written by `encoded`."""
    return block.blockFormat().stringProperty(PROPERTY)


def shown(text: str) -> str:
    """Return the text as stored in a block, where line feeds are line separators."""
    return text.translate(_SHOWN)


# Characters that would start a new block or frame are replaced by a line separator.
_SHOWN = dict.fromkeys(map(ord, "\n\r\u2029\ufdd0\ufdd1"), "\u2028")


def title_format() -> QTextBlockFormat:
    """Return the format of the report's title."""
    return _format(TITLE_LINE, 0, TITLE_HEIGHT, 12, 8)


def format_of(line: Line) -> QTextBlockFormat:
    """Return the block format for the line."""
    node, text = line.node, encoded(line)
    match node:
        case Section():
            return _format(text, 0, HEAD_HEIGHT, 26 if node.level > 1 else 34, 6)
        case Item():
            indent = line.depth + 1 + has_number_and_box(node)
            return _format(text, indent, LINE_HEIGHT, 3 if line.depth else 5, 0)
        case Paragraph():
            return _format(text, line.depth, LINE_HEIGHT, 5, 2)
        case _:
            return _format(text, line.depth, CODE_HEIGHT, 16, 16, sides=12)


def has_box(item: Item) -> bool:
    """Return whether the item has a checkbox."""
    return item.task or item.state is not State.OPEN


def has_number_and_box(item: Item) -> bool:
    """Return whether the item has both; without a number, the checkbox replaces the bullet."""
    return item.marker is Marker.NUMBER and has_box(item)


def _format(
    text: str,
    indent: int,
    height: float,
    top: float,
    bottom: float,
    *,
    sides: float = 0,
) -> QTextBlockFormat:
    form = QTextBlockFormat(_shape(indent, height, (top, bottom, sides)))
    form.setProperty(PROPERTY, text)
    return form


@lru_cache(maxsize=500)
def _shape(indent: int, height: float, margins: tuple[float, float, float]) -> QTextBlockFormat:
    """Return a block format with these measures; side margins do not depend on the zoom."""
    top, bottom, sides = margins
    form = QTextBlockFormat()
    if indent:  # skip defaults: the layout searches every block's properties on each key
        form.setIndent(indent)
    form.setLineHeight(height, _FIXED)
    for set_margin, margin in (
        (form.setTopMargin, top),
        (form.setBottomMargin, bottom),
        (form.setLeftMargin, sides),
        (form.setRightMargin, sides),
    ):
        if margin:
            set_margin(margin)
    return form
