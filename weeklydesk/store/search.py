"""Searches the lines of all weeks."""

from __future__ import annotations

from weeklydesk.records import record
from weeklydesk.store import bigrams, lines
from weeklydesk.store.connection import Connection
from weeklydesk.store.query import Query
from weeklydesk.weeks import Week

_SECTIONS = 200


@record
class Hit:
    """A line that matches, with its location: an item, or a position in the report."""

    week: Week
    position: int
    section: str
    objective: str | None
    kind: str
    item: str | None
    lineage: str | None
    state: str | None
    text: str


@record
class Vocabulary:
    """Values for filters: objectives with their headings, and section titles."""

    objectives: tuple[tuple[str, str], ...] = ()
    sections: tuple[str, ...] = ()


def search(connection: Connection, query: Query, limit: int | None) -> tuple[Hit, ...]:
    """Return the matching lines: newest week first, in reading order within a week."""
    if query == Query():
        return ()
    if query.section:
        connection.define("contains", 2, bigrams.contains)
    where, values = _conditions(query)
    rows = connection.rows(
        "SELECT week, position, section, objective, kind, item, lineage, state, text"  # noqa: S608 (values are bound)
        f" FROM {_source(query)} WHERE {' AND '.join(where)} ORDER BY {_order(query)} LIMIT ?",
        *values,
        -1 if limit is None else limit,
    )
    hits = (Hit(Week.parse(row[0]), *row[1:]) for row in rows)
    return tuple(sorted(hits, key=_place))


def vocabulary(connection: Connection) -> Vocabulary:
    """Return the values for filters, most recently used first."""
    objectives = connection.rows(
        "SELECT objective, section, max(id) AS last FROM line WHERE objective IS NOT NULL"
        " GROUP BY objective ORDER BY last DESC"  # `section` is that of the last row
    )
    sections = connection.rows(
        "SELECT section FROM line WHERE section <> '' GROUP BY section"
        " ORDER BY max(id) DESC LIMIT ?",
        _SECTIONS,
    )
    return Vocabulary(
        tuple((name, title) for name, title, _ in objectives), tuple(name for (name,) in sections)
    )


def _place(hit: Hit) -> tuple[int, int]:
    return (-hit.week.monday.toordinal(), hit.position)


def _source(query: Query) -> str:
    return "gram JOIN line ON line.id = gram.rowid" if query.words else "line"


def _order(query: Query) -> str:
    return "gram.rowid DESC" if query.words else "line.id DESC"


def _conditions(query: Query) -> tuple[list[str], list[object]]:
    """Return the SQL conditions and their values; all user input is passed as values."""
    number = "gram.rowid" if query.words else "line.id"
    phrases = " AND ".join(bigrams.phrase(word) for word in query.words)
    chosen: list[tuple[str, object]] = [
        ("gram MATCH ?", phrases or None),
        (f"{number} >= ?", query.first and lines.ids_of(query.first)[0]),
        (f"{number} <= ?", query.last and lines.ids_of(query.last)[1]),
        ("lower(objective) = lower(?)", query.objective),
        ("contains(section, ?)", query.section),
        ("state = ?", query.state),
    ]
    active = [(condition, value) for condition, value in chosen if value is not None]
    return [condition for condition, _ in active], [value for _, value in active]
