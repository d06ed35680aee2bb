"""Paints everything around the text: numbers, bullets, checkboxes, bars, hints and triangles.

It is painted for visible lines only and is not part of the document.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from weeklydesk.edits.lines import is_blank
from weeklydesk.edits.numbers import labels
from weeklydesk.model import Code, Html, Item, Quote, Section, State, Table
from weeklydesk.outline import Line
from weeklydesk_ui.editor.lineformat import has_box, has_number_and_box
from weeklydesk_ui.editor.sight import Shown, beside, block_at
from weeklydesk_ui.editor.static_text import StaticText
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look import ink

if TYPE_CHECKING:
    from weeklydesk_ui.editor.canvas import Canvas
    from weeklydesk_ui.editor.look import Look
    from weeklydesk_ui.editor.sheet import Sheet

BOX = 13.0
GAP = 8.0  # between marker and text
NARROW_GAP = 3.0  # between checkbox and text, when the indentation is reduced
TITLE, HEAD = 1.5, 1.125  # font sizes relative to the text's
_GROUNDED = (Code, Table, Html, Quote)  # have a background that is larger than their text


class Painter:
    """Paints markers, backgrounds and placeholders on the page's viewport."""

    def __init__(self, page: Canvas) -> None:
        self._page = page
        self._fonts: dict[float, QFont] = {}
        self._words: dict[tuple[str, float], StaticText] = {}
        self._labels: dict[int, str | None] = {}  # by row, for `_numbered`
        self._numbered: tuple[Sheet, int] | None = None  # the sheet and its shape
        self._scale = page.scale  # cached: PySide is slow to read a widget's properties

    def forget(self) -> None:
        """Clear the caches after a change of font or scale."""
        self._fonts.clear()
        self._words.clear()
        self._scale = self._page.scale

    @property
    def _look(self) -> Look:
        return self._page.look

    # Geometry

    def box(self, entry: Shown) -> QRectF:
        """Return the rectangle of an item's checkbox, for painting and clicking."""
        size, gap = BOX * self._scale, GAP * self._scale
        if _is_numbered_task(entry.line):
            gap = max(min(gap, self._page.step - size), NARROW_GAP * self._scale)
        middle = entry.base - self._ex() * 0.5
        return QRectF(entry.left - gap - size, middle - size / 2, size, size)

    def number_end(self, entry: Shown) -> float:
        """Return the right end of an item's number, the same with and without a checkbox."""
        return self._edge(entry) - (GAP - 2) * self._scale

    def _edge(self, entry: Shown) -> float:
        """Return where the text would start if no checkbox followed the number."""
        if not _is_numbered_task(entry.line):
            return entry.left
        return min(entry.left - self._page.step, self.box(entry).left())

    def triangle(self, entry: Shown) -> QRectF:
        """Return the rectangle of a line's fold triangle, for painting and clicking."""
        size = 12 * self._scale
        heading = isinstance(entry.line and entry.line.node, Section)
        left = self._edge(entry) - (30 if heading else 22 + 18) * self._scale
        if _label(self._labels.get(entry.row) or "").endswith(_COMMA):
            left = self.number_end(entry) - 9 * self._scale
        return QRectF(left, entry.base - self._ex() * 0.5 - size / 2, size, size)

    def handle(self, entry: Shown) -> QRectF:
        """Return the rectangle around a line's marker where dragging starts."""
        heading = isinstance(entry.line and entry.line.node, Section)
        size = 18 * self._scale
        width = size if heading else max(self._page.step, size)
        right = entry.left - 1
        width += entry.left - self._edge(entry)
        return QRectF(right - width, entry.base - self._ex() * 0.5 - size / 2, width, size)

    def ground(self, entry: Shown) -> QRectF:
        """Return the background rectangle of code, a table or a quote."""
        rect, depth = QRectF(entry.rect), entry.line.depth if entry.line else 0
        rect.setLeft(rect.left() + depth * self._page.step)  # Qt ignores the indentation
        rect.setRight(self._page.edge()[0] - 12 * self._scale)
        return rect

    def _ex(self) -> float:
        """Return the approximate height of a capital letter or a Chinese character."""
        return self._scale * 16 * 0.72

    # Painting

    def grounds(self, entries: list[Shown], top: int) -> list[Shown]:
        """Return the entries with a background, and neighbours whose background extends into them.

        Without entries, return the neighbours of viewport height `top`.
        """
        page, lines = self._page, self._page.sheet.lines
        found = [each for each in entries if each.line is not None and is_grounded(each.line)]
        if entries:
            rows = {beside(page, entries[0].row, -1), beside(page, entries[-1].row, 1)}
        else:
            row = block_at(page, top).blockNumber() - 1
            rows = {beside(page, row + by, step) for by in (-1, 0, 1) for step in (-1, 1)}
        near = (row for row in rows if row >= 0 and isinstance(lines[row].node, _GROUNDED))
        return found + [page.placed(page.sheet.block(row)) for row in near]

    def paint_backgrounds(self, painter: QPainter, grounds: list[Shown]) -> None:
        """Paint the backgrounds of code, tables and quotes, before the text."""
        for entry in grounds:
            if isinstance(entry.line and entry.line.node, Quote):
                self._quote_bar(painter, self.ground(entry))
            else:
                self._ground(painter, self.ground(entry))

    def paint_marks(self, painter: QPainter, entries: list[Shown]) -> None:
        """Paint the markers and placeholders; the painter has the viewport's faint colour."""
        self._number(entries)
        painter.setFont(self._font(1))
        hovered, folded = self._page.hovered, self._page.sheet.folded
        for entry in entries:
            if entry.line is None:
                self._title(painter, entry)
                continue
            self._line(painter, entry, entry.line, self._labels[entry.row])
            if folded or entry.row == hovered:
                self._fold(painter, entry)

    def drawing(self, entry: Shown) -> Callable[[QPainter], None]:
        """Return a function that draws an item's markers, which do not depend on its text."""
        self._number([entry])
        line, number = entry.line, self._labels.get(entry.row)
        item = line.node if line else None
        if isinstance(item, Item) and number is not None and not has_box(item):
            label = self._static_text(_label(number), 1)
            return label.at(max(self.number_end(entry) - label.width, 0), entry.base)

        def draw(painter: QPainter) -> None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if line:
                self._line(painter, entry, line, number)

        return draw

    def _number(self, entries: list[Shown]) -> None:
        """Compute the numbers of these lines that are not cached."""
        sheet = self._page.sheet
        if self._numbered != (sheet, sheet.tracker.shape):
            self._numbered = (sheet, sheet.tracker.shape)
            self._labels.clear()
        rows = [entry.row for entry in entries if entry.row >= 0 and entry.row not in self._labels]
        if rows:
            found = labels(sheet.lines, rows[0], rows[-1] + 1)
            self._labels.update(enumerate(found, rows[0]))

    def renumbered(self) -> list[int]:
        """Return the rows whose number has changed since they were painted."""
        sheet, before = self._page.sheet, self._labels
        if self._numbered is None or self._numbered == (sheet, sheet.tracker.shape):
            return []
        same, self._numbered = self._numbered[0] is sheet, (sheet, sheet.tracker.shape)
        self._labels = {}
        rows = range(min(before), min(max(before) + 1, len(sheet.lines))) if before and same else ()
        if rows:
            self._labels.update(zip(rows, labels(sheet.lines, rows[0], rows[-1] + 1), strict=True))
        return [row for row, each in self._labels.items() if before.get(row, each) != each]

    def _line(self, painter: QPainter, entry: Shown, line: Line, number: str | None) -> None:
        node = line.node
        if isinstance(node, Section):
            self._heading(painter, entry, node)
        elif isinstance(node, Item):
            self._marker(painter, entry, node, number, line.depth)
        if entry.blank and is_blank(line):
            self._hint(painter, entry)

    def _ground(self, painter: QPainter, rect: QRectF) -> None:
        pad = 6 * self._scale
        ground = ink.rounded(rect.adjusted(-pad, -pad, pad, pad), 4)
        painter.fillPath(ground, ink.brush(self._look.soft))

    def _quote_bar(self, painter: QPainter, rect: QRectF) -> None:
        left = rect.left() - 10 * self._scale
        bar = QRectF(left, rect.top(), 2 * self._scale, rect.height())
        ink.fill_rect(painter, bar, self._look.line)

    def _title(self, painter: QPainter, entry: Shown) -> None:
        if entry.blank:
            words = translate("Page", "Title")
            self._write(painter, entry, words, TITLE)

    def _heading(self, painter: QPainter, entry: Shown, section: Section) -> None:
        scale = self._scale
        height = 20 * scale
        top = entry.base - 16 * scale
        bar = QRectF(entry.left - 13 * scale, top, 3 * scale, height)
        ink.fill_rect(painter, bar, self._look.hue(self._page.sheet.classified(section).objective))
        if entry.blank:
            words = translate("Page", "Section")
            self._write(painter, entry, words, HEAD)

    def _marker(
        self, painter: QPainter, entry: Shown, item: Item, number: str | None, depth: int
    ) -> None:
        if has_box(item):
            self._checkbox(painter, self.box(entry), item.state)
        if number is not None:
            label = self._static_text(_label(number), 1)
            label.draw(painter, max(self.number_end(entry) - label.width, 0), entry.base)
        elif not has_box(item):
            left = entry.left - (GAP + 4) * self._scale
            middle = QPointF(left, entry.base - self._ex() * 0.5)
            ink.draw_bullet(painter, middle, depth, self._look.faint, self._scale)

    def _checkbox(self, painter: QPainter, box: QRectF, state: State) -> None:
        look = self._look
        if state is State.DONE:
            ink.draw_ticked_box(painter, box, look.accent, look.paper, self._scale)
        else:
            dashed = state is State.DROPPED
            ink.draw_open_box(painter, box, look.faint, self._scale, dashed=dashed)

    def _hint(self, painter: QPainter, entry: Shown) -> None:
        hint = self._page.sheet.hint(entry.row)
        if hint:
            metrics, room = QFontMetricsF(self._font(1)), entry.rect.right() - entry.left
            words = metrics.elidedText(hint, QtCore.Qt.TextElideMode.ElideRight, room)
            self._write(painter, entry, words, 1)

    def _fold(self, painter: QPainter, entry: Shown) -> None:
        folded = self._page.folds.is_folded(entry.row)
        if not folded and entry.row != self._page.hovered:
            return
        if not self._page.folds.can_fold(entry.row):
            return
        rect = self.triangle(entry)
        corners = _RIGHT if folded else _DOWN
        ink.fill_shape(painter, ink.points_in(rect, corners), self._look.faint)

    def _font(self, factor: float) -> QFont:
        if factor not in self._fonts:
            font = QFont(self._page.sheet.document.defaultFont())
            font.setPixelSize(max(1, round(16 * factor * self._scale)))
            font.setBold(factor == TITLE)
            self._fonts[factor] = font
        return self._fonts[factor]

    def _static_text(self, words: str, factor: float) -> StaticText:
        known = self._words.get((words, factor))
        if known is None:
            known = self._words[words, factor] = StaticText(words, self._font(factor))
        return known

    def _write(self, painter: QPainter, entry: Shown, words: str, factor: float) -> None:
        """Paint a placeholder."""
        before = painter.pen()
        if factor != 1:
            painter.setPen(ink.colour(self._look.sign))
        self._static_text(words, factor).draw(painter, entry.left, entry.base)
        painter.setFont(self._font(1))
        painter.setPen(before)


def _is_numbered_task(line: Line | None) -> bool:
    return line is not None and isinstance(line.node, Item) and has_number_and_box(line.node)


def is_grounded(line: Line) -> bool:
    """Return whether the line has a background."""
    return isinstance(line.node, _GROUNDED)


def _label(number: str) -> str:
    """Return the number as painted before an item: 3. or 三、 or ③."""
    if number.isascii():
        return f"{number}."
    return number if "①" <= number <= "⑳" else number + _COMMA


_COMMA = "、"  # a full-width character, mostly blank, so the triangle fits into it

_RIGHT = ((0.3, 0.15), (0.75, 0.5), (0.3, 0.85))
_DOWN = ((0.15, 0.3), (0.85, 0.3), (0.5, 0.75))
