"""The find bar above the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, small_font
from weeklydesk_ui.shortcuts import native
from weeklydesk_ui.translated import Translated

REPLACE_ALL = ("Ctrl+Alt+Enter", "Ctrl+Alt+Return")
WHOLE = ("Alt+L",)


class FindLine(QLineEdit):
    """A line edit: Enter goes forward, Shift+Enter back, Escape closes."""

    went = Signal(bool)  # whether forward
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass on the keys that belong to the page (called by Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went.emit(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(Translated, QWidget):
    """Edits the search term and its replacement and shows the number of matches."""

    word_changed = Signal(str)
    scope_changed = Signal()
    step_requested = Signal(bool)  # whether forward
    replace_requested = Signal(str)
    replace_all_requested = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # In tab order: from the search term to the replacement
        self.word, self.other = FindLine(self), FindLine(self)
        self.replace, self.replace_all = self._button("link"), self._button("link")
        self.back, self.on = self._button("link"), self._button("link")
        self.whole = self._button("tab")
        self.count = QLabel()
        self.count.setProperty("tone", "faint")
        self.whole.setCheckable(True)
        self.whole.setChecked(True)
        self._place: tuple[int, int] = (0, 0)
        self._replaced = 0
        self._lay_out()
        self._connect()
        _press_by(REPLACE_ALL, self.replace_all)
        _press_by(WHOLE, self.whole)
        self.retranslate()
        self.hide()

    def _button(self, act: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("act", act)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(6 * GRID, GRID, 4 * GRID, GRID)
        grid.setSpacing(GRID)
        grid.setColumnStretch(0, 1)
        for row, widgets in enumerate(
            ((self.count, self.back, self.on, self.whole), (self.replace, self.replace_all))
        ):
            grid.addWidget((self.word, self.other)[row], row, 0)
            line = QHBoxLayout()
            line.setSpacing(GRID)
            for widget in widgets:
                line.addWidget(widget)
            line.addStretch(1)
            grid.addLayout(line, row, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Enter, close on Escape (called by Qt)."""
        button = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            button, QPushButton
        ):
            button.click()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.word.textChanged.connect(self.word_changed)
        self.word.went.connect(self.step_requested)
        self.word.left.connect(self.leave)
        self.other.went.connect(lambda: self.replace_requested.emit(self.other.text()))
        self.other.left.connect(self.leave)
        self.back.clicked.connect(lambda: self.step_requested.emit(False))
        self.on.clicked.connect(lambda: self.step_requested.emit(True))
        self.whole.toggled.connect(self.scope_changed)
        self.replace.clicked.connect(lambda: self.replace_requested.emit(self.other.text()))
        self.replace_all.clicked.connect(lambda: self.replace_all_requested.emit(self.other.text()))

    def open(self, word: str, *, replacing: bool) -> None:
        """Start a search for the word, else for the last one."""
        for widget in (self.other, self.replace, self.replace_all):
            widget.setVisible(replacing)
        self.show()
        if word:
            self.word.setText(word)
        line = self.other if replacing and word else self.word
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        line.selectAll()

    def leave(self) -> None:
        """Close the bar."""
        self.hide()
        self.left.emit()

    def show_place(self, number: int, count: int) -> None:
        """Show which match is selected, and how many there are; 0 for none."""
        self._place, self._replaced = (number, count), 0
        self.retranslate()

    def show_replaced(self, count: int) -> None:
        """Show how many were replaced, until the next search."""
        self._replaced = count
        self.retranslate()

    def set_theme(self, _theme: Theme) -> None:
        """Apply the window's fonts."""
        self.count.setFont(small_font())
        for line in (self.word, self.other):
            line.setFont(chrome_font())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        for line, words in (
            (self.word, self.tr("Find in this report")),
            (self.other, self.tr("Replace with")),
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(words)
        self.back.setText(self.tr("Previous"))
        self.on.setText(self.tr("Next"))
        self.whole.setText(self.tr("Whole report"))
        scope = self.tr("Off: only the section with the cursor")
        self.whole.setToolTip(f"{scope} ({native(WHOLE[0])})")
        self.replace.setText(self.tr("Replace"))
        self.replace_all.setText(self.tr("Replace all"))
        for button, keys in (
            (self.back, "Shift+F3"),
            (self.on, "F3"),
            (self.replace, "Enter"),
            (self.replace_all, REPLACE_ALL[0]),
        ):
            button.setToolTip(native(keys))
        self.count.setText(self._count())

    def _count(self) -> str:
        number, count = self._place
        if not self.word.text():
            return ""
        if self._replaced:
            return self.tr("{count} replaced").format(count=self._replaced)
        if not count:
            whole = self.whole.isChecked()
            return self.tr("Not in this report") if whole else self.tr("Not in this section")
        return self.tr("{number} of {count}").format(number=number or "–", count=count)


def _press_by(keys: tuple[str, ...], button: QPushButton) -> None:
    """Let a shortcut press a button while it is visible, wherever the focus is."""
    shortcut = QShortcut(button)
    shortcut.setKeys([QKeySequence(each) for each in keys])
    shortcut.activated.connect(button.click)
