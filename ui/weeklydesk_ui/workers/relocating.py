"""Another place for the history: one that is chosen, or one that it moves to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk.errors import WeeklydeskError
from weeklydesk.paths import store_path
from weeklydesk_ui.background import Background
from weeklydesk_ui.messages import trouble

if TYPE_CHECKING:
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.questions import Questions


class House(QObject):
    """Asks for a folder, and goes there."""

    def __init__(
        self,
        presenter: Presenter,
        questions: Questions,
        here: Path,
        go_to: Callable[[Path], object],
    ) -> None:
        super().__init__(presenter)
        self._presenter, self._questions = presenter, questions
        self._here, self._go_to = here, go_to
        self._background = Background(self)

    def choose(self) -> None:
        """Open the history of another folder, or begin one there."""
        self._ask(lambda folder: self._go_to(store_path(folder, {})))

    def move(self) -> None:
        """Take all that there is to another folder; the old file is left as it is."""
        self._ask(self._move_to)

    def _ask(self, then: Callable[[Path], object]) -> None:
        self._questions.folder(self.tr("Where your reports are kept"), self._here, then)

    def _move_to(self, folder: Path) -> None:
        target = store_path(folder, {})
        if not self._presenter.autosave.flush():
            return
        if target.exists():  # never written over; what lies there is shown
            self._go_to(target)
            return
        copied = self._presenter.keeper.run(lambda store: store.copy_to(target))
        self._background.follow(copied, lambda _: self._go_to(target), self._fail)

    def _fail(self, error: WeeklydeskError) -> None:
        self._presenter.say(trouble(error))
