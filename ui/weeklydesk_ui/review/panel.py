"""The review panel, in place of the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from weeklydesk.carry.wishes import Choice
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, enlarged, is_low, small_font, title_font
from weeklydesk_ui.review.choices import ReviewChoices
from weeklydesk_ui.review.delegate import WIDEST, Captions
from weeklydesk_ui.review.listing import ReviewList
from weeklydesk_ui.review.words import choice_words, summary_words
from weeklydesk_ui.translated import Translated

KEYS = {
    Qt.Key.Key_K: Choice.KEEP,
    Qt.Key.Key_D: Choice.DONE,
    Qt.Key.Key_P: Choice.PART,
    Qt.Key.Key_X: Choice.DROP,
    Qt.Key.Key_R: Choice.REPLACED,
    Qt.Key.Key_L: Choice.LATER,
}

_ROW_FROM = 480  # pixels at the default text size; below that, the choices take two rows


class ReviewPanel(Translated, QWidget):
    """Letters choose, Return applies, Escape cancels."""

    apply_requested = Signal(object)  # ReviewChoices
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._choices: ReviewChoices | None = None
        self.title, self.summary, self.hint = QLabel(self), QLabel(self), QLabel(self)
        self.listing = ReviewList(self)
        self.captions = Captions(self.listing.viewport(), self)
        self._row, self._end = QGridLayout(), QHBoxLayout()
        self.setFocusProxy(self.listing)
        self.choices = {choice: self._button(choice) for choice in KEYS.values()}
        self.apply = QPushButton(self)
        self.leave = QPushButton(self)
        self._dress_buttons()
        self.listing.key_pressed.connect(self._on_key)
        self.listing.row_entered.connect(self._name_choices)
        self._lay_out()
        self.retranslate()

    def begin(self, choices: ReviewChoices) -> None:
        """Show the review of a week without choices."""
        self._choices = choices
        self.listing.begin(choices.rows)
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.title.setFont(title_font())
        self.hint.setFont(small_font())
        self.listing.set_theme(theme)

    def choose(self, choice: Choice, *, branch: bool = False) -> None:
        """Choose for the current row, or for the branch that it is in."""
        if self._choices:
            here = self.listing.row()
            at = self._choices.parent(here) if branch else here
            self._choices.choose(at, choice)
            self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Align texts and buttons with the list (called by Qt)."""
        super().resizeEvent(event)
        for label in (self.summary, self.hint):
            label.setVisible(not is_low(self))
        aside = max(0, (self.width() - enlarged(WIDEST)) // 2)
        for label in (self.title, self.summary):
            label.setContentsMargins(aside + 6 * GRID, 0, aside + 6 * GRID, 0)
        self._row.setContentsMargins(aside + 4 * GRID, GRID, aside + 4 * GRID, 0)
        self._end.setContentsMargins(aside + 6 * GRID, 0, aside + 6 * GRID, 0)
        self._arrange_choices()

    def _arrange_choices(self) -> None:
        """Put the choices into one row, or two in a narrow window."""
        wide = self.width() >= enlarged(_ROW_FROM)
        across = len(KEYS) if wide else len(KEYS) // 2
        for place, button in enumerate(self.choices.values()):
            self._row.addWidget(button, place // across, place % across)

    def _on_key(self, event: QKeyEvent) -> None:
        key, choices = Qt.Key(event.key()), self._choices
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = held == Qt.KeyboardModifier.ShiftModifier
        event.setAccepted(choices is not None)
        if choices is None:
            return
        if key == Qt.Key.Key_Z and held == Qt.KeyboardModifier.ControlModifier:
            choices.undo()
            self._refresh()
        elif held and not shift:
            event.ignore()
        elif key in KEYS:
            self.choose(KEYS[key], branch=shift)
        else:
            self._on_other_key(event, key, choices)

    def _on_other_key(self, event: QKeyEvent, key: Qt.Key, choices: ReviewChoices) -> None:
        here = self.listing.row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply_requested.emit(choices)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            choices.clear(here)
            self._refresh()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if choices.shift(here, 1 if key == Qt.Key.Key_Right else -1):
                self._refresh()
        else:
            event.ignore()

    def _refresh(self) -> None:
        if self._choices:
            self.listing.follow(self._choices.rows)
            self._show_summary(self._choices)

    def _show_summary(self, choices: ReviewChoices) -> None:
        reviewed = choices.reviewed
        self.summary.setText(summary_words(choices.rows, len(reviewed.waiting)))
        self.apply.setEnabled(choices.changes > 0)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self._name_choices()
        self.apply.setText(self.tr("Apply"))
        self.leave.setText(self.tr("Cancel"))
        self.apply.setToolTip(self.tr("Enter"))
        self.leave.setToolTip(self.tr("Esc"))
        self.hint.setText(
            self.tr(
                "↑↓ line · ⇧ with a letter: the whole branch · L again or ←→: another week "
                "· ⌫ reset"
            )
        )
        self.listing.setAccessibleName(self.tr("Items of last week"))
        if self._choices:
            self._name(self._choices)
            self._refresh()

    def _name_choices(self) -> None:
        """Label the choices for the current row."""
        offered = self._choices is not None and self._choices.is_offer(self.listing.row())
        names = {Choice.KEEP: self.tr("Accept it"), Choice.DROP: self.tr("Ignore it")}
        for key, choice in KEYS.items():
            words = names.get(choice) if offered else choice_words(choice)
            self.choices[choice].setVisible(words is not None)
            self.choices[choice].setText(f"{words}  {key.name[-1]}")

    def _name(self, choices: ReviewChoices) -> None:
        week, previous = choices.reviewed.week, choices.proposal.previous
        gap = week - previous if previous else 1
        text = self.tr("What {week} carries over from {previous}")
        if gap > 1:
            text = self.tr("What {week} carries over from {previous}, {gap} weeks ago")
        self.title.setText(text.format(week=week, previous=previous, gap=gap))
        self.captions.name(
            self.tr("Last report, {previous}").format(previous=previous),
            self.tr("This week"),
        )

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("act", "tab")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._on_button, choice))
        return button

    def _on_button(self, choice: Choice) -> None:
        self.choose(choice)

    def _dress_buttons(self) -> None:
        self.apply.setProperty("act", "main")
        self.leave.setProperty("act", "second")
        self.summary.setProperty("tone", "faint")
        self.hint.setProperty("tone", "faint")
        self.title.setWordWrap(True)
        self.summary.setWordWrap(True)
        self.hint.setWordWrap(True)
        self.apply.clicked.connect(lambda: self.apply_requested.emit(self._choices))
        self.leave.clicked.connect(self.left)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3 * GRID, 0, 3 * GRID)
        layout.setSpacing(GRID)
        for label in (self.title, self.summary):
            layout.addWidget(label)
        layout.addWidget(self.captions)
        layout.addWidget(self.listing, 1)
        self._row.setSpacing(0)
        self._row.setColumnStretch(len(KEYS), 1)
        layout.addLayout(self._row)
        self._end.setSpacing(2 * GRID)
        self._end.addWidget(self.hint, 100)
        self._end.addStretch(1)  # keeps the buttons on the right if the hint is hidden
        self._end.addWidget(self.leave)
        self._end.addWidget(self.apply)
        layout.addLayout(self._end)
