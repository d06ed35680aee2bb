"""The delegate that paints the list of sections: a bar, a title, and a small line below."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from weeklydesk.model import Section
from weeklydesk.objectives import Objective
from weeklydesk_ui.keyed_list import ThemedDelegate
from weeklydesk_ui.look.row_background import paint_row_background
from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.template_editor.colours import hue_of
from weeklydesk_ui.template_editor.model import LineRole

Index = QModelIndex | QPersistentModelIndex

_LEFT = 3 * GRID
_STEP = 4 * GRID
_PAD = 6
_HEAD = 10 * GRID


class SectionDelegate(ThemedDelegate):
    """Paints the rows of a template; the bar has the colour of the objective."""

    objectives: tuple[Objective, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines; of one for the template itself (called by Qt)."""
        if not index.row():
            return QSize(0, _HEAD)
        lines = QFontMetricsF(chrome_font()).height() + QFontMetricsF(small_font()).height()
        return QSize(0, round(lines) + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row (called by Qt)."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(
            painter, QRectF(option.rect).adjusted(0.5, 0.5, -GRID, -0.5), option.state, self.theme
        )
        section = cast("Section | None", index.data(LineRole.SECTION))
        title, about = str(index.data()), str(index.data(LineRole.ABOUT))
        if section is None:
            self._paint_head(painter, option.rect, title)
        else:
            self._paint_section(painter, option.rect, section, title, about)
        painter.restore()

    def _paint_head(self, painter: QPainter, area: QRect, title: str) -> None:
        font = chrome_font()
        font.setWeight(QFont.Weight.DemiBold)
        _write(painter, area.adjusted(_LEFT, 0, -2 * GRID, 0), title, font, self.theme.ink)

    def _paint_section(
        self, painter: QPainter, area: QRect, section: Section, title: str, about: str
    ) -> None:
        left = area.left() + _LEFT + _STEP * max(0, section.level - 2)
        line = QRect(left, area.top() + _PAD, area.right() - 3 * GRID - left, area.height())
        if section.objective:
            bar = QRectF(line.left(), line.top() + 1, 3, area.height() - 2 * _PAD - 2)
            hue = hue_of(self.theme, self.objectives, section.objective)
            painter.fillRect(bar, QColor(hue))
            line.adjust(3 * GRID, 0, 0, 0)
        line.setHeight(round(QFontMetricsF(chrome_font()).height()))
        ink = self.theme.ink if section.title else self.theme.faint
        _write(painter, line, title, chrome_font(), ink)
        under = line.translated(0, line.height())
        under.setHeight(round(QFontMetricsF(small_font()).height()))
        _write(painter, under, about, small_font(), self.theme.faint)


def _write(painter: QPainter, area: QRect, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
