"""The lines of reports as table rows, for search and lineages.

They are derived from each saved report, in the same transaction, by updating the differences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from weeklydesk.codec import kind_of
from weeklydesk.model import Item, Report, Section, walk
from weeklydesk.store import bigrams
from weeklydesk.store.connection import Connection
from weeklydesk.weeks import Week

TITLE, PROPERTY, HEADING = "title", "property", "heading"
_LINE_BITS = 20  # of an id, for the lines of one week


class LineRow(NamedTuple):
    """One heading or block with its position: the columns in order.

    A tuple, since each save creates two per line; a record takes four times as long.
    """

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
Numbered = tuple[int, LineRow]


def update(connection: Connection, report_id: int, week: Week, report: Report) -> None:
    """Update the rows of the report to match its lines."""
    known = _known(connection, report_id)
    fresh = dict(_keyed(derive(report)))
    _delete(connection, [known[key] for key in known.keys() - fresh.keys()])
    both = ((*known[key], row) for key, row in fresh.items() if key in known)
    _change(connection, [(number, old, row) for number, old, row in both if row != old])
    _insert(connection, report_id, week, [row for key, row in fresh.items() if key not in known])


def clear(connection: Connection, report_id: int) -> None:
    """Delete the rows of the report."""
    _delete(connection, list(_known(connection, report_id).values()))


def clear_all(connection: Connection) -> None:
    """Delete the rows of all reports."""
    connection.run("DELETE FROM line")
    bigrams.clear(connection)


def derive(report: Report) -> list[LineRow]:
    """Return a row for each line of the report, in reading order."""
    return list(_rows(report))


def kept(connection: Connection, report_id: int) -> list[LineRow]:
    """Return the stored rows of the report, in reading order."""
    return [row for _, row in _rows_of(connection, report_id)]


def ids_of(week: Week) -> tuple[int, int]:
    """Return the lowest and highest possible line id of the week."""
    first = week.monday.toordinal() // 7 << _LINE_BITS
    return first, first + (1 << _LINE_BITS) - 1


def storable(text: str) -> str:
    """Return the text without lone surrogates, which SQLite cannot store."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _rows(report: Report) -> Iterator[LineRow]:
    places = count()
    start = _place(Section("", level=0))
    if report.title:
        yield LineRow(next(places), *start, TITLE, *_NO_ITEM, storable(report.title))
    for name, value in report.properties:
        yield LineRow(next(places), *start, PROPERTY, *_NO_ITEM, storable(f"{name}: {value}"))
    for section in report.sections:
        place = _place(section)
        if section.title:
            yield LineRow(next(places), *place, HEADING, *_NO_ITEM, storable(section.title))
        for _, block in walk(section.blocks):
            item = _item(block) if isinstance(block, Item) else _NO_ITEM
            yield LineRow(next(places), *place, kind_of(block), *item, storable(block.text))


_NO_ITEM = (None, None, None)


def _place(section: Section) -> tuple[str, str, str | None]:
    """Return the columns shared by all lines of a section."""
    objective = section.objective and storable(section.objective)
    return storable(section.title), str(section.role), objective


def _item(item: Item) -> tuple[str, str, str]:
    return storable(item.id), storable(item.lineage), str(item.state)


def _keyed(rows: list[LineRow]) -> Iterator[tuple[Key, LineRow]]:
    """Yield each row with a key that stays the same if it is moved or, for items, reworded."""
    seen: Counter[Key] = Counter()
    for row in rows:
        if row.item and row.lineage:
            yield (row.item, row.lineage), row
        else:
            key = (row.kind, row.text, "")
            seen[key] += 1
            yield (*key, str(seen[key])), row


def _known(connection: Connection, report_id: int) -> dict[Key, Numbered]:
    numbered = _rows_of(connection, report_id)
    keyed = _keyed([row for _, row in numbered])
    return {key: (number, row) for (number, _), (key, row) in zip(numbered, keyed, strict=True)}


def _rows_of(connection: Connection, report_id: int) -> list[Numbered]:
    rows = connection.rows(
        "SELECT id, position, section, role, objective, kind, item, lineage, state, text"
        " FROM line WHERE report = ? ORDER BY position",
        report_id,
    )
    return [(row[0], LineRow._make(row[1:])) for row in rows]


def _delete(connection: Connection, rows: list[Numbered]) -> None:
    bigrams.remove(connection, ((number, row.text) for number, row in rows))
    connection.run_many("DELETE FROM line WHERE id = ?", ((number,) for number, _ in rows))


def _change(connection: Connection, changed: list[tuple[int, LineRow, LineRow]]) -> None:
    reworded = [(number, old, row) for number, old, row in changed if old.text != row.text]
    bigrams.remove(connection, ((number, old.text) for number, old, _ in reworded))
    bigrams.add(connection, ((number, row.text) for number, _, row in reworded))
    connection.run_many(
        "UPDATE line SET (position, section, role, objective, kind, item, lineage, state, text)"
        " = (?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?",
        ((*row, number) for number, _, row in changed),
    )


def _insert(connection: Connection, report_id: int, week: Week, rows: list[LineRow]) -> None:
    lowest, highest = ids_of(week)
    last = connection.value("SELECT max(id) FROM line WHERE id BETWEEN ? AND ?", lowest, highest)
    numbered = list(enumerate(rows, lowest if last is None else last + 1))
    bigrams.add(connection, ((number, row.text) for number, row in numbered))
    connection.run_many(
        "INSERT INTO line (id, report, week, position, section, role, objective, kind, item,"
        " lineage, state, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((number, report_id, str(week), *row) for number, row in numbered),
    )
