"""Work on other threads whose result is delivered on the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from weeklydesk.errors import WeeklydeskError

T = TypeVar("T")


def ignore_error(_error: WeeklydeskError) -> None:
    """Ignore an error that is reported elsewhere."""


class Background(QObject):
    """Calls back on the window's thread, unless the parent was deleted by then."""

    _landed = Signal(object, object, object)  # on result, on error, future

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._landed.connect(self._land)

    def follow(
        self,
        future: Future[T],
        then: Callable[[T], object],
        fail: Callable[[WeeklydeskError], object],
    ) -> None:
        """Call `then` with a future's result, or `fail` with its error."""
        future.add_done_callback(lambda done: self._landed.emit(then, fail, done))

    def run(
        self,
        job: Callable[[], T],
        then: Callable[[T], object],
        fail: Callable[[WeeklydeskError], object],
    ) -> None:
        """Run a job on a thread of its own, then continue as `follow` does."""
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
