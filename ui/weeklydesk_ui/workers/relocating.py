"""Switching to a history in another folder, or moving this one there."""

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


class Relocation(QObject):
    """Asks for a folder, and opens or moves the history there."""

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
        """Open the history in another folder, or create one there."""
        self._ask(lambda folder: self._go_to(store_path(folder, {})))

    def move(self) -> None:
        """Copy the history to another folder and open it there; the old file stays as it is."""
        self._ask(self._move_to)

    def _ask(self, then: Callable[[Path], object]) -> None:
        self._questions.folder(self.tr("Where your reports are kept"), self._here, then)

    def _move_to(self, folder: Path) -> None:
        target = store_path(folder, {})
        if not self._presenter.autosave.flush():
            return
        if target.exists():  # never overwrite another history; open it instead
            self._go_to(target)
            return
        copied = self._presenter.keeper.run(lambda store: store.copy_to(target))
        self._background.follow(copied, lambda _: self._go_to(target), self._fail)

    def _fail(self, error: WeeklydeskError) -> None:
        self._presenter.say(trouble(error))
