"""The screen for a week without a report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

from weeklydesk.records import record
from weeklydesk.weeks import Week
from weeklydesk_ui.welcome.place import Place

_MOST = 4  # further templates offered as links


@record
class Offered:
    """A template that a week can start from."""

    name: str
    label: str


class EmptyWeek(Place):
    """Offers to start the week from last week's report or from a template."""

    start_requested = Signal(object)  # Week
    template_requested = Signal(object, str)  # Week, name
    templates_requested = Signal()

    def __init__(self) -> None:
        super().__init__("emptyWeek")
        self._week: Week | None = None
        self._previous: Week | None = None
        self._offered: tuple[Offered, ...] = ()
        self.start = self.add_choice("main")
        self.blank = self.add_choice()
        *self.others, self.templates = self.add_links(_MOST + 1)
        self.start.clicked.connect(lambda: self.start_requested.emit(self._week))
        for place, button in enumerate((self.blank, *self.others)):
            button.clicked.connect(partial(self._ask_for_template, place))
        self.templates.clicked.connect(self.templates_requested)
        self.setFocusProxy(self.start)

    def show_week(self, week: Week, previous: Week | None, offered: Sequence[Offered]) -> None:
        """Offer to start `week` with the open items of `previous`, or from a template."""
        self._week, self._previous, self._offered = week, previous, tuple(offered)
        for link in self.others:
            link.hide()
        for each, link in zip(offered[1:], self.others, strict=False):
            link.setText(each.label)
            link.show()
        self.start.setVisible(previous is not None)
        self.blank.setVisible(bool(offered))
        self.setFocusProxy(self.start if previous else self.blank)
        self.retranslate()

    def _ask_for_template(self, place: int) -> None:
        if place < len(self._offered):
            self.template_requested.emit(self._week, self._offered[place].name)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        if self._week is None:
            return
        self.title.setText(self.tr("{week} has no report yet").format(week=self._week))
        self.sentence.setText(self.tr("A week may stay empty; nothing is missing."))
        self.start.say(
            self.tr("Start {week}").format(week=self._week),
            self.tr("What is still open in {week} is carried over.").format(week=self._previous),
        )
        label = self._offered[0].label if self._offered else ""
        if self._previous:
            words = self.tr("Its sections, with everything that is still open.")
        else:
            words = self.tr("Its sections, each with a hint.")
        self.blank.say(self.tr("Start from “{template}”").format(template=label), words)
        self.templates.setText(self.tr("Templates…"))
