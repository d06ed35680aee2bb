"""The rows of the import table as plain data, without Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from weeklydesk.desk.findings import FileState, Found
from weeklydesk.errors import InputError
from weeklydesk.records import record, replace

TAKEABLE = frozenset({FileState.NEW, FileState.CHANGED, FileState.TWICE})

_ORDER = (
    FileState.UNDATED,
    FileState.CHANGED,
    FileState.NEW,
    FileState.TWICE,
    FileState.SAME,
    FileState.REFUSED,
    FileState.LEFT_OUT,
)


@record
class Row:
    """One report that was found; `alone` if it is the only one in its file."""

    found: Found
    wanted: bool = False
    alone: bool = True

    @property
    def takeable(self) -> bool:
        """Whether it can be imported as it is."""
        return self.found.state in TAKEABLE

    @property
    def askable(self) -> bool:
        """Whether the user can set its week."""
        return self.found.reading is not None and self.alone

    @property
    def notes(self) -> int:
        """The number of remarks to check before importing it."""
        reading = self.found.reading
        return len(reading.warnings) + bool(reading.verbatim) if reading else 0


Rows = tuple[Row, ...]


def rows_of(found: Iterable[Found]) -> Rows:
    """Return the rows: first those that need an answer, last those that cannot be imported."""
    found = sorted(found, key=lambda each: _ORDER.index(each.state))
    times = Counter(_key(each) for each in found)
    return tuple(Row(each, each.state is FileState.NEW, times[_key(each)] == 1) for each in found)


def joined(rows: Rows, more: Iterable[Found]) -> Rows:
    """Return the rows with more findings; a file that is listed already is replaced."""
    fresh = list(more)
    again = {_key(each) for each in fresh}
    kept = tuple(row for row in rows if _key(row.found) not in again)
    made = kept
    for row in rows_of(fresh):
        made = (*made, _beside(row, kept))
    return made


def chosen(rows: Rows, place: int, wanted: bool) -> Rows:
    """Check or uncheck a row; only one row of a week can be checked."""
    row = rows[place]
    if not row.takeable or row.wanted is wanted:
        return rows
    made = [
        replace(other, wanted=False) if wanted and other.found.week == row.found.week else other
        for other in rows
    ]
    made[place] = replace(row, wanted=wanted)
    return tuple(made)


def all_chosen(rows: Rows, wanted: bool) -> Rows:
    """Check every new row, or uncheck all."""
    if not wanted:
        return tuple(replace(row, wanted=False) for row in rows)
    weeks = {row.found.week for row in rows if row.wanted}
    return tuple(
        replace(row, wanted=True)
        if row.found.state is FileState.NEW and row.found.week not in weeks
        else row
        for row in rows
    )


def answered(rows: Rows, place: int, found: Found) -> Rows:
    """Return the rows with the finding at `place` replaced, after its week was entered."""
    others = (*rows[:place], *rows[place + 1 :])
    row = _beside(Row(found, found.state is FileState.NEW), others)
    return (*rows[:place], row, *rows[place + 1 :])


def wanted(rows: Rows) -> tuple[Sequence[Found], Sequence[Found]]:
    """Return what to import: the new reports, and those that replace another one."""
    taken = [row.found for row in rows if row.wanted]
    return (
        [each for each in taken if each.state is FileState.NEW],
        [each for each in taken if each.state is not FileState.NEW],
    )


def _key(found: Found) -> tuple[Path, str]:
    return found.path, found.digest


def _beside(row: Row, others: Rows) -> Row:
    """Return a new row; as a duplicate, unchecked, if another row has the same week."""
    week = row.found.week
    if week is None or row.found.state is not FileState.NEW:
        return row
    twin = next((each.found for each in others if each.found.week == week), None)
    if twin is None:
        return row
    told = InputError("{week} is also in {path}.", week=week, path=twin.path)
    return replace(row, found=replace(row.found, state=FileState.TWICE, error=told), wanted=False)
