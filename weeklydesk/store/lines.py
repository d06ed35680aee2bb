"""The lines of the reports as rows: what lineages are followed through and search reads.

They are derived from the report that is saved, in the same transaction, by difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass

from weeklydesk.codec import kind_of
from weeklydesk.model import Block, Item, Report, Section, walk
from weeklydesk.store.connection import Connection
from weeklydesk.weeks import Week

HEADING = "heading"
_ROOM = 20  # bits for the lines of one week


@dataclass(frozen=True, slots=True)
class LineRow:
    """One heading or block with where it stands."""

    position: int
    section: str
    role: str
    objective: str | None
    kind: str
    item: str | None
    lineage: str | None
    state: str | None
    text: str


Key = tuple[str, ...]
Known = dict[Key, tuple[int, LineRow]]


def update(connection: Connection, report_id: int, week: Week, report: Report) -> None:
    """Make the rows of the report equal to its lines."""
    known = _known(connection, report_id)
    fresh = dict(_keyed(list(derive(report))))
    _delete(connection, [known[key][0] for key in known.keys() - fresh.keys()])
    _change(
        connection,
        [
            (known[key][0], row)
            for key, row in fresh.items()
            if key in known and known[key][1] != row
        ],
    )
    _insert(connection, report_id, week, [row for key, row in fresh.items() if key not in known])


def clear(connection: Connection, report_id: int) -> None:
    """Take the rows of the report away."""
    _delete(connection, [number for number, _ in _known(connection, report_id).values()])


def derive(report: Report) -> Iterator[LineRow]:
    """Yield a row for every heading and block, in reading order."""
    position = 0
    for section in report.sections:
        if section.level:
            yield _row(position, section, section)
            position += 1
        for _, block in walk(section.blocks):
            yield _row(position, section, block)
            position += 1


def first_id(week: Week) -> int:
    """Return the lowest id that a line of the week can have."""
    return week.monday.toordinal() // 7 << _ROOM


def storable(text: str) -> str:
    """Return the text as SQLite can hold it: without lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _row(position: int, section: Section, node: Section | Block) -> LineRow:
    item = node if isinstance(node, Item) else None
    return LineRow(
        position=position,
        section=storable(section.title),
        role=str(section.role),
        objective=section.objective and storable(section.objective),
        kind=HEADING if isinstance(node, Section) else kind_of(node),
        item=item and storable(item.id),
        lineage=item and storable(item.lineage),
        state=item and str(item.state),
        text=storable(node.title if isinstance(node, Section) else node.text),
    )


def _keyed(rows: list[LineRow]) -> Iterator[tuple[Key, LineRow]]:
    """Name each row so that it is recognised when it moved or, if an item, was reworded."""
    seen: Counter[Key] = Counter()
    for row in rows:
        if row.item and row.lineage:
            yield (row.item, row.lineage), row
        else:
            key = (row.kind, row.text, "")
            seen[key] += 1
            yield (*key, str(seen[key])), row


def _known(connection: Connection, report_id: int) -> Known:
    rows = connection.rows(
        "SELECT id, position, section, role, objective, kind, item, lineage, state, text"
        " FROM line WHERE report = ? ORDER BY position",
        report_id,
    )
    numbers = [row[0] for row in rows]
    keyed = _keyed([LineRow(*row[1:]) for row in rows])
    return {key: (number, row) for number, (key, row) in zip(numbers, keyed, strict=True)}


def _delete(connection: Connection, numbers: list[int]) -> None:
    connection.run_many("DELETE FROM line WHERE id = ?", ((number,) for number in numbers))


def _change(connection: Connection, changed: list[tuple[int, LineRow]]) -> None:
    connection.run_many(
        "UPDATE line SET (position, section, role, objective, kind, item, lineage, state, text)"
        " = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
        ((*astuple(row), number) for number, row in changed),
    )


def _insert(connection: Connection, report_id: int, week: Week, rows: list[LineRow]) -> None:
    first = first_id(week)
    last = connection.value(
        "SELECT max(id) FROM line WHERE id BETWEEN ? AND ?", first, first + (1 << _ROOM) - 1
    )
    start = first if last is None else last + 1
    connection.run_many(
        "INSERT INTO line (id, report, week, position, section, role, objective, kind, item,"
        " lineage, state, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((start + at, report_id, str(week), *astuple(row)) for at, row in enumerate(rows)),
    )
