"""Work on other threads, with the outcome brought back into the window's."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError

T = TypeVar("T")


def no_matter(_error: WeeklydeskError) -> None:
    """Say nothing of an error that somebody else tells of."""


class Background(QObject):
    """Calls back in the window's thread, unless its owner is gone by then."""

    _landed = Signal(object, object, object)  # what to do next, or on an error; the future

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._landed.connect(self._land)

    def follow(
        self,
        future: Future[T],
        then: Callable[[T], object],
        fail: Callable[[WeeklydeskError], object],
    ) -> None:
        """Go on with what a future brings."""
        future.add_done_callback(lambda done: self._landed.emit(then, fail, done))

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], object],
        fail: Callable[[WeeklydeskError], object],
    ) -> None:
        """Do a job on a thread of its own, then go on with what it returns."""
        future: Future[T] = Future()
        self.follow(future, then, fail)
        Thread(target=_settle, args=(future, job), daemon=True).start()

    def _land(
        self,
        then: Callable[[object], object],
        fail: Callable[[WeeklydeskError], object],
        done: Future[object],
    ) -> None:
        error = done.exception()
        if error is None:
            then(done.result())
        elif isinstance(error, WeeklydeskError):
            fail(error)
        else:
            raise error


def _settle(future: Future[T], job: Callable[[], T]) -> None:
    try:
        future.set_result(job())
    except BaseException as error:
        future.set_exception(error)
