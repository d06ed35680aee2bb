"""Importing files: read on a thread, shown for review, then stored in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from weeklydesk.errors import WeeklydeskError
from weeklydesk.store import Store
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.messages import Message, trouble
from weeklydesk_ui.state import LAST_IMPORT
from weeklydesk_ui.workers.import_job import Cancelled, Progress, import_all

if TYPE_CHECKING:
    from weeklydesk.desk.comparing import Part
    from weeklydesk.desk.findings import Found, Taken
    from weeklydesk.importers.found_files import Source
    from weeklydesk.store.writer import Writer
    from weeklydesk.weeks import Week
    from weeklydesk_ui.intake.place import IntakePlace
    from weeklydesk_ui.intake.rows import Rows
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.registry import Workers

T = TypeVar("T")

SOON = 150  # milliseconds until a slow read shows its progress


class Importing(QObject):
    """Reads files, shows what they hold, and imports what the user accepts."""

    said = Signal(object)  # Message
    _stepped = Signal(int, int)
    _finished = Signal(object, object, object)  # callback, future, event that cancels it
    _imported = Signal(object, object)  # future, event that cancels it

    def __init__(self, frame: Frame, workers: Workers) -> None:
        super().__init__(frame)
        self._frame, self._workers = frame, workers
        self._screen: IntakePlace | None = None
        self._reader: Writer | None = None
        self._previous_screen: QWidget | None = None
        self._stop = Event()
        self._show_later = QTimer(self, interval=SOON, singleShot=True)
        self._show_later.timeout.connect(self._show_waiting)
        self._stepped.connect(self._show_progress)
        self._finished.connect(self._handle_result)
        self._imported.connect(self._handle_import)

    @property
    def place(self) -> IntakePlace:
        """The import screen, created on first use."""
        if self._screen is None:
            from weeklydesk_ui.intake.place import IntakePlace

            self._screen = place = IntakePlace()
            self._frame.stack.addWidget(place)
            self._frame.stack.currentChanged.connect(self._follow_place)
            self._workers.looks.theme_changed.connect(place.set_theme)
            place.set_theme(self._workers.looks.theme)
            place.accepted.connect(self.take)
            place.cancel_requested.connect(self.leave)
            place.left.connect(self.leave)
            place.details.week_told.connect(self.tell_week)
            place.details.comparison_requested.connect(self.compare)
        return self._screen

    @property
    def is_shown(self) -> bool:
        """Whether the import screen is visible."""
        return self._screen is not None and self._frame.stack.currentWidget() is self._screen

    # Looking

    def ask_for_files(self) -> None:
        """Ask for files and show what they contain."""
        self._ask(self._workers.context.questions.files_to_import)

    def ask_for_folder(self) -> None:
        """Ask for a folder and show what it contains."""
        self._ask(self._workers.context.questions.folder_to_import)

    def look(self, paths: Sequence[Path]) -> None:
        """Read files, folders and zips, and show what they contain."""
        from weeklydesk import desk

        step = self._begin()
        if step:
            paths = list(paths)
            self._run(lambda store: desk.look_through(store, paths, on_step=step), self._show_found)

    def look_at_clipboard(self) -> None:
        """Show the text on the clipboard as a report."""
        from weeklydesk_ui.intake.pasted import source_of

        source = source_of(
            self._workers.context.clipboard.content(), translate("Importing", "Clipboard")
        )
        if source is None:
            words = self.tr("There is no text on the clipboard. Copy the report first.")
            self.said.emit(Message(words))
        elif self._begin():
            self._look_at(source, None, self._show_found)

    def tell_week(self, found: Found, week: Week) -> None:
        """Read a file again for the week that the user entered."""
        if found.source:
            self._look_at(found.source, week, partial(self._show_answer, found))

    def compare(self, found: Found) -> None:
        """Compare a file with the report that its week already has."""
        from weeklydesk.desk import import_changes

        if found.reading:
            report = found.reading.report
            self._run(
                lambda store: import_changes.changes(store, report),
                partial(self._show_parts, found),
            )

    # Taking

    def take(self, rows: Rows) -> None:
        """Import what was chosen, in one transaction."""
        from weeklydesk_ui.intake.rows import wanted

        new, others = wanted(rows)
        self._stop = stop = Event()
        step = Progress(stop, self._stepped.emit)
        self.place.wait(taking=True)
        future = self._workers.keeper.change(
            lambda store: import_all(store, new, others, step), much=True
        )
        future.add_done_callback(lambda done: self._imported.emit(done, stop))

    # Ending

    def leave(self) -> None:
        """Return to the previous screen; a running import is cancelled and rolled back."""
        self._end()
        if self.is_shown and self._previous_screen:
            self._frame.show_place(self._previous_screen)
            self._previous_screen.setFocus()

    def reopen(self) -> None:
        """Read from the file that is in place now, when it is next needed."""
        self.close()
        self._stop = Event()

    def close(self) -> None:
        """Cancel what is running and end the reader's thread."""
        self._end()
        if self._reader:
            self._reader.close()
            self._reader = None

    # Running

    def _ask(self, question: Callable[[Path, Callable[[list[Path]], object]], object]) -> None:
        state = self._workers.context.state
        last = state.get(LAST_IMPORT)
        folder = Path(last) if last else self._workers.context.desktop.documents()

        def take(paths: list[Path]) -> None:
            state.put(LAST_IMPORT, str(paths[0].parent))
            self.look(paths)

        question(folder, take)

    def _begin(self) -> Progress | None:
        if not self._workers.shelf.save_page():
            return None
        self._stop = Event()
        self._show_later.start()
        return Progress(self._stop, self._stepped.emit)

    def _end(self) -> None:
        self._show_later.stop()
        self._stop.set()

    def _look_at(
        self, source: Source, week: Week | None, then: Callable[[list[Found]], object]
    ) -> None:
        from weeklydesk import desk

        self._run(lambda store: desk.look_at(store, source, week=week), then)

    def _run(self, job: Callable[[Store], T], then: Callable[[T], object]) -> None:
        """Run a read-only job on the reader's thread; call `then` on the window's thread."""
        from weeklydesk.store.writer import Writer

        if self._reader is None:
            self._reader = Writer(self._workers.shelf.path, read_only=True)
        self._then(self._reader.run(job), then, self._stop)

    def _then(self, future: Future[T], then: Callable[[T], object], stop: Event) -> None:
        future.add_done_callback(lambda done: self._finished.emit(then, done, stop))

    def _handle_result(
        self, then: Callable[[object], object], done: Future[object], stop: Event
    ) -> None:
        error = done.exception()
        if error is not None:
            self._handle_error(error, stop)
        elif not stop.is_set():
            then(done.result())

    def _handle_import(self, done: Future[list[Taken]], stop: Event) -> None:
        error = done.exception()
        if error is not None:
            self._handle_error(error, stop)
            return
        late = stop.is_set()  # cancelled when everything was stored already
        self._workers.new_weeks.open_imported(done.result(), show=not late)
        if self.is_shown:
            self.leave()

    def _handle_error(self, error: BaseException, stop: Event) -> None:
        """Show an error; those of a cancelled job do not matter, as it changed nothing."""
        if not isinstance(error, Cancelled | WeeklydeskError):
            raise error
        if isinstance(error, WeeklydeskError) and not stop.is_set():
            self._fail(error)

    def _fail(self, error: WeeklydeskError) -> None:
        self._show_later.stop()
        self.said.emit(trouble(error))
        if self.is_shown and self.place.model.rows:
            self.place.show_rows()
        else:
            self.leave()

    def _show(self) -> None:
        self._show_later.stop()
        if not self.is_shown:
            self._previous_screen = self._frame.stack.currentWidget()
            self._frame.show_place(self.place, full=True)

    def _show_waiting(self) -> None:
        self.place.wait(taking=False)
        self._show()

    def _show_progress(self, done: int, of: int) -> None:
        if self._screen:
            self._screen.waiting.show_progress(done, of)

    def _show_found(self, found: Sequence[Found]) -> None:
        besides = self.is_shown and bool(self.place.model.rows)
        self._show()
        self.place.show_found(found, besides=besides)

    def _show_answer(self, old: Found, found: Sequence[Found]) -> None:
        if found and self.is_shown:
            self.place.answer(old, found[0])

    def _show_parts(self, found: Found, parts: tuple[Part, ...]) -> None:
        self.place.details.show_parts(found, parts)

    def _follow_place(self) -> None:
        """Drop what was found when another screen is shown."""
        if not self.is_shown:
            self._end()
            self.place.model.show(())
