"""Importing reports: look through files first, then import the chosen ones in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from weeklydesk import importers
from weeklydesk.desk import neighbours
from weeklydesk.desk.findings import FileState, Found, Status, Taken
from weeklydesk.desk.pictures import with_picture_warning
from weeklydesk.desk.progress import OnStep, ignore
from weeklydesk.digests import sha256
from weeklydesk.errors import FileError, InputError
from weeklydesk.importers import Reading, logs
from weeklydesk.importers.finding import find_files
from weeklydesk.importers.found_files import FoundFiles, Source
from weeklydesk.lineage.identity import adopted, without_identity
from weeklydesk.model import Report
from weeklydesk.records import replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week


def import_files(
    store: Store,
    paths: Iterable[Path],
    *,
    week: Week | None = None,
    replace: bool = False,
    split: bool = False,
    on_step: OnStep = ignore,
) -> list[Taken]:
    """Import files, and those in folders and zips; the result includes refused files.

    `week` is for a single file without a week of its own; with `split` a file with many weeks
    becomes one report per week. A file that differs from the existing report of its week is refused
    unless `replace` is set; the old text stays as a revision.
    """
    gathered = _gathered(paths, week)
    with store.transaction():
        taken: list[Taken] = []
        for done, source in enumerate(gathered.sources):
            on_step(done, len(gathered.sources))
            taken += _import_source(store, source, week, replace=replace, split=split)
        return taken + [_not_taken(found) for found in _rest(gathered)]


def look_through(
    store: Store,
    paths: Iterable[Path],
    *,
    week: Week | None = None,
    split: bool = True,
    on_step: OnStep = ignore,
) -> tuple[Found, ...]:
    """Return what an import of the paths would find; nothing is written."""
    gathered = _gathered(paths, week)
    found: list[Found] = []
    for done, source in enumerate(gathered.sources):
        on_step(done, len(gathered.sources))
        found += look_at(store, source, week=week, split=split)
    return (*_without_repeats(found), *_rest(gathered))


def look_at(
    store: Store, source: Source, *, week: Week | None = None, split: bool = True
) -> list[Found]:
    """Return the reports in one file; `week` is a week that the user entered."""
    try:
        data = source.read()
        found = [
            Found(source.path, FileState.NEW, reading, None, _digest(data), source)
            for reading in map(
                with_picture_warning,
                _readings(store, source, data, week, split=split, need_week=False),
            )
        ]
    except (InputError, FileError) as error:
        return [Found(source.path, FileState.REFUSED, error=error, source=source)]
    return [_compared(store, each) for each in found]


def take(
    store: Store, found: Iterable[Found], *, replace: bool = False, on_step: OnStep = ignore
) -> list[Taken]:
    """Import findings in one transaction; a file that changed since then is refused."""
    chosen = list(found)
    with store.transaction():
        taken: list[Taken] = []
        for done, each in enumerate(chosen):
            on_step(done, len(chosen))
            taken.append(_take(store, each, replace=replace))
        return taken


def _gathered(paths: Iterable[Path], week: Week | None) -> FoundFiles:
    paths = list(paths)
    gathered = find_files(paths)
    count = len(gathered.sources)
    if week is not None and count != 1:
        raise InputError("--week is for one file at a time; there are {count}.", count=count)
    if not gathered.sources and not gathered.refused and not gathered.skipped:
        raise InputError(
            "There is no report in {path}. Report files end in {endings}.",
            path=", ".join(map(str, paths)),
            endings=", ".join(importers.endings()),
        )
    return gathered


def _rest(gathered: FoundFiles) -> Iterator[Found]:
    """Yield the files that are not read: refused, skipped, and one entry for all other kinds."""
    for path, error in gathered.refused:
        yield Found(path, FileState.REFUSED, error=error)
    for path, error in gathered.skipped:
        yield Found(path, FileState.LEFT_OUT, error=error)
    if gathered.others:
        kinds = ", ".join(f"{kind or '?'} {n}" for kind, n in gathered.others.most_common())
        count = gathered.others.total()
        error = InputError("{count} files of other kinds: {kinds}.", count=count, kinds=kinds)
        yield Found(Path(), FileState.LEFT_OUT, error=error)


def _not_taken(found: Found) -> Taken:
    status = Status.LEFT_OUT if found.state is FileState.LEFT_OUT else Status.REFUSED
    return Taken(found.path, status, error=found.error)


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _readings(
    store: Store,
    source: Source,
    data: bytes,
    week: Week | None,
    *,
    split: bool,
    need_week: bool = True,
) -> Iterator[Reading]:
    name = source.path.name
    typed, year = importers.text_of(name, data), source.year()
    pieces = logs.pieces(typed.text, year) if week is None or split else ()
    if pieces and not split:
        raise InputError(
            "“{name}” contains {count} weeks, {first} to {last}. With --split each becomes "
            "a report; with --week they become one.",
            name=name,
            count=len(pieces),
            first=min(piece.week for piece in pieces),
            last=max(piece.week for piece in pieces),
        )
    if pieces:
        yield from (logs.read(name, piece) for piece in pieces)
        return
    if week is None:
        reading = importers.read_source(name, typed, year=year, need_week=False)
        if reading.report.week is not None:
            yield reading
            return
        week = store.sources.week_of(_digest(data))  # the user entered it earlier
    yield importers.read_source(name, typed, week=week, need_week=need_week)


def _import_source(
    store: Store, source: Source, week: Week | None, *, replace: bool, split: bool
) -> Iterator[Taken]:
    try:
        data = source.read()
        readings = list(
            map(with_picture_warning, _readings(store, source, data, week, split=split))
        )
    except (InputError, FileError) as error:
        yield Taken(source.path, Status.REFUSED, week, error=error)
        return
    for reading in readings:
        found = Found(source.path, FileState.NEW, reading, None, _digest(data), source)
        yield _place(store, found, data, replace=replace)


def _take(store: Store, found: Found, *, replace: bool) -> Taken:
    if found.week is None or found.source is None:
        return _not_taken(found)
    try:
        data = found.source.read()
        if _digest(data) != found.digest:
            raise InputError(
                "“{path}” has changed since it was shown. Nothing was imported from it; "
                "look again.",
                path=found.path,
            )
    except (InputError, FileError) as error:
        return Taken(found.path, Status.REFUSED, found.week, error=error)
    return _place(store, found, data, replace=replace)


def _place(store: Store, found: Found, data: bytes, *, replace: bool) -> Taken:
    """Save one report, together with the file's content that it was read from."""
    week, reading = found.week, found.reading
    if week is None or reading is None:
        raise TypeError("a report to be saved must have a week")
    state = _compared(store, found).state
    if state is FileState.CHANGED and not replace:
        error = InputError(
            "There is already a different report for {week}, which was left unchanged; "
            "--replace uses the file and keeps the report as an earlier version.",
            week=week,
        )
        return Taken(found.path, Status.REFUSED, week, error=error)
    status = _STATUSES[state]
    if state is FileState.NEW:
        store.save(neighbours.linked_to_neighbours(store, reading.report), base=None)
    elif state is FileState.CHANGED or (replace and not _repeats(store, reading.report, week)):
        status = Status.REPLACED
        known = store.load(week)
        store.save(adopted(reading.report, known.report), base=known.revision)
    store.sources.keep(week, _written(found.path.name), data)
    return Taken(found.path, status, week, reading)


