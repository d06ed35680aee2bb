"""The panel that starts a quarter, in place of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk.carry.quarter import REST, Target, Way
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, is_low, small_font, title_font
from weeklydesk_ui.quarter.choices import BranchRow, HeadRow, QuarterChoices
from weeklydesk_ui.quarter.listing import ObjectivesList, TypedObjectives
from weeklydesk_ui.quarter.words import summary_words
from weeklydesk_ui.translated import Translated

WIDEST = 1100  # pixels; wider windows get margins
_BESIDE_FROM = 760  # pixels; in narrower panels the list is below the text
_DIGITS = 9


class QuarterPanel(Translated, QWidget):
    """A text field for the new objectives; letters and digits choose for the old ones' items."""

    apply_requested = Signal(object)  # QuarterChoices
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quarter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._choices: QuarterChoices | None = None
        self.title, self.summary, self.hint = QLabel(self), QLabel(self), QLabel(self)
        self.over_text, self.over_list = QLabel(self), QLabel(self)
        self.over_list.setWordWrap(True)
        self.text = TypedObjectives(self)
        self.listing = ObjectivesList(self)
        self.rest, self.drop, self.later = (QPushButton(self) for _ in range(3))
        self.apply, self.leave = QPushButton(self), QPushButton(self)
        self._column = QVBoxLayout(self)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setFocusProxy(self.text)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, choices: QuarterChoices) -> None:
        """Show a week's objectives without choices, and put the caret at the end."""
        self._choices = choices
        self.text.setPlainText(choices.text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.retranslate()
        self.listing.select(0)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.title.setFont(title_font())
        for label in (self.over_text, self.over_list, self.hint):
            label.setFont(small_font())
        self.text.setFont(chrome_font())
        self.listing.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Apply on Ctrl+Return, leave on Escape (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_to_apply()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put text and list side by side if there is room (called by Qt)."""
        super().resizeEvent(event)
        self.summary.setVisible(not is_low(self))
        self._show_hint()
        aside = max(0, (self.width() - enlarged(WIDEST)) // 2) + 6 * GRID
        self._column.setContentsMargins(aside, 5 * GRID, aside, 4 * GRID)
        wide = self.width() >= _BESIDE_FROM
        kind = QBoxLayout.Direction
        self._body.setDirection(kind.LeftToRight if wide else kind.TopToBottom)
        squeezed = is_low(self) and not wide
        self._body.setSpacing((2 if squeezed else 6) * GRID)
        self.text.take_room(low=squeezed)

    # Choices

    def _send(self, target: Target) -> None:
        if self._choices and self._choices.rows:
            self._choices.send(self.listing.row(), target)
            self._refresh()

    def _put_off(self) -> None:
        if self._choices and self._choices.rows:
            self._choices.put_off(self.listing.row())
            self._refresh()

    def _type(self) -> None:
        if self._choices and self._choices.text != self.text.toPlainText():
            self._choices.type(self.text.toPlainText())
            self._refresh()

    def _ask_to_apply(self) -> None:
        if self._choices:
            self.apply_requested.emit(self._choices)

    def _on_key(self, event: QKeyEvent) -> None:
        choices, at = self._choices, self.listing.row()
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if choices is None or not choices.rows:
            return
        event.accept()
        figure = event.text()
        if key == Qt.Key.Key_Z and held == Qt.KeyboardModifier.ControlModifier:
            choices.undo()
        elif held:
            event.ignore()
        elif figure.isdecimal() and self._identity(int(figure)):
            choices.send(at, Target(Way.MOVE, self._identity(int(figure))))
        elif key == Qt.Key.Key_O:
            choices.send(at, REST)
        elif key == Qt.Key.Key_X:
            choices.send(at, Target(Way.DROP))
        elif key == Qt.Key.Key_L:
            choices.put_off(at)
        else:
            self._on_other_key(event, key, choices, at)
        self._refresh()

    def _on_other_key(
        self, event: QKeyEvent, key: Qt.Key, choices: QuarterChoices, at: int
    ) -> None:
        if key == Qt.Key.Key_Space:
            choices.turn(at)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            choices.clear(at)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and choices.can_shift(at):
            choices.put_off(at, 1 if key == Qt.Key.Key_Right else -1)
        else:
            event.ignore()

    def _identity(self, figure: int) -> str:
        """Return the new objective with that number, else the one in that position, else ""."""
        new = self._choices.new if self._choices else ()
        known = {each.identity for each in new}
        if f"O{figure}" in known:
            return f"O{figure}"
        return new[figure - 1].identity if 0 < figure <= len(new) else ""

    def _refresh(self) -> None:
        choices = self._choices
        if choices is None:
            return
        self.listing.follow(choices)
        ending = [r for r in choices.rows if isinstance(r, HeadRow) and r.goes_on is None]
        moving = sum(isinstance(row, BranchRow) for row in choices.rows)
        self.summary.setText(summary_words(choices.begun, len(ending), moving))
        for button in (self.rest, self.drop, self.later):
            button.setEnabled(moving > 0)
        self._show_hint()

    def _show_hint(self) -> None:
        known = self._choices is not None and bool(self._choices.old)
        for label in (self.over_list, self.hint):
            label.setVisible(known and not is_low(self))

    # Layout

    def _connect(self) -> None:
        self.text.textChanged.connect(self._type)
        self.listing.key_pressed.connect(self._on_key)
        self.rest.clicked.connect(lambda: self._send(REST))
        self.drop.clicked.connect(lambda: self._send(Target(Way.DROP)))
        self.later.clicked.connect(self._put_off)
        self.apply.clicked.connect(self._ask_to_apply)
        self.leave.clicked.connect(self.left)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        choices = self._choices
        if choices:
            words = self.tr("{quarter} starts in {week}")
            self.title.setText(words.format(quarter=choices.quarter, week=choices.week))
            words = self.tr("Start {quarter}")
            self.apply.setText(words.format(quarter=choices.quarter))
        self.over_text.setText(self.tr("Objectives from now on, one per line"))
        self.text.setPlaceholderText(self.tr("O1 Customers\nO2 Product"))
        self.text.setAccessibleName(self.over_text.text())
        self.over_list.setText(self.tr("What happens to the old objectives and their open items"))
        self.listing.setAccessibleName(self.over_list.text())
        self.rest.setText(self.tr("Left over  O"))
        self.drop.setText(self.tr("Drop  X"))
        self.later.setText(self.tr("Later  L"))
        self.leave.setText(self.tr("Cancel"))
        self.apply.setToolTip(self.tr("Ctrl+Enter"))
        self.leave.setToolTip(self.tr("Esc"))
        self.hint.setText(
            self.tr(
                "↑↓ line · 1–9: to that objective · Space: ends or continues · L again or "
                "←→: another week · ⌫ reset"
            )
        )
        self._refresh()

    def _dress(self) -> None:
        self.summary.setWordWrap(True)
        self.hint.setWordWrap(True)
        for label in (self.summary, self.over_text, self.over_list, self.hint):
            label.setProperty("tone", "faint")
        self.apply.setProperty("act", "main")
        self.leave.setProperty("act", "second")
        for button in (self.rest, self.drop, self.later):
            button.setProperty("act", "tab")
        for button in (self.rest, self.drop, self.later):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _lay_out(self) -> None:
        decide, end = QHBoxLayout(), QHBoxLayout()
        for button in (self.rest, self.drop, self.later):
            decide.addWidget(button)
        decide.addStretch(1)
        end.addStretch(1)
        for button in (self.leave, self.apply):
            end.addWidget(button)
        for row in (decide, end):
            row.setSpacing(2 * GRID)
        typed, old = QVBoxLayout(), QVBoxLayout()
        for column in (typed, old):
            column.setSpacing(GRID)
        typed.addWidget(self.over_text)
        typed.addWidget(self.text, 1)
        typed.addStretch(0)
        old.addWidget(self.over_list)
        old.addWidget(self.listing, 1)
        old.addLayout(decide)
        old.addWidget(self.hint)
        self._body.addLayout(typed, 2)
        self._body.addLayout(old, 5)
        self._column.setSpacing(3 * GRID)
        self._column.addWidget(self.title)
        self._column.addWidget(self.summary)
        self._column.addLayout(self._body, 1)
        self._column.addLayout(end)
