"""The quick-note window: type a line, press Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, room_on, small_font
from weeklydesk_ui.preferences.controls import Chooser
from weeklydesk_ui.translated import Translated

_WIDTH = 130 * GRID


class QuickNoteWindow(Translated, QWidget):
    """A line, the section that it goes to, and a hint about the keys."""

    noted = Signal(str, str)  # the line; title of the section, "" for the fitting one

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.line, self.sections, self._hint = QLineEdit(self), Chooser(self), QLabel(self)
        self._hint.setProperty("tone", "faint")
        self._lay_out()
        self.line.returnPressed.connect(self._take)
        self.retranslate()

    def begin(self, titles: Sequence[str]) -> None:
        """Clear the line and offer these sections."""
        self.line.clear()
        self.sections.clear()
        self.sections.addItem(self.tr("Where it fits"), "")
        for title in titles:
            self.sections.addItem(title, title)
        self.line.setFocus()
        self._name_hint()
        self.adjustSize()

    def give_back(self, text: str, section: str, why: str) -> None:
        """Show a line that could not be added, and why."""
        self.line.setText(text)
        self.sections.setCurrentIndex(max(0, self.sections.findData(section)))
        self._hint.setText(why)
        self.adjustSize()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.setWindowTitle(self.tr("Quick note"))
        self.line.setPlaceholderText(self.tr("What happened?"))
        self.line.setAccessibleName(self.tr("Line"))
        self.sections.setAccessibleName(self.tr("Section"))
        self._name_hint()

    def _name_hint(self) -> None:
        self._hint.setText(self.tr("Enter adds it · Tab chooses the section · Esc closes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape; Enter adds the line from the list of sections too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()  # Return reaches both the line and the window
            self.close()
            self.noted.emit(text, str(self.sections.currentData() or ""))

    def _lay_out(self) -> None:
        self.line.setFont(chrome_font())
        self._hint.setFont(small_font())
        self._hint.setWordWrap(True)
        self.sections.setMaximumWidth(enlarged(50 * GRID))
        row = QHBoxLayout()
        row.addWidget(self._hint, 1)
        row.addWidget(self.sections)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.line)
        column.addLayout(row)
        self.setFixedWidth(min(enlarged(_WIDTH), room_on(self)[0]))
