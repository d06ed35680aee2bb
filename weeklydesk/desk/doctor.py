"""Checks of the history, its backups and its location, for `weeklydesk doctor` and the window."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from weeklydesk.errors import StoreError, WeeklydeskError
from weeklydesk.paths import Paths
from weeklydesk.records import field, record
from weeklydesk.settings import Settings
from weeklydesk.settings.table import MIRROR_FOLDER
from weeklydesk.store import Health, Outdated, Store, backups_in, require_sound
from weeklydesk.store_location import Kind, risk_of
from weeklydesk.windowlock import InUse, WindowLock

_ROOM = 50_000_000  # bytes; enough free space to copy a history of ten years


class Weight(StrEnum):
    """The severity of a finding."""

    WELL = "well"
    NOTE = "note"
    TROUBLE = "trouble"


@record
class Finding:
    """The result of one check: an English sentence with named placeholders, as in errors."""

    weight: Weight
    message: str
    fields: Mapping[str, object] = field(default_factory=dict[str, object])

    def __str__(self) -> str:
        return self.message.format(**self.fields)


def examine(paths: Paths, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Check the history, its backups and its location.

    Nothing is changed except the search index, which is rebuilt if it does not match the reports.
    """
    yield from _place(paths.store, environ)
    if not paths.store.exists():
        yield _note("There is no history in {path} yet.", path=paths.store)
    else:
        yield from _privacy(paths)
        yield from _window(paths.store)
        yield from _leftovers(paths.store)
        yield from _content(paths.store)
        yield from _plain_copies(paths)
    yield from _backups(paths.backups)
    yield from _room(paths.data)


def _well(message: str, /, **fields: object) -> Finding:
    return Finding(Weight.WELL, message, fields)


def _note(message: str, /, **fields: object) -> Finding:
    return Finding(Weight.NOTE, message, fields)


def _trouble(message: str, /, **fields: object) -> Finding:
    return Finding(Weight.TROUBLE, message, fields)


def _from_error(error: StoreError) -> Finding:
    return Finding(Weight.TROUBLE, error.message, error.fields)


def _place(store: Path, environ: Mapping[str, str]) -> Iterator[Finding]:
    risk = risk_of(store, environ)
    if risk is None:
        yield _well("The history is on this computer: {path}", path=store)
    elif risk.kind is Kind.SYNC:
        yield _note(
            "{path} is in a folder that {name} synchronises, which can damage a history in "
            "use. Keep it elsewhere and let {name} synchronise the backups or the Markdown "
            "copies.",
            path=store,
            name=risk.name,
        )
    else:
        yield _note(
            "{path} is on a network drive ({name}), where a lost connection can damage it. "
            "Keep it on this computer and the backups there.",
            path=store,
            name=risk.name,
        )


def _privacy(paths: Paths) -> Iterator[Finding]:
    if os.name != "posix":
        return
    places = (paths.store, paths.backups, *paths.backups.glob("weeklydesk-*.db"))
    open_ones = [path for path in places if path.exists() and _others_may_read(path)]
    for path in open_ones:
        yield _note("Other users of this computer can read {path}.", path=path)
    if not open_ones:
        yield _well("No other user of this computer can read it.")


def _others_may_read(path: Path) -> bool:
    """Return whether others can read the file by its mode and by those of all parent folders."""
    if not path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        return False
    enter = stat.S_IXGRP | stat.S_IXOTH
    return all(folder.stat().st_mode & enter for folder in path.absolute().parents)


def _window(store: Path) -> Iterator[Finding]:
    lock = WindowLock(store)
    if not lock.file.exists():
        return
    try:
        with lock:
            return
    except InUse as error:
        yield _note("A window has it open ({holder}).", holder=error.holder)
    except StoreError as error:
        yield _from_error(error)


def _leftovers(store: Path) -> Iterator[Finding]:
    journal = store.with_name(f"{store.name}-journal")
    if journal.exists() and journal.stat().st_size:
        yield _note(
            "A write was interrupted; it will be undone the next time the history is opened."
        )
    for path in (*store.parent.glob(f"{store.name}.new-*"), *store.parent.glob("*.part")):
        yield _note("{path} is left over from an interrupted start and can be deleted.", path=path)


def _content(path: Path) -> Iterator[Finding]:
    try:
        with Store.open(path, read_only=True) as store:
            health = store.check(every_revision=True)
            yield from _health(store, health)
        if health.stale:
            yield from _rebuilt(path, health)
    except Outdated:
        yield _note(
            "It was written by an older weeklydesk. It will be backed up and upgraded when opened."
        )
    except StoreError as error:
        yield _from_error(error)
    else:
        if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            yield _trouble("{path} or its folder is read-only: nothing can be saved.", path=path)


def _rebuilt(path: Path, health: Health) -> Iterator[Finding]:
    with Store.open(path) as store:
        store.rebuild()
    weeks = ", ".join(map(str, health.stale))
    yield _note("The search index did not match the texts of {weeks} and was rebuilt.", weeks=weeks)


def _health(store: Store, health: Health) -> Iterator[Finding]:
    for message in health.messages:
        yield _trouble("Damaged: {message}", message=message)
    for week, number in health.damaged:
        yield _trouble(
            "Version {number} of {week} can no longer be read.", week=week, number=number
        )
    if health.sound:
        weeks = store.weeks()
        versions = sum(len(store.revisions(each.week)) for each in weeks)
        yield _well(
            "Every text is intact: {reports} reports in {versions} versions, {binned} in the bin.",
            reports=len(weeks),
            versions=versions,
            binned=len(store.deleted_reports()),
        )
    elif health.messages:
        yield _note("Restore the last sound backup: weeklydesk restore BACKUP")
    else:
        yield _note("The backups may have the text: weeklydesk doctor --mend")


def _plain_copies(paths: Paths) -> Iterator[Finding]:
    """Check the folder of Markdown copies, if one is set."""
    folder = Settings(paths.settings).get(MIRROR_FOLDER)
    if folder is None:
        return
    from weeklydesk.desk.mirror import MEMORY, Mirror

    try:
        with Store.open(paths.store, read_only=True) as store:
            found = Mirror(folder, paths.data / MEMORY).noticed(store)
            reports = len(store.weeks())
    except WeeklydeskError as error:
        yield Finding(Weight.TROUBLE, error.message, error.fields)
        return
    for each in found:
        yield _note("{path} was changed by another program; the window offers it.", path=each.path)
    if not found:
        yield _well(
            "The Markdown copies in {folder} match {reports} reports.",
            folder=folder,
            reports=reports,
        )


def _backups(folder: Path) -> Iterator[Finding]:
    backups = backups_in(folder)
    if not backups:
        yield _note("There are no backups in {folder} yet.", folder=folder)
        return
    newest = backups[0]
    try:
        require_sound(newest.path)
    except StoreError as error:
        yield _from_error(error)
    else:
        made = newest.made.astimezone().strftime("%Y-%m-%d %H:%M")
        yield _well(
            "{count} backups; the newest, of {made}, is intact: {path}",
            count=len(backups),
            made=made,
            path=newest.path,
        )


def _room(folder: Path) -> Iterator[Finding]:
    there = next(each for each in (folder, *folder.parents) if each.exists())
    free = shutil.disk_usage(there).free
    words = "{free} MB are free in {folder}."
    tell = _well if free > _ROOM else _trouble
    yield tell(words, free=free // 1_000_000, folder=there)
