"""Form fields: a label above a control, with a line for help or an error below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.shortcuts import overrides_shortcut

if TYPE_CHECKING:
    Base = QWidget
else:
    Base = object

_LINES = 3


class LabelledField(QWidget):
    """A control with its label and its line of help."""

    def __init__(self, control: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.control = control
        self.label, self.line = QLabel(self), QLabel(self)
        self.label.setBuddy(control)
        self.line.setWordWrap(True)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.label, self.line):
            label.setFont(small_font())
            label.setProperty("tone", "faint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.label)
        layout.addWidget(control)
        layout.addWidget(self.line)
        self.say("")

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Show a line below the control; `wrong` shows it as an error."""
        self.line.setText(text)
        self.line.setVisible(bool(text))
        self.line.setProperty("tone", "danger" if wrong else "faint")
        self.line.style().polish(self.line)

    def name(self, label: str) -> None:
        """Set the label."""
        self.label.setText(label)
        self.control.setAccessibleName(label)


class _WithoutUndo(Base):
    """Mixin for Qt fields: undo and redo apply to the whole template instead of the field."""

    left: Any  # a signal that each class declares

    def event(self, event: QEvent) -> bool:
        """Do not claim the undo and redo shortcuts (called by Qt)."""
        if leaves_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass undo and redo on to the pane (called by Qt)."""
        if is_undo(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit `left` (called by Qt)."""
        super().focusOutEvent(event)
        self.left.emit()


class LineField(_WithoutUndo, QLineEdit):
    """A line of text; Escape, undo and redo are handled by the pane."""

    left = Signal()

    def show_text(self, text: str) -> None:
        """Show a text unless it is shown already; a trailing space just typed stays."""
        if text != self.text().strip():
            self.setText(text)


class TextField(_WithoutUndo, QPlainTextEdit):
    """A few lines of text; Tab moves to the next field."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFont(chrome_font())
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 5 * GRID)

    def show_text(self, text: str) -> None:
        """Show a text unless it is shown already; a trailing space just typed stays."""
        if text != self.toPlainText().strip():
            self.setPlainText(text)


def is_undo(event: QKeyEvent) -> bool:
    """Return whether a key means undo or redo."""
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


def leaves_undo(event: QEvent) -> bool:
    """Return whether Qt asks a field to claim undo or redo before the window's shortcuts."""
    return overrides_shortcut(event, QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
