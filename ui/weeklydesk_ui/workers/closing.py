"""How a window ends: only when everything is saved, or out of sight into the tray."""

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
    """Lets the window close, or says why it stays."""

    def __init__(self, presenter: Presenter, frame: Frame) -> None:
        self._presenter, self._frame = presenter, frame
        self.stays: Callable[[], bool] = lambda: False  # whether a closed window waits in the tray
        self.waits = False  # whether it does
        self._told_to_end = False

    def leave(self, *, told_to: bool = False) -> bool:
        """Close the window for good; False where something could not be saved.

        Where the program is `told_to` end it says nothing more, and what cannot be saved goes
        into a file beside the history.
        """
        stays, self.stays = self.stays, lambda: False
        self._told_to_end = told_to
        hidden = self._frame.isHidden()
        closed = self._frame.close()
        self.stays, self._told_to_end = stays, False
        if closed and hidden:  # Qt ends with the last window that is seen to close
            QApplication.quit()
        return closed

    def close(self, event: QCloseEvent) -> None:
        """Let the window close when everything is saved; else say so and stay."""
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
            Offer(translate("Closing", "Save a copy elsewhere…"), self._presenter.acts.save_copy),
            Offer(translate("Closing", "Close without saving"), self._give_up),
        )
        return Message(words, offers, "save")

    def _was_rescued(self) -> bool:
        """Whether the program has to end and what cannot be saved lies in a file by now."""
        if not self._told_to_end:
            return False
        from weeklydesk_ui.workers import rescue

        folder = self._presenter.shelf.path.parent / rescue.UNSAVED
        done = rescue.rescued(self._frame.page.report(), folder)
        if done:
            self._presenter.autosave.begin(None)
        return done

    def _warns_of_copy(self) -> bool:
        """Whether a copy that nobody pasted would go with this last window, and that was said."""
        copying = Workers.copying.made(self._presenter)
        if copying is None or self._told_to_end:
            return False
        frames = (each for each in QApplication.topLevelWidgets() if isinstance(each, Frame))
        others = any(each.isVisible() for each in frames if each is not self._frame)
        return not others and copying.warns(self.leave)

    def _give_up(self) -> None:
        self._presenter.autosave.begin(None)
        self._frame.close()
