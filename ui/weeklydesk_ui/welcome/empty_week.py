"""A week that has no report yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from weeklydesk.weeks import Week
from weeklydesk_ui.welcome.place import Place

_MOST = 4  # own templates that are offered


class EmptyWeek(Place):
    """Offers to start the week."""

    start_requested = Signal(object)  # Week
    blank_requested = Signal(object)  # Week
    template_requested = Signal(object, str)  # Week, name

    def __init__(self) -> None:
        super().__init__("emptyWeek")
        self._week: Week | None = None
        self._previous: Week | None = None
        self.start = self.add_choice("main")
        self.blank = self.add_choice()
        self._own = self.add_links(_MOST)
        for link in self._own:
            link.clicked.connect(partial(self._ask_for_template, link))
        self.start.clicked.connect(lambda: self.start_requested.emit(self._week))
        self.blank.clicked.connect(lambda: self.blank_requested.emit(self._week))
        self.setFocusProxy(self.start)

    def show_week(self, week: Week, previous: Week | None, own: Sequence[str] = ()) -> None:
        """Offer this week, with what is open in `previous`, or from an own template."""
        self._week, self._previous = week, previous
        for place, link in enumerate(self._own):
            link.setText(own[place] if place < len(own) else "")
            link.setVisible(bool(link.text()))
        self.start.setVisible(previous is not None)
        self.setFocusProxy(self.start if previous else self.blank)
        self.retranslate()

    def _ask_for_template(self, link: QPushButton) -> None:
        self.template_requested.emit(self._week, link.text())

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        if self._week is None:
            return
        self.title.setText(self.tr("{week} has no report yet").format(week=self._week))
        self.sentence.setText(self.tr("Weeks may stay empty; nothing is missing."))
        self.start.say(
            self.tr("Start this week"),
            self.tr("What is still open in {week} comes along.").format(week=self._previous),
        )
        self.blank.say(
            self.tr("Start from the template"), self.tr("Empty sections, nothing carried over.")
        )
