"""What a person does with weekly reports, one function a use case; shared by window and commands.

Each takes an open store, so that none knows where it lies or who shows the result.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from weeklydesk import carry, importers, names, remembering, templates
from weeklydesk.errors import FileError, InputError, WeeklydeskError
from weeklydesk.importers.reading import Reading
from weeklydesk.lineage import adopted, bare
from weeklydesk.model import Report
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk.wishes import NO_WISHES, Wishes


class Status(StrEnum):
    """What became of a file that was to be imported."""

    IMPORTED = "imported"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Taken:
    """One file of an import: its week and reading, or the error that it was refused for."""

    path: Path
    status: Status
    week: Week | None = None
    reading: Reading | None = None
    error: WeeklydeskError | None = None


@dataclass(frozen=True, slots=True)
class Started:
    """A week that was asked for; `draft` is None where the week was there before."""

    report: Report
    draft: carry.Draft | None


def start_week(
    store: Store,
    week: Week,
    *,
    now: datetime,
    template: str = "",
    language: str = "en",
    choices: Wishes = NO_WISHES,
) -> Started:
    """Start `week` from the latest report before it; a week that exists stays as it is.

    `template` names the sections to begin with; without it they are the earlier report's, or
    those of the shipped template for `language` where there is no earlier one. `choices` are what
    the person wished in the review; what had been put off comes back by itself.
    """
    chosen = templates.load(template or templates.for_language(language))
    with store.transaction():  # so that of two windows one starts it and the other finds it
        if store.has(week):
            return Started(store.load(week).report, None)
        previous = store.previous(week)
        known = remembering.recalled(store, week, previous)
        draft = carry.start_week(
            previous.report if previous else None,
            week,
            chosen,
            now=now,
            use_template=bool(template),
            is_nothing=names.is_nothing,
            choices={**known.wishes, **choices},
            returning=known.returning,
        )
        saved = store.save(draft.report, base=None)
        remembering.keep(store, week, previous, draft, choices)
    return Started(saved.report, draft)


def import_files(
    store: Store, paths: Iterable[Path], *, week: Week | None = None, replace: bool = False
) -> list[Taken]:
    """Import files and what lies in folders, all in one transaction; refused ones are named.

    `week` is for a single file that does not tell its own. A file that differs from the report
    of its week is refused unless `replace` is set; what was there stays as a revision.
    """
    files = list(_files(paths))
    if week is not None and len(files) != 1:
        raise InputError("--week is for one file at a time; there are {count}.", count=len(files))
    with store.transaction():
        return [_import_file(store, path, week, replace) for path in files]


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            known = importers.endings()
            found = [each for each in sorted(path.rglob("*")) if each.suffix.lower() in known]
            if not found:
                raise InputError(
                    "There is no report in {path}. Reports end in {endings}.",
                    path=path,
                    endings=", ".join(known),
                )
            yield from found
        else:
            yield path


def _import_file(store: Store, path: Path, week: Week | None, replace: bool) -> Taken:
    try:
        reading = importers.read_path(path, week=week)
        status = _keep(store, reading.report, replace)
    except (InputError, FileError) as error:
        return Taken(path, Status.REFUSED, week, error=error)
    return Taken(path, status, reading.report.week, reading)


def _keep(store: Store, report: Report, replace: bool) -> Status:
    if report.week is None:
        raise TypeError("a report to be kept has a week")
    if not store.has(report.week):
        store.save(remembering.in_its_place(store, report), base=None)
        return Status.IMPORTED
    there = store.load(report.week)
    if bare(there.report) == bare(report):
        return Status.UNCHANGED
    if not replace:
        raise InputError(
            "There is already a report for {week}, and it differs. It was left as it is;"
            " --replace takes the file and keeps the report as an earlier version.",
            week=report.week,
        )
    store.save(adopted(report, there.report), base=there.revision)
    return Status.REPLACED
