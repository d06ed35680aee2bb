"""Closing the window: only once everything is saved; it may hide in the tray instead."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.window.frame import Frame
from weeklydesk_ui.workers.registry import Workers

if TYPE_CHECKING:
    from weeklydesk_ui.presenter import Presenter


class Closing:
    """Lets the window close, or says why it stays open."""

    def __init__(self, presenter: Presenter, frame: Frame) -> None:
        self._presenter, self._frame = presenter, frame
        self.stays: Callable[[], bool] = lambda: False  # whether closing only hides the window
        self.waits = False  # whether it is hidden there now
        self._told_to_end = False

    def leave(self, *, told_to: bool = False) -> bool:
        """Close the window and leave the tray; return False if something could not be saved.

        With `told_to` the system ends the program: nothing is asked any more, and text that
        cannot be saved is written to a file beside the history.
        """
        stays, self.stays = self.stays, lambda: False
        self._told_to_end = told_to
        hidden = self._frame.isHidden()
        closed = self._frame.close()
        self.stays, self._told_to_end = stays, False
        if closed and hidden:  # Qt quits by itself only if a visible window is closed
            QApplication.quit()
        return closed

    def close(self, event: QCloseEvent) -> None:
        """Accept the event if everything is saved; otherwise say so and stay open."""
        event.ignore()
        if not (self._presenter.autosave.flush() or self._was_rescued()):
            self._presenter.say(lasting(self._unsaved))
        elif self.stays():
            self._frame.hide()
            self.waits = True
        elif not self._warns_of_copy():
            self._end()
            event.accept()

    def _end(self) -> None:
        self.waits = False
        importing = Workers.importing.made(self._presenter)
        if importing:
            importing.close()
        self._presenter.shelf.close()
        self._presenter.keeper.close()

    def _unsaved(self) -> Message:
        words = translate(
            "Closing", "The last changes are not saved yet, so the window stays open."
        )
        offers = (
            Offer(
                translate("Closing", "Save a copy elsewhere…"),
                self._presenter.file_export.save_copy,
            ),
            Offer(translate("Closing", "Close without saving"), self._give_up),
        )
        return Message(words, offers, "save")

    def _was_rescued(self) -> bool:
        """Return whether the program must end and the unsaved text was written to a file."""
        if not self._told_to_end:
            return False
        from weeklydesk_ui.workers import rescue

        folder = self._presenter.shelf.path.parent / rescue.UNSAVED
        done = rescue.rescued(self._frame.page.report(), folder)
        if done:
            self._presenter.autosave.begin(None)
        return done

    def _warns_of_copy(self) -> bool:
        """Warn that closing the last window loses an unpasted copy; return whether it warned."""
        copying = Workers.copying.made(self._presenter)
        if copying is None or self._told_to_end:
            return False
        frames = (each for each in QApplication.topLevelWidgets() if isinstance(each, Frame))
        others = any(each.isVisible() for each in frames if each is not self._frame)
        return not others and copying.warns(self.leave)

    def _give_up(self) -> None:
        self._presenter.autosave.begin(None)
        self._frame.close()
