"""Messages about what was saved, started or imported, shown by the presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk.errors import WeeklydeskError
from weeklydesk_ui import outcome_texts
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.workers import conflicts

if TYPE_CHECKING:
    from weeklydesk.desk import Started, Taken
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.window.frame import Frame


class Outcomes(QObject):
    """Each message offers what can be done next: try again, save elsewhere, review, link."""

    def __init__(self, presenter: Presenter, frame: Frame) -> None:
        super().__init__(presenter)
        self._presenter, self._frame = presenter, frame

    def save_failed(self, error: WeeklydeskError) -> None:
        """Say that the page could not be saved; Autosave retries by itself."""
        self._presenter.say(lasting(lambda: self._unsaved(error)))

    def backup_failed(self, error: WeeklydeskError) -> None:
        """Say that the page was saved but no backup could be made."""
        self._presenter.say(lasting(lambda: self._without_backup(error)))

    def conflict(self, error: WeeklydeskError) -> None:
        """Merge lines that were noted elsewhere; otherwise ask which version to keep."""
        conflicts.resolve(self._presenter, self._frame, error)

    def started(self, done: Started) -> None:
        """Say what was carried over into a started week, and put the caret where to write."""
        if done.draft:
            self._frame.page.begin_writing()
        presenter = self._presenter
        message = outcome_texts.started(done, presenter.reviewer.open, presenter.quarter_start.open)
        presenter.say(message)

    def imported(self, taken: list[Taken]) -> None:
        """Say which weeks were imported and which files were refused."""
        presenter = self._presenter
        link, tell = presenter.linker.accept_everywhere, presenter.context.questions.tell
        presenter.say(outcome_texts.imported(taken, tell, link))

    def _unsaved(self, error: WeeklydeskError) -> Message:
        words = self.tr("Not saved yet; your text is safe in this window. {reason}")
        elsewhere = Offer(self.tr("Save a copy elsewhere…"), self._presenter.file_export.save_copy)
        again = Offer(self.tr("Try again"), self._presenter.autosave.flush)
        text = words.format(reason=error_text(error))
        return Message(text, (again, elsewhere), "save")

    def _without_backup(self, error: WeeklydeskError) -> Message:
        words = self.tr("Saved, but a backup could not be made. {reason}")
        return Message(words.format(reason=error_text(error)))
