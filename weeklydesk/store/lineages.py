"""Queries the lineages of items across reports, and records adoptions between lineages."""

from __future__ import annotations

import json
from collections.abc import Iterable

from weeklydesk.lineage.ages import Wording
from weeklydesk.model import Item, Role, Section, State
from weeklydesk.records import record
from weeklydesk.store.connection import Connection, Row
from weeklydesk.store.lines import ids_of, storable
from weeklydesk.weeks import Week


@record
class Occurrence:
    """An item in one week: the item without children, and its section without blocks."""

    week: Week
    section: Section
    item: Item


@record
class Adoption:
    """The lineage `own` uses the name of an `earlier` one from week `first` to `last`.

    `last` is None if the earlier lineage had ended and continues as this one.
    """

    own: str
    earlier: str
    first: Week
    last: Week | None


class Lineages:
    """Reads lineages from the lines of all reports and records their adoptions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def occurrences(self, name: str) -> tuple[Occurrence, ...]:
        """Return the item in all its weeks, oldest first."""
        rows = self._connection.rows(
            "SELECT week, section, role, objective, item, lineage, state, text FROM line"
            " WHERE lineage = ? ORDER BY week",
            name,
        )
        return tuple(_occurrence(row) for row in rows)

    def weeks(self, name: str) -> tuple[Week, ...]:
        """Return the weeks in which the item appears, oldest first."""
        rows = self._connection.rows("SELECT week FROM line WHERE lineage = ? ORDER BY week", name)
        return tuple(Week.parse(week) for (week,) in rows)

    def began(self, week: Week) -> dict[str, Week]:
        """Return the first week of each lineage in the week's report."""
        sql = (
            "SELECT past.lineage, min(past.week) FROM line AS now"
            " JOIN line AS past ON past.lineage = now.lineage"
            " WHERE now.id BETWEEN ? AND ? AND now.lineage IS NOT NULL GROUP BY past.lineage"
        )
        with self._connection.read():
            rows = self._connection.rows(sql, *ids_of(week))
            return {name: Week.parse(first) for name, first in rows}

    def of(self, name: str) -> str | None:
        """Return the lineage with this name, or the lineage of the item with this id."""
        return self._connection.value(
            "SELECT lineage FROM line WHERE lineage = ?1 UNION ALL"
            " SELECT lineage FROM line WHERE item = ?1 LIMIT 1",
            storable(name),
        )

    def wordings(self, names: Iterable[str], before: Week) -> dict[str, list[Wording]]:
        """Return each item's texts in earlier weeks, oldest first, using a single query."""
        rows = self._connection.rows(
            "SELECT lineage, week, text FROM line WHERE week < ? AND lineage IN"
            " (SELECT value FROM json_each(?)) ORDER BY week",
            str(before),
            json.dumps(list(names)),
        )
        found: dict[str, list[Wording]] = {}
        for name, week, text in rows:
            found.setdefault(name, []).append(Wording(Week.parse(week), text))
        return found

    def ended(self, since: Week, before: Week) -> tuple[Occurrence, ...]:
        """Return the items last seen in or after `since` and before `before`, newest first."""
        rows = self._connection.rows(
            "SELECT max(week), section, role, objective, item, lineage, state, text FROM line"
            " WHERE id >= ? AND lineage IS NOT NULL GROUP BY lineage HAVING max(week) < ?"
            " ORDER BY max(week) DESC, position",
            ids_of(since)[0],
            str(before),
        )
        return tuple(_occurrence(row) for row in rows)

    def adopt(self, adoption: Adoption) -> None:
        """Record an adoption."""
        self._connection.run(
            "INSERT OR REPLACE INTO adoption (own, earlier, first, last) VALUES (?, ?, ?, ?)",
            adoption.own,
            adoption.earlier,
            str(adoption.first),
            str(adoption.last) if adoption.last else None,
        )

    def adoption(self, earlier: str, week: Week) -> Adoption | None:
        """Return the adoption that gave an item this name in this week."""
        row = self._connection.row(
            "SELECT own, earlier, first, last FROM adoption WHERE earlier = ?1 AND first <= ?2"
            " AND (last IS NULL OR last >= ?2) ORDER BY first DESC LIMIT 1",
            earlier,
            str(week),
        )
        if row is None:
            return None
        last = Week.parse(row[3]) if row[3] else None
        return Adoption(row[0], row[1], Week.parse(row[2]), last)

    def remove_adoption(self, adoption: Adoption) -> None:
        """Delete an adoption."""
        self._connection.run(
            "DELETE FROM adoption WHERE earlier = ? AND first = ?",
            adoption.earlier,
            str(adoption.first),
        )

    def rename(self, old: str, new: str, weeks: Iterable[Week]) -> None:
        """Transfer the records of one lineage in these weeks to another."""
        names = json.dumps([str(week) for week in weeks])
        for statement in _RENAMING:
            self._connection.run(statement, new, old, names)


_RENAMING = (
    "UPDATE OR REPLACE wish SET lineage = ?1 WHERE lineage = ?2 AND report IN (SELECT id FROM"
    " report WHERE deleted IS NULL AND week IN (SELECT value FROM json_each(?3)))",
    "UPDATE OR REPLACE refused_offer SET lineage = ?1 WHERE lineage = ?2 AND report IN (SELECT id"
    " FROM report WHERE deleted IS NULL AND week IN (SELECT value FROM json_each(?3)))",
    "UPDATE OR REPLACE link SET earlier = ?1 WHERE earlier = ?2 AND report IN (SELECT id FROM"
    " report WHERE deleted IS NULL AND week IN (SELECT value FROM json_each(?3)))",
    "UPDATE OR REPLACE link SET later = ?1 WHERE later = ?2 AND report IN (SELECT id FROM"
    " report WHERE deleted IS NULL AND week IN (SELECT value FROM json_each(?3)))",
    "UPDATE OR REPLACE adoption SET earlier = ?1 WHERE earlier = ?2 AND first IN"
    " (SELECT value FROM json_each(?3))",
)


def _occurrence(row: Row) -> Occurrence:
    week, title, role, objective, item, lineage, state, text = row
    section = Section(title, role=Role(role), objective=objective)
    return Occurrence(
        Week.parse(week), section, Item(text, id=item, lineage=lineage, state=State(state))
    )
