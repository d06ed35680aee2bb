"""Backups: making one before large changes, restoring one, and repairing texts from them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path

from weeklydesk.errors import InputError, StoreError
from weeklydesk.files import is_file
from weeklydesk.records import record
from weeklydesk.store import (
    Backup,
    Changes,
    Damaged,
    Empty,
    Foreign,
    Newer,
    Store,
    backups_in,
    create_from_backup,
    require_sound,
    set_aside,
    weeks_in,
)
from weeklydesk.weeks import Week

_RECENT = timedelta(minutes=10)


@record
class Restored:
    """What restoring a backup changed, and the path of the copy of the history from before."""

    changes: Changes
    before: Path | None


@record
class Mended:
    """Unreadable revisions, by week and number: those that were repaired, and those still lost."""

    healed: tuple[tuple[Week, int], ...]
    lost: tuple[tuple[Week, int], ...]


def mend(store: Store, *folders: Path) -> Mended:
    """Repair unreadable revisions from the backups in the folders that contain them intact."""
    lost = store.check(every_revision=True).damaged
    healed: list[tuple[Week, int]] = []
    for backup in (backup for folder in folders for backup in backups_in(folder)):
        if lost:
            healed += _healed(store, lost, backup.path)
            lost = tuple(each for each in lost if each not in healed)
    return Mended(tuple(healed), lost)


def _healed(
    store: Store, lost: tuple[tuple[Week, int], ...], backup: Path
) -> tuple[tuple[Week, int], ...]:
    try:
        return store.repair(lost, backup)
    except (Damaged, Empty, Foreign, Newer):  # the backup itself is not usable
        return ()


def back_up_before(store: Store, folder: Path, now: datetime) -> None:
    """Back up the history before a large change, unless a backup is less than ten minutes old.

    Without that limit a loop over 500 files would make 500 copies of the whole history.
    """
    recent = any(abs(now - backup.made) < _RECENT for backup in backups_in(folder))
    if store.weeks() and not recent:
        store.backup(folder)


def find_backup(named: str, folder: Path) -> Path:
    """Return the file of a backup, given its path, or its number or name in the backup folder."""
    numbered = {str(backup.number): backup.path for backup in backups_in(folder)}
    for path in (Path(named), folder / named, numbered.get(named)):
        if path and is_file(path):
            return path
    raise InputError(
        "There is no backup {name}. Backups are in {folder}.", name=named, folder=folder
    )


def newest_sound(folders: Iterable[Path]) -> Backup | None:
    """Return the newest intact backup in the folders."""
    found = [backup for folder in folders for backup in backups_in(folder)]
    for backup in sorted(found, key=lambda each: (each.made, each.number), reverse=True):
        try:
            require_sound(backup.path)
        except StoreError:  # not usable, but an older one may be
            continue
        return backup
    return None


def preview(path: Path, backup: Path) -> Changes:
    """Return what restoring the backup would change; nothing is written."""
    require_sound(backup)
    if not path.exists():
        return weeks_in(backup)
    if path.samefile(backup):  # SQLite would wait for its own lock forever
        raise InputError("“{path}” is the history itself, not a backup of it.", path=path)
    try:
        with Store.open(path, read_only=True) as store:
            return store.compare(backup)
    except (Damaged, Empty, Foreign):
        return weeks_in(backup)


def restore(
    path: Path, backup: Path, folder: Path, now: datetime, *, whatever_is_there: bool = False
) -> Restored:
    """Replace the store's content by the backup; the caller must hold the window lock.

    The old content is backed up to `folder` first. A damaged or empty store cannot be backed up,
    so its file is renamed. With `whatever_is_there` this includes a file that is not a history.
    """
    unusable = (Damaged, Empty, Foreign) if whatever_is_there else (Damaged, Empty)
    changes = preview(path, backup)
    if not path.exists():
        create_from_backup(backup, path)
        return Restored(changes, None)
    try:
        with Store.open(path) as store:
            return Restored(changes, store.restore_backup(backup, folder).path)
    except unusable:
        aside = set_aside(path, now)
        create_from_backup(backup, path)
        return Restored(changes, aside)
