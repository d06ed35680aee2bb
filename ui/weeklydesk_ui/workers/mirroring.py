"""The folder of Markdown copies: written after each save; changes made there are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from weeklydesk.desk.mirror import Change, Mirror, Noticed, Taken
from weeklydesk.errors import WeeklydeskError
from weeklydesk.records import replace
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import MIRROR_FOLDER
from weeklydesk.store import Store
from weeklydesk.store.writer import Writer
from weeklydesk_ui.background import Background
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, Tone, lasting

if TYPE_CHECKING:
    from weeklydesk.desk.comparing import Part
    from weeklydesk_ui.workers.registry import Workers

T = TypeVar("T")
Differences = Callable[["tuple[Part, ...]"], str]  # as HTML

SOON = 1000  # milliseconds after a save, and after the folder has changed
TOPIC = "mirror"


class Mirroring(QObject):
    """Updates the folder on a separate thread, so that saving never waits for it."""

    said = Signal(object)  # Message

    def __init__(self, workers: Workers, memory: Path, differences: Differences) -> None:
        super().__init__(workers)
        self._shelf, self._keeper, self._autosave = workers.shelf, workers.keeper, workers.autosave
        self._settings, self._questions = workers.settings, workers.context.questions
        self._memory, self._differences = memory, differences
        self._background = Background(self)
        self._mirror: Mirror | None = None
        self._reader: Writer | None = None
        self._lock = Lock()  # the reader's and the writer's thread both use the folder
        self._seen: set[tuple[Path, str]] = set()
        self._files = QFileSystemWatcher(self)
        self._write_soon = QTimer(self, interval=SOON, singleShot=True)
        self._look_soon = QTimer(self, interval=SOON, singleShot=True)
        self._connect(workers)

    def _connect(self, workers: Workers) -> None:
        self._files.directoryChanged.connect(self._look_soon.start)
        self._write_soon.timeout.connect(partial(self._write, only_saved=True))
        self._look_soon.timeout.connect(self.look)
        self._settings.changed.connect(self.follow)
        workers.autosave.saved.connect(self._write_soon.start)
        workers.shelf.listed.connect(self._write_soon.start)

    def follow(self, setting: Setting[Any] = MIRROR_FOLDER) -> None:
        """Use the folder in the settings; stop if there is none."""
        if setting is not MIRROR_FOLDER:
            return
        self.close()
        folder = self._settings.get(MIRROR_FOLDER)
        if folder and not self._keeper.read_only:
            self._mirror = Mirror(folder, self._memory)
            self._reader = Writer(self._shelf.path, read_only=True)
            self._write()

    def look(self) -> None:
        """Check whether other programs changed or added files."""
        self._run_on_reader(lambda mirror, store: mirror.noticed(store), self._offer)

    def close(self) -> None:
        """Write what is pending, and stop watching the folder."""
        if self._write_soon.isActive():
            self._write_soon.stop()
            self._write(only_saved=True)
        if self._reader:
            self._reader.close()
        self._reader = self._mirror = None
        if self._files.directories():
            self._files.removePaths(self._files.directories())

    def _write(self, *, only_saved: bool = False) -> None:
        def update(mirror: Mirror, store: Store) -> object:
            return mirror.update(store, only_saved=only_saved)

        self._run_on_reader(update, self._watch)

    def _run_on_reader(
        self, job: Callable[[Mirror, Store], T], then: Callable[[T], object]
    ) -> None:
        mirror, lock = self._mirror, self._lock
        if mirror is None or self._reader is None:
            return

        def alone(store: Store) -> T:
            with lock:
                return job(mirror, store)

        self._background.follow(self._reader.run(alone), then, self._fail)

    def _watch(self, _written: object) -> None:
        """Watch the folder once it exists, and check it the first time."""
        if self._mirror and not self._files.directories():
            self._files.addPath(str(self._mirror.folder))
            self.look()

    # Changes by other programs

    def _offer(self, noticed: Sequence[Noticed]) -> None:
        fresh = [each for each in noticed if (each.path, each.digest) not in self._seen]
        self._seen.update((each.path, each.digest) for each in fresh)
        if len(fresh) == 1:
            self._offer_one(fresh[0])
        elif fresh:
            self.said.emit(lasting(lambda: self._changes_message(fresh), Tone.NOTE))

    def _offer_one(self, noticed: Noticed) -> None:
        if noticed.report is None:
            self.said.emit(lasting(lambda: self._unreadable_message(noticed)))
        else:
            self.said.emit(lasting(lambda: self._change_message(noticed), Tone.NOTE))

    def _unreadable_message(self, noticed: Noticed) -> Message:
        reason = error_text(noticed.error) if noticed.error else ""
        words = self.tr("{name} was changed by another program and cannot be read. {reason}")
        return Message(words.format(name=noticed.path.name, reason=reason), topic=TOPIC)

    def _change_message(self, noticed: Noticed) -> Message:
        words = {
            Change.CHANGED: self.tr("Another program changed the Markdown copy {name}."),
            Change.ADDED: self.tr("Another program added {name} to the Markdown copies."),
        }[noticed.change]
        show = (Offer(self.tr("Show"), partial(self._show, noticed)),)
        offers = (
            *(show if noticed.change is Change.CHANGED else ()),
            Offer(self.tr("Accept it"), partial(self._accept, [noticed])),
            Offer(self.tr("Ignore it"), partial(self._ignore, [noticed])),
        )
        return Message(words.format(name=noticed.path.name), offers, TOPIC)

    def _changes_message(self, noticed: list[Noticed]) -> Message:
        words = self.tr("Another program changed {count} Markdown copies: {names}")
        names = ", ".join(each.path.name for each in noticed)
        readable = [each for each in noticed if each.report]
        offers = (
            Offer(self.tr("Accept them"), partial(self._accept, readable)),
            Offer(self.tr("Ignore them"), partial(self._ignore, noticed)),
        )
        return Message(words.format(count=len(noticed), names=names), offers, TOPIC)

    def _show(self, noticed: Noticed) -> None:
        """Show how the file differs from the report, and ask again."""

        def parts(store: Store) -> tuple[Part, ...]:
            from weeklydesk.desk.import_changes import changes

            theirs = noticed.report
            return changes(store, replace(theirs, week=noticed.week)) if theirs else ()

        def tell(found: tuple[Part, ...]) -> None:
            self._questions.tell(noticed.path.name, self._differences(found))
            self._offer_one(noticed)

        self._background.follow(self._keeper.run(parts), tell, self._fail)

    def _accept(self, noticed: Sequence[Noticed]) -> None:
        if not self._autosave.flush():
            return

        def take(mirror: Mirror, store: Store) -> list[Taken]:
            return [mirror.take(store, each) for each in noticed]

        self._run_on_writer(take, self._report_accepted)

    def _ignore(self, noticed: Sequence[Noticed]) -> None:
        def refuse(mirror: Mirror, store: Store) -> list[Path]:
            return [mirror.refuse(store, each) for each in noticed]

        self._run_on_writer(refuse, self._report_ignored)

    def _run_on_writer(
        self, job: Callable[[Mirror, Store], T], then: Callable[[T], object]
    ) -> None:
        mirror, lock = self._mirror, self._lock
        if mirror is None:
            return

        def alone(store: Store) -> T:
            with lock:
                return job(mirror, store)

        future: Future[T] = self._keeper.change(alone)
        self._background.follow(future, then, self._fail)

    def _report_accepted(self, taken: list[Taken]) -> None:
        if self._autosave.flush():  # with what was typed meanwhile
            self._shelf.look_again(self._autosave.base)
        conflicts = [each for each in taken if each.conflict]
        if conflicts:
            self.said.emit(lasting(lambda: self._conflict_message(conflicts)))
            return
        weeks = ", ".join(str(each.stored.report.week) for each in taken)
        words = self.tr("Accepted: {weeks}. The previous text is kept among the versions.")
        self.said.emit(Message(words.format(weeks=weeks), topic=TOPIC))

    def _conflict_message(self, conflicts: list[Taken]) -> Message:
        words = self.tr(
            "{weeks} had changed here too. The text here stays; the other is kept among "
            "the versions, and as {name} in the folder."
        )
        weeks = ", ".join(str(each.stored.report.week) for each in conflicts)
        name = conflicts[0].kept.name if conflicts[0].kept else ""
        return Message(words.format(weeks=weeks, name=name), topic=TOPIC)

    def _report_ignored(self, kept: list[Path]) -> None:
        names = ", ".join(path.name for path in kept)
        words = self.tr(
            "The Markdown copy matches the report again; the other text is kept as {names}."
        )
        self.said.emit(Message(words.format(names=names), topic=TOPIC))

    def _fail(self, error: WeeklydeskError) -> None:
        self.said.emit(lasting(lambda: self._failure_message(error)))

    def _failure_message(self, error: WeeklydeskError) -> Message:
        words = self.tr("The Markdown copies could not be written. {reason}")
        return Message(words.format(reason=error_text(error)), topic=TOPIC)
