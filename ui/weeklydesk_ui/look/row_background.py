"""The background of a list row: selected, hovered or plain."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle

from weeklydesk_ui.look.themes import Theme

_ROUND = 6  # pixels


def paint_row_background(
    painter: QPainter, ground: QRectF, state: QStyle.StateFlag, theme: Theme
) -> None:
    """Paint a row's background; the selected one gets a frame if its list has the focus."""
    flag = QStyle.StateFlag
    if not state & (flag.State_Selected | flag.State_MouseOver):
        return
    chosen = flag.State_Selected in state
    focused = chosen and flag.State_HasFocus in state
    painter.setPen(QPen(QColor(theme.accent), 1) if focused else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.selection if chosen else theme.hover))
    painter.drawRoundedRect(ground, _ROUND, _ROUND)