def _written(name: str) -> str:
    """Return a file's name as valid text; on Linux a name can be any bytes."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


_STATUSES = {
    FileState.NEW: Status.IMPORTED,
    FileState.SAME: Status.UNCHANGED,
    FileState.CHANGED: Status.REPLACED,
}


def _compared(store: Store, found: Found) -> Found:
    """Return the finding with its state; a file that was imported before is not new."""
    week, reading = found.week, found.reading
    if week is None or reading is None:
        error = InputError("The week of “{name}” cannot be determined.", name=found.path.name)
        return replace(found, state=FileState.UNDATED, error=error)
    if not store.has(week):
        return replace(found, state=FileState.NEW)
    same = found.digest in store.sources.of_week(week) or _repeats(store, reading.report, week)
    return replace(found, state=FileState.SAME if same else FileState.CHANGED)


def _repeats(store: Store, report: Report, week: Week) -> bool:
    return without_identity(store.load(week).report) == without_identity(report)


def _without_repeats(found: list[Found]) -> Iterator[Found]:
    first: dict[Week, Found] = {}
    for each in found:
        if each.week is None:
            yield each
            continue
        earlier = first.setdefault(each.week, each)
        if earlier is each or earlier.digest == each.digest:
            yield each
        else:
            error = InputError("{week} is also in {path}.", week=each.week, path=earlier.path)
            yield replace(each, state=FileState.TWICE, error=error)
