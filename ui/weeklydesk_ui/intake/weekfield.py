"""The field that asks for the week of a report."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from weeklydesk.errors import InputError
from weeklydesk.naming.weeknames import week_in
from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.look.type import GRID, small_font
from weeklydesk_ui.translated import Translated


class WeekField(Translated, QWidget):
    """A line edit for a week or a date, with the days of that week beside it."""

    told = Signal(object)  # Week
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = QLabel(self)
        self.line = QLineEdit(self)
        self.line.setMaximumWidth(44 * GRID)
        self.meaning = QLabel(self)
        self.meaning.setProperty("tone", "faint")
        self.meaning.setWordWrap(True)
        self.line.textEdited.connect(self._show_meaning)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self._lay_out()
        self.retranslate()

    def ask(self, week: Week | None) -> None:
        """Show a week, or an empty field."""
        self.line.setText(str(week) if week else "")
        self._show_meaning()

    def begin(self, text: str) -> None:
        """Focus the field; `text` replaces its content."""
        self.line.setFocus()
        self.line.selectAll()
        if text:
            self.line.setText(text)
            self._show_meaning()

    def week(self) -> Week | None:
        """Return the week that was typed; None if it is none, or if its year is missing."""
        return week_of(self.line.text())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Submit the week on Return, leave the field on Escape (called by Qt)."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._submit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return False

    def _submit(self) -> None:
        week = self.week()
        if week:
            self.told.emit(week)
        else:
            self._show_meaning()
            self.line.selectAll()

    def _show_meaning(self) -> None:
        week = self.week()
        typed = self.line.text().strip()
        if week:
            days = f"{week} · {week_span(week)}" if str(week) != typed else week_span(week)
            words = self.tr("{days} – Enter to confirm").format(days=days)
        elif typed:
            words = self.tr("Not a week yet: include the year, as in 2024-W22.")
        else:
            words = self.tr("A week such as 2024-W22, or a day in it such as 2024-06-03")
        self.meaning.setFont(small_font())
        self.meaning.setText(words)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.question.setText(self.tr("Which week is this report of?"))
        self.line.setAccessibleName(self.question.text())
        self.line.setPlaceholderText("2024-W22")
        self._show_meaning()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(3 * GRID)
        row.addWidget(self.line)
        row.addWidget(self.meaning, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self.question)
        column.addLayout(row)


def week_of(text: str) -> Week | None:
    """Return the week that a text names with its year; the year is never guessed."""
    try:
        return Week.parse(text)
    except InputError:
        return week_in(text) if text.strip() else None
