"""Edits the page with real key events, and draws reports as text with the caret.

`|` is the caret, `^` the other end of a selection. The format is that of `tests.trees`:

    ## Plan (plan)
    1. first|
      - under it
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from textwrap import dedent

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.trees import draw
from weeklydesk.edits.lines import Spot, text_of, with_text
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Role,
    Section,
    State,
    Table,
    items_of,
)
from weeklydesk.outline import Line, build
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page

WEEK = Week(2024, 22)
_HEAD = re.compile(r"(#+) (.*?) \((\w+)(?: (\w+))?\)(.*)")
_ITEM = re.compile(r"(?:(-)|(\w+)\.) ?(?:\[([ x-])\] )?(.*)")
_STATES = {"x": State.DONE, "-": State.DROPPED}
_PLAIN: dict[str, type[Paragraph | Table | Code | Quote | Html]] = {
    "¶": Paragraph,
    "T": Table,
    "`": Code,
    ">": Quote,
    "<": Html,
}


def read(drawing: str) -> Report:
    """Return the report drawn as text; items get the ids i1, i2, … in reading order."""
    rows = [row for row in drawing.strip("\n").splitlines() if row.strip()]
    indent = min(len(row) - len(row.lstrip()) for row in rows)
    rows = [row[indent:] for row in rows]
    title = rows.pop(0)[2:] if rows[0].startswith("= ") else ""
    lines = [_line(row) for row in rows]
    count = itertools.count(1)
    return Report(WEEK, title, sections=build(_known(line, count) for line in lines))


def _known(line: Line, count: Iterator[int]) -> Line:
    if not isinstance(line.node, Item):
        return line
    number = next(count)
    return replace(line, node=replace(line.node, id=f"i{number}", lineage=f"l{number}"))


def _line(row: str) -> Line:
    depth = (len(row) - len(row.lstrip())) // 2
    row = row.lstrip().replace("⏎", "\n")
    head = _HEAD.fullmatch(row)
    if head:
        return Line(Section(head[2] + head[5], len(head[1]), Role(head[3]), head[4]))
    return Line(_block(row), depth)


def _block(row: str) -> Block:
    item = _ITEM.fullmatch(row) if row[:2] not in {"T ", "` "} else None
    if not item:
        return _PLAIN[row[0]](row[2:])
    marker = Marker.BULLET if item[1] else Marker.NUMBER
    state = _STATES.get(item[3] or "", State.OPEN)
    return Item(item[4], marker, item[2], item[3] is not None, state)


Case = tuple[str, list[str], str]  # the drawing before, the keys, the drawing after


class Writer:
    """Edits a page with real key events."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, drawing: str) -> None:
        """Open the drawn report with the drawn caret and selection."""
        bare = drawing.replace("|", "").replace("^", "")
        report = read(bare)
        self.page.open(report)
        marked = read(drawing)
        caret, anchor = self._place(marked, "|"), self._place(marked, "^")
        cursor = self.page.textCursor()
        if caret:
            self.page.sheet.place(caret, cursor, anchor)
            self.page.setTextCursor(cursor)

    def _place(self, marked: Report, sign: str) -> Spot | None:
        other = "^" if sign == "|" else "|"
        if sign in marked.title:
            return Spot(-1, marked.title.replace(other, "").index(sign))
        for row, line in enumerate(self.page.sheet.lines_for(marked)):
            text = text_of(line).replace(other, "")
            if sign in text:
                return Spot(row, text.index(sign))
        return None

    def paste(self, text: str = "", html: str = "") -> None:
        """Paste content copied by another program."""
        data = QMimeData()
        if text:
            data.setText(text)
        if html:
            data.setHtml(html)
        QApplication.clipboard().setMimeData(data)
        self.keys("Ctrl+V")

    def keys(self, *names: str) -> None:
        """Press keys by name: "Return", "Shift+Tab", "Alt+Up"."""
        for name in names:
            pressed = QKeySequence(name.replace("Shift+Tab", "Shift+Backtab"))
            combination = pressed[0]  # pyright: ignore[reportIndexIssue, reportUnknownVariableType]
            QTest.keyClick(self.page, combination.key(), combination.keyboardModifiers())  # pyright: ignore

    def write(self, text: str) -> None:
        """Type ASCII as keys, and other text as committed by an input method."""
        for char in text:
            if char.isascii():
                QTest.keyClicks(self.page, char)
            else:
                self.commit(char)

    def compose(self, preedit: str) -> None:
        """Show the text of an active composition."""
        QApplication.sendEvent(self.page, QInputMethodEvent(preedit, []))

    def commit(self, text: str) -> None:
        """End a composition with that text ("" cancels it)."""
        event = QInputMethodEvent("", [])
        event.setCommitString(text)
        QApplication.sendEvent(self.page, event)

    def select_all(self) -> None:
        """Select everything."""
        QTest.keyClick(self.page, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def drawn(self) -> str:
        """Return the report as it would be saved."""
        return draw(self.page.report())

    def items(self) -> list[Item]:
        """Return all items in reading order."""
        return [item for _, item in items_of(self.page.report())]

    def seen(self) -> str:
        """Return the page drawn as text, with blank lines and the caret."""
        sheet = self.page.sheet
        caret = self.page.outliner.caret()
        lines = [
            with_text(line, _with_caret(text_of(line), caret.column)) if row == caret.row else line
            for row, line in enumerate(sheet.numbered_lines())
        ]
        title = _with_caret(sheet.title, caret.column) if caret.row < 0 else sheet.title
        drawing = draw(Report(WEEK, title, sections=build(lines)))
        return "\n".join(row.rstrip() for row in drawing.splitlines())


def _with_caret(text: str, column: int) -> str:
    return f"{text[:column]}|{text[column:]}"


def play(writer: Writer, case: Case) -> None:
    """Press the keys of a case, compare, and undo everything."""
    before, keys, after = case
    writer.open(before)
    opened = writer.page.report()
    writer.keys(*keys)
    assert writer.seen() == dedent(after).strip("\n")
    while writer.page.document().isUndoAvailable():
        writer.page.undo()
    assert writer.page.report() == opened
