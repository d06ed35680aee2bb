"""The screen for a history that cannot be opened: the error and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.records import record
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.welcome.place import Place


@record
class Ways:
    """The ways to continue, besides trying again and opening the folder."""

    read: bool = False  # open it read-only
    afresh: bool = False  # set the file aside and start an empty history
    elsewhere: bool = False  # choose another folder


@record
class Rescue:
    """A backup that can be restored: its date, its number of reports, its last week."""

    made: str
    reports: int
    last: str


class Problem(Place):
    """Shows the error in plain words, and the ways to continue."""

    retry_requested = Signal()
    folder_requested = Signal()
    read_requested = Signal()
    rescue_requested = Signal()
    afresh_requested = Signal()
    elsewhere_requested = Signal()

    def __init__(self) -> None:
        super().__init__("problem")
        self._error: WeeklydeskError | None = None
        self._ways = Ways()
        self._rescue: Rescue | None = None
        self.rescue = self.add_choice("main")
        self.read = self.add_choice()
        self.elsewhere = self.add_choice()
        self.afresh = self.add_choice()
        self.retry, self.folder = self.add_links(2)
        self.rescue.clicked.connect(self.rescue_requested)
        self.read.clicked.connect(self.read_requested)
        self.elsewhere.clicked.connect(self.elsewhere_requested)
        self.afresh.clicked.connect(self.afresh_requested)
        self.retry.clicked.connect(self.retry_requested)
        self.folder.clicked.connect(self.folder_requested)
        self.setFocusProxy(self.retry)

    @property
    def error(self) -> WeeklydeskError | None:
        """The error that is shown."""
        return self._error

    def show_error(self, error: WeeklydeskError) -> None:
        """Show an error; the ways to continue follow by `show_ways`."""
        self._error, self._ways, self._rescue = error, Ways(), None
        self.retranslate()

    def show_ways(self, ways: Ways) -> None:
        """Show the ways to continue."""
        self._ways = ways
        self.retranslate()

    def show_rescue(self, rescue: Rescue) -> None:
        """Offer to restore a backup."""
        self._rescue = rescue
        self.retranslate()
        if self.retry.hasFocus():
            self.rescue.setFocus()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        self.title.setText(self.tr("Your reports cannot be opened"))
        self.sentence.setText(error_text(self._error) if self._error else "")
        self.retry.setText(self.tr("Try again"))
        self.folder.setText(self.tr("Show in folder"))
        self.read.say(
            self.tr("Open read-only"),
            self.tr("Shows what can be read. Nothing is written; exports work."),
        )
        self.elsewhere.say(
            self.tr("Another place…"),
            self.tr("A folder with your reports, or one for a new history."),
        )
        self.afresh.say(
            self.tr("Start afresh"),
            self.tr("An empty history; the existing file is kept next to it."),
        )
        self._say_rescue()
        self.read.setVisible(self._ways.read)
        self.elsewhere.setVisible(self._ways.elsewhere)
        self.afresh.setVisible(self._ways.afresh)

    def _say_rescue(self) -> None:
        rescue = self._rescue
        self.rescue.setVisible(rescue is not None)
        if rescue:
            name = self.tr("Restore the backup of {made}").format(made=rescue.made)
            holds = self.tr(
                "It holds {count} reports, the last from {week}. The existing file is kept "
                "next to it."
            )
            self.rescue.say(name, holds.format(count=rescue.reports, week=rescue.last))
