"""The picture of dragged lines that follows the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from weeklydesk.edits.lines import is_item, text_of
from weeklydesk.outline import Line
from weeklydesk_ui.i18n import translate

_WIDEST = 320  # pixels of text
_PAD, _AROUND = 12, 6


def captions(lines: Sequence[Line]) -> tuple[str, str]:
    """Return the first line's text, and the number of items if there are several."""
    count = sum(map(is_item, lines))
    told = translate("Dragging", "{count} items").format(count=count) if count > 1 else ""
    return text_of(lines[0]).partition("\n")[0], told


def drag_pixmap(source: QWidget, lines: Sequence[Line]) -> QPixmap:
    """Return the picture of lines that are dragged from the widget."""
    words, told = captions(lines)
    metrics = QFontMetricsF(source.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
    paper = QRectF(
        0, 0, metrics.horizontalAdvance(shown) + 2 * _PAD, metrics.height() + 2 * _AROUND
    )
    badge = QRectF(paper.right(), _AROUND / 2, 0, metrics.height() + _AROUND)
    if told:
        badge.setWidth(metrics.horizontalAdvance(told) + 2 * _PAD)
        paper.setRight(badge.right() + _AROUND / 2)
    blank = _blank(paper, source.devicePixelRatioF())
    painter = QPainter(blank)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(source.font())
    base = _AROUND + metrics.ascent()
    _draw_panel(painter, paper.adjusted(0.5, 0.5, -0.5, -0.5), QPalette.ColorRole.Base)
    painter.setPen(_colour(QPalette.ColorRole.Text))
    painter.drawText(_PAD, round(base), shown)
    if told:
        _draw_panel(painter, badge, QPalette.ColorRole.Highlight)
        painter.setPen(_colour(QPalette.ColorRole.HighlightedText))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, told)
    painter.end()
    return blank


def _blank(paper: QRectF, ratio: float) -> QPixmap:
    picture = QPixmap(round(paper.width() * ratio), round(paper.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _draw_panel(painter: QPainter, rect: QRectF, ground: QPalette.ColorRole) -> None:
    painter.setPen(_colour(QPalette.ColorRole.Highlight))
    painter.setBrush(_colour(ground))
    painter.drawRoundedRect(rect, 6, 6)


def _colour(role: QPalette.ColorRole) -> QColor:
    return QGuiApplication.palette().color(role)
