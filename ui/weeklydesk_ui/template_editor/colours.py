"""Colours of objectives: finding an objective's colour, and a row of dots to choose one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from weeklydesk.objectives import COLOURS, Objective
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID

_DOT = 16
_GAP = 3 * GRID


def hue_of(theme: Theme, objectives: Iterable[Objective], identity: str) -> str:
    """Return the colour of an objective: the chosen one, else the default of its number."""
    chosen = next((each.colour for each in objectives if each.identity == identity), None)
    return theme.objectives[chosen - 1] if chosen else theme.hue(identity)


class ColourRow(QWidget):
    """A dot per colour, and a ring for the default; set with arrows, digits or the mouse.

    The chosen dot has a ring and a tick, so that it can be told without seeing colours.
    """

    chosen = Signal(int)  # 1 to COLOURS; 0 for the default of the number

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.value = 0
        self._identity = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def show_colour(self, identity: str, colour: int | None) -> None:
        """Show the colour of an objective; None for the default of its number."""
        self._identity, self.value = identity, colour or 0
        self._name()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.theme = theme
        self.update()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self._name()

    def sizeHint(self) -> QSize:
        """Return the size of all dots (called by Qt)."""
        return QSize((COLOURS + 1) * (_DOT + _GAP) + _GAP, _DOT + 3 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots (called by Qt)."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in range(COLOURS + 1):
            self._paint_dot(painter, number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with arrows and digits (called by Qt)."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._choose((self.value + steps[key]) % (COLOURS + 1))
        elif event.text().isdecimal() and int(event.text()) <= COLOURS:
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the dot that is clicked (called by Qt)."""
        number = int((event.position().x() - _GAP / 2) // (_DOT + _GAP))
        if self.isEnabled() and 0 <= number <= COLOURS:
            self._choose(number)

    def _choose(self, number: int) -> None:
        if number != self.value:
            self.value = number
            self._name()
            self.update()
            self.chosen.emit(number)

    def _paint_dot(self, painter: QPainter, number: int) -> None:
        box = QRectF(_GAP + number * (_DOT + _GAP), (self.height() - _DOT) / 2, _DOT, _DOT)
        hue = QColor(self.theme.objectives[number - 1] if number else self._natural())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        if number == 0:  # a ring: the default of the number
            painter.setPen(QPen(hue, 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        else:
            painter.drawEllipse(box)
        if number == self.value:
            colour = self.theme.accent if self.hasFocus() else self.theme.faint
            painter.setPen(QPen(QColor(colour), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(-3.5, -3.5, 3.5, 3.5))
            painter.setPen(QPen(QColor(self.theme.page if number else self.theme.ink), 2))
            steps = (QPointF(-3.5, 0), QPointF(-1, 2.5), QPointF(3.5, -2.5))
            painter.drawPolyline([box.center() + step for step in steps])

    def _natural(self) -> str:
        return self.theme.hue(self._identity or "O1")

    def _name(self) -> None:
        auto = translate("TemplateEditor", "By its number")
        one = translate("TemplateEditor", "Colour {number}").format(number=self.value)
        self.setAccessibleName(one if self.value else auto)
        self.setToolTip(translate("TemplateEditor", "← → or 1 to 6; 0 goes by its number"))
