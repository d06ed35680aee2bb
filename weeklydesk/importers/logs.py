"""Splits log files, which contain several weeks under date lines, into weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from weeklydesk import importers
from weeklydesk.importers.filenames import year_in
from weeklydesk.importers.reading import Reading
from weeklydesk.importers.source_lines import split
from weeklydesk.importers.week_detection import year_in_values
from weeklydesk.naming import slashes
from weeklydesk.naming.weeknames import line_names_week
from weeklydesk.records import field, record, replace
from weeklydesk.text import marks
from weeklydesk.text.front import front_matter_length, front_values
from weeklydesk.weeks import Week

_MAY_NAME_WEEK = re.compile(r"\d|周|week", re.IGNORECASE)
_LONGEST = 80


@record(frozen=False)
class Piece:
    """The lines of one week, each with its line number in the file."""

    week: Week
    lines: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(line for _, line in self.lines)


@record
class _Mark:
    """A line that names a week; `level` is its heading level, or 0."""

    place: int
    level: int
    week: Week


def pieces(text: str, year: int | None = None) -> tuple[Piece, ...]:
    """Split a text into weeks, in order; empty if it is a single report.

    At least two weeks must be named by lines of the same level. Lines before the first of these
    belong to it, and a week that is named twice is one piece.
    """
    lines = split(text)
    front = "\n".join(lines[: front_matter_length(lines)])
    bare = _outside_code(lines)
    found = _best(list(_marks(bare, year_in_values(front_values(front)) or year)))
    if _weeks(found) < 2:
        return ()
    made: dict[Week, Piece] = {}
    starts = [0, *(mark.place for mark in found[1:])]
    ends = [*starts[1:], len(lines)]
    for mark, start, end in zip(found, starts, ends, strict=True):
        piece = made.setdefault(mark.week, Piece(mark.week))
        for place in range(start, end):
            line = _raised(lines[place], mark.level - 1) if bare[place] else lines[place]
            piece.lines.append((place + 1, line))
    return tuple(made.values())


def _outside_code(lines: list[str]) -> list[str]:
    """Return the lines, with those of fenced code blanked."""
    found, fence = list[str](), ""
    for line in lines:
        text = line.strip(marks.BLANKS)
        opening = marks.fence(text)
        ends = bool(fence) and text.startswith(fence)
        found.append("" if fence or opening else line)
        if ends or (opening and not fence):
            fence = "" if ends or opening is None else opening[0]
    return found


def _marks(lines: list[str], year: int | None) -> Iterator[_Mark]:
    whole = "\n".join(lines)
    for place, line in enumerate(lines):
        column, text = marks.column_of(line)
        if column or len(text) > _LONGEST or not _MAY_NAME_WEEK.search(text):
            continue
        heading = marks.heading(text)
        if heading:
            year = year_in(text) or year  # "2023年" applies to the following lines
        elif marks.list_mark(text):
            continue
        named = line_names_week(slashes.settled(_bare(text), whole), year)
        if named and named.week:
            yield _Mark(place, heading[0] if heading else 0, named.week)


def _bare(text: str) -> str:
    return text.strip("#*_ 【】")


def _best(found: list[_Mark]) -> list[_Mark]:
    """Return the marks of the level that names most weeks, preferring outer headings."""
    kinds: dict[int, list[_Mark]] = {}
    for mark in sorted(found, key=lambda mark: mark.level or 9):
        kinds.setdefault(mark.level, []).append(mark)
    return max(kinds.values(), key=_weeks) if kinds else []


def _weeks(found: list[_Mark]) -> int:
    return len({mark.week for mark in found})


def _raised(line: str, levels: int) -> str:
    """Return a heading raised by some levels, but at most to level 1."""
    heading = marks.heading(line)
    if levels < 1 or heading is None:
        return line
    return line[min(levels, heading[0] - 1) :]


def read(name: str, piece: Piece) -> Reading:
    """Read one piece of the file with that name; reported line numbers are those of the file."""
    reading = importers.read_source(name, importers.SourceText(piece.text), week=piece.week)
    numbers = [number for number, _ in piece.lines]
    verbatim = tuple((numbers[number - 1], text) for number, text in reading.verbatim)
    return replace(reading, verbatim=verbatim)
