"""The history's file was deleted, moved or replaced while the window has it open."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Lost, Replaced, path_to_set_aside
from weeklydesk_ui.background import Background
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.window.header import SaveState

if TYPE_CHECKING:
    from pathlib import Path

    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.window.frame import Frame

AGAIN = 5000  # milliseconds until the next check


class Vanished(QObject):
    """Reports it as long as it lasts, and writes the history back on request.

    The window still has the whole history, since an open file lives on after it was unlinked.
    """

    said = Signal(object)  # Message
    went_on = Signal()  # with the file that is there now

    def __init__(self, frame: Frame, presenter: Presenter) -> None:
        super().__init__(frame)
        self._frame, self._presenter = frame, presenter
        self._shelf, self._keeper = presenter.shelf, presenter.keeper
        self._background = Background(self)
        self._again = QTimer(self, interval=AGAIN, singleShot=True)
        self._again.timeout.connect(self._check_file)

    def report(self, error: WeeklydeskError) -> None:
        """Report the loss of the file; other errors are reported elsewhere."""
        if isinstance(error, Lost | Replaced):
            self._presenter.show_save_state(SaveState.FAILED)
            self.said.emit(trouble(error, "save", lambda: self._offers_for(error)))
            self._again.start()

    def _offers_for(self, error: WeeklydeskError) -> tuple[Offer, ...]:
        on = Offer(self.tr("Continue with the new file"), self.take_new)
        if isinstance(error, Lost):
            on = Offer(self.tr("Put it back"), self.put_back)
        return on, Offer(self.tr("Save a copy elsewhere…"), self._presenter.file_export.save_copy)

    def put_back(self) -> None:
        """Write the window's history back to its path, where there is no file now."""
        self._write(self._shelf.path, self.tr("Your reports are back in place."))

    def take_new(self) -> None:
        """Save the window's history beside the new file, and open the new file."""
        aside = path_to_set_aside(self._shelf.path, datetime.now())
        words = self.tr("The previous reports are kept as {name}.")
        self._write(aside, words.format(name=aside.name))

    def _write(self, path: Path, words: str) -> None:
        """Write the history to `path`, open the file at the usual place, and say `words`."""
        written = self._keeper.run(lambda store: store.copy_to(path))

        def fail(error: WeeklydeskError) -> None:
            if isinstance(error, Lost | Replaced):  # the writer had not opened it yet
                self._write_here(path, words)
            else:
                self._fail(error)

        self._background.follow(written, lambda _: self._open_file(words), fail)

    def _write_here(self, path: Path, words: str) -> None:
        """Copy from the window's own connection, which has had the file open all along."""
        try:
            self._shelf.store.copy_to(path)
        except WeeklydeskError as error:
            self._fail(error)
        else:
            self._open_file(words)

    def _open_file(self, words: str) -> None:
        """Open the file that is there now."""
        self._shelf.close()
        self._keeper.reopen()
        # The results of earlier queries are queued already and must be handled first.
        QTimer.singleShot(0, self, lambda: self._report_open(words))

    def _report_open(self, words: str) -> None:
        """Save the page, and say `words`."""
        self._again.stop()
        if self._save_pending():
            self._shelf.look_again(self._presenter.autosave.base)
            self.said.emit(Message(words))
        self.went_on.emit()

    def _save_pending(self) -> bool:
        """Save pending text and end the error message; return False if saving failed."""
        saved = self._presenter.autosave.flush()
        if saved:
            self._frame.messages.end("save")
            self._presenter.show_save_state(SaveState.SAVED)
        return saved

    def _check_file(self) -> None:
        """Check whether the file is back."""
        found = self._keeper.run(lambda store: store.require_in_place())
        self._background.follow(found, self._resume, lambda _: self._again.start())

    def _resume(self, _: None) -> None:
        self._save_pending()
        self.went_on.emit()

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(trouble(error, "save"))
