"""Controls in the window's look: combo box, check box, number."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QSpinBox,
    QTimeEdit,
    QToolButton,
    QWidget,
)

from weeklydesk_ui.look.type import GRID, enlarged

_ROUND = 6
_BOX = 16
_LEAST = 32 * GRID
_RING = 4  # pixels around the box for the focus ring


class Chooser(QComboBox):
    """A flat combo box that ignores the wheel, so that the page scrolls."""

    about_to_open = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(12)

    def minimumSizeHint(self) -> QSize:
        """Return a width for a few words; longer texts are elided (called by Qt)."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), enlarged(_LEAST)), hint.height())

    def showPopup(self) -> None:
        """Update and open the list (called by Qt)."""
        self.about_to_open.emit()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on to the page (called by Qt)."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, text and arrow (called by Qt)."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, role = self.palette(), QPalette.ColorRole
        edge = colours.color(role.Accent if self.hasFocus() else role.Dark)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(colours.color(role.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        text = self.rect().adjusted(2 * GRID, 0, -enlarged(7 * GRID), 0)
        painter.setPen(colours.color(role.Text))
        shown = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(QPen(colours.color(role.PlaceholderText), 1.5))
        painter.drawPolyline(_arrow(self.width() - enlarged(4 * GRID), self.height() / 2))


def _tick(middle: QPointF, scale: float) -> list[QPointF]:
    steps = (QPointF(-4, 0), QPointF(-1, 3), QPointF(4, -3))
    return [middle + step * scale for step in steps]


def _arrow(x: float, y: float) -> list[QPointF]:
    steps = (QPointF(-1, -0.5), QPointF(0, 0.5), QPointF(1, -0.5))
    return [QPointF(x, y) + step * enlarged(GRID) for step in steps]


class Tick(QCheckBox):
    """A flat check box."""

    def sizeHint(self) -> QSize:
        """Return the size of box and text (called by Qt)."""
        text = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        side = enlarged(_BOX)
        return QSize(self.indent() + GRID + text.width(), max(side, text.height()) + 2 * _RING)

    def indent(self) -> int:
        """Return the distance of the text from the left edge in pixels."""
        return _RING + enlarged(_BOX) + 2 * GRID

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick and text (called by Qt)."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, role = self.palette(), QPalette.ColorRole
        side = enlarged(_BOX)
        box = QRectF(_RING, (self.height() - side) / 2, side, side)
        if self.hasFocus():
            painter.setPen(QPen(colours.color(role.Accent), 1.5))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), _ROUND, _ROUND)
        painter.setPen(QPen(colours.color(role.Accent if self.isChecked() else role.Dark), 1))
        painter.setBrush(colours.color(role.Accent if self.isChecked() else role.Base))
        painter.drawRoundedRect(box, GRID, GRID)
        if self.isChecked():
            painter.setPen(QPen(colours.color(role.Base), 2))
            painter.drawPolyline(_tick(box.center(), side / _BOX))
        painter.setPen(colours.color(role.WindowText))
        text = self.rect().adjusted(self.indent(), 0, 0, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, self.text())

    def hitButton(self, pos: QPoint) -> bool:
        """Make box and text clickable (called by Qt)."""
        return self.rect().contains(pos)


class Number(QSpinBox):
    """A spin box that ignores the wheel, so that the page scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on to the page (called by Qt)."""
        event.ignore()


class Clock(QTimeEdit):
    """An hour and minute, typed as 9:30, 0930 or 930; Qt alone would keep the hour."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the hour (called by Qt)."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.setSelectedSection(self.Section.HourSection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type over all that is selected (called by Qt)."""
        line = self.lineEdit()
        if event.text().isdecimal() and line.selectedText() == line.text():
            self.setSelectedSection(self.Section.HourSection)
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Stepper(QWidget):
    """A number with two buttons for the mouse; only the number takes the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Number(self)
        self.setFocusProxy(self.number)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.number)
        self._fewer, self._more = self._button("−", -1), self._button("+", 1)
        layout.addWidget(self._fewer)
        layout.addWidget(self._more)
        layout.addStretch(1)

    def name(self, label: str) -> None:
        """Name the number and its buttons for screen readers."""
        self.number.setAccessibleName(label)
        self._fewer.setAccessibleName(self.tr("Smaller: {name}").format(name=label))
        self._more.setAccessibleName(self.tr("Larger: {name}").format(name=label))

    def _button(self, sign: str, steps: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAutoRepeat(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.number.stepBy(steps))
        return button
