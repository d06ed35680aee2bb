"""The header above the page: the week, the save state, and whether it was sent."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import day_time, exact_time, week_title
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, small_font, title_font
from weeklydesk_ui.quick_qt import focus_by_tab
from weeklydesk_ui.translated import Translated
from weeklydesk_ui.window.fold import FoldButton

_GAP = 3 * GRID


class SaveState(StrEnum):
    """The state of saving."""

    SAVED = "saved"
    UNSAVED = "unsaved"
    FAILED = "failed"


class Header(Translated, QWidget):
    """Week and days at the left, the save state at the right, a fold button at each end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._week: Week | None = None
        self._names = "iso"
        self.fold_weeks = FoldButton(self, at_left=True)
        self.fold_beside = FoldButton(self, at_left=False)
        self.week = QLabel(self)
        self.days = _label(self)
        self.sent = QPushButton(self)
        self.sent.setProperty("act", "quiet")
        focus_by_tab(self.sent)
        self._sent: str | None = None
        self.state = _label(self)
        self.state.setAccessibleName("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(_GAP)
        layout.addWidget(self.fold_weeks)
        layout.addWidget(self.week)
        layout.addWidget(self.days)
        layout.addStretch(1)
        layout.addWidget(self.sent)
        layout.addWidget(self.state)
        layout.addWidget(self.fold_beside)

    def show_week(self, week: Week | None) -> None:
        """Show the week; None for no week."""
        self._week = week
        name, aside = week_title(week, self._names) if week else ("", "")
        self.week.setText(name)
        self.week.setToolTip(aside)
        self.days.setText(aside)
        self._make_room()

    def name_weeks(self, names: str) -> None:
        """Set how weeks are named, as in the setting WEEK_NAMES."""
        self._names = names
        self.show_week(self._week)

    def show_save_state(
        self, state: SaveState | None, saved_at: datetime | None, *, read_only: bool = False
    ) -> None:
        """Show the save state; None if there is nothing to save.

        The label shows minutes; the tooltip and the accessible description have seconds.
        """
        words = {
            None: "",
            SaveState.SAVED: self.tr("Saved"),
            SaveState.UNSAVED: self.tr("Editing…"),
            SaveState.FAILED: self.tr("Not saved"),
        }[state]
        if state and read_only:
            words = self.tr("Read only")
        elif state is SaveState.SAVED and saved_at:
            words = self.tr("Saved {time}").format(time=day_time(saved_at))
        asked = "" if read_only or not state else self._last_save(state, saved_at)
        self.state.setText(words)
        self.state.setToolTip(asked)
        self.state.setAccessibleDescription(asked)
        tone = "danger" if state is SaveState.FAILED else "faint"
        if self.state.property("tone") != tone:
            self.state.setProperty("tone", tone)
            self.state.style().polish(self.state)
        self._make_room()

    def _last_save(self, state: SaveState, moment: datetime | None) -> str:
        if moment is None:
            return ""
        words = {
            SaveState.SAVED: self.tr("Everything is saved, as of {time}."),
            SaveState.UNSAVED: self.tr("Will be saved in a moment; last saved at {time}."),
            SaveState.FAILED: self.tr("Last saved at {time}; saving is retried automatically."),
        }
        return words[state].format(time=exact_time(moment))

    def show_sent(self, sent: str | None) -> None:
        """Show whether the report was sent: "draft", "sent" or "changed"; None for no report."""
        self._sent = sent
        words = {
            "draft": self.tr("Draft"),
            "sent": self.tr("Sent"),
            "changed": self.tr("Changed since it was sent"),
        }
        self.sent.setText(words.get(sent or "", ""))
        self.sent.setToolTip(self.tr("Sent copies…"))
        self.sent.setVisible(sent is not None)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the days if they would be clipped (called by Qt)."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        shown: list[QWidget] = [self.fold_weeks, self.week, self.days, self.state, self.fold_beside]
        if not self.sent.isHidden():
            shown.append(self.sent)
        needed = sum(each.sizeHint().width() + _GAP for each in shown) + _GAP
        self.days.setVisible(needed <= self.width())

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        for fold in (self.fold_weeks, self.fold_beside):
            fold.set_colour(theme.faint)
        self.week.setFont(title_font())
        self.days.setFont(small_font())
        self.state.setFont(small_font())
        self.sent.setFont(small_font())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.show_week(self._week)
        self.show_sent(self._sent)


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setProperty("tone", "faint")
    return label
