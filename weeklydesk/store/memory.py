"""Records about weeks that reports do not contain: their origin, wishes, links and refusals.

The records of a week are in the bin while its report is, and are restored with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from weeklydesk.carry.wishes import Choice, Refusal, Wish
from weeklydesk.lineage.ties import Bond, Link
from weeklydesk.records import record
from weeklydesk.store import reports
from weeklydesk.store.connection import Connection
from weeklydesk.weeks import Week


@record
class Start:
    """The week that another was started from, and the revision of it that is known there."""

    origin: Week
    revision: int


@record
class Postponement:
    """An item that was postponed in a week until a later one."""

    lineage: str
    week: Week
    until: Week


class Memory:
    """Stores and queries the records, by week and lineage."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def start(self, week: Week) -> Start | None:
        """Return what the week was started from; None if that is unknown or in the bin."""
        row = self._connection.row(
            "SELECT origin.week, revision FROM start JOIN report ON report.id = start.report"
            " JOIN report AS origin ON origin.id = origin"
            " WHERE report.week = ? AND report.deleted IS NULL AND origin.deleted IS NULL",
            str(week),
        )
        return Start(Week.parse(row[0]), row[1]) if row else None

    def begin(self, week: Week, start: Start) -> None:
        """Record what the week was started from."""
        with self._connection.write():
            self._connection.run(
                "INSERT INTO start (report, origin, revision) VALUES (?, ?, ?) ON CONFLICT"
                " (report) DO UPDATE SET (origin, revision) = (excluded.origin, excluded.revision)",
                self._report(week),
                self._report(start.origin),
                start.revision,
            )

    def wishes(self, week: Week) -> dict[str, Wish]:
        """Return the wishes made in the week, by lineage."""
        rows = self._connection.rows(
            "SELECT lineage, choice, until FROM wish JOIN report ON report.id = report"
            " WHERE week = ? AND deleted IS NULL",
            str(week),
        )
        return {name: _wish(choice, until) for name, choice, until in rows}

    def wish(self, week: Week, changes: Mapping[str, Wish | None]) -> dict[str, Wish | None]:
        """Store wishes, or delete those that are None; return the changes that undo this."""
        with self._connection.write():
            number = self._report(week)
            known = self.wishes(week)
            for name, wish in changes.items():
                self._connection.run(
                    "DELETE FROM wish WHERE report = ? AND lineage = ?", number, name
                )
                if wish:
                    until = str(wish.until) if wish.until else None
                    self._connection.run(
                        "INSERT INTO wish (report, lineage, choice, until) VALUES (?, ?, ?, ?)",
                        number,
                        name,
                        str(wish.choice),
                        until,
                    )
        return {name: known.get(name) for name in changes}

    def wishes_of(self, lineage: str) -> tuple[tuple[Week, Wish], ...]:
        """Return the wishes for an item with their weeks, oldest first."""
        rows = self._connection.rows(
            "SELECT week, choice, until FROM wish JOIN report ON report.id = report"
            " WHERE lineage = ? AND deleted IS NULL ORDER BY week",
            lineage,
        )
        return tuple((Week.parse(week), _wish(choice, until)) for week, choice, until in rows)

    def postponed(self, before: Week) -> tuple[Postponement, ...]:
        """Return the items postponed in earlier weeks that no later report has taken up since.

        The most recently postponed come first; items of the same week are in report order. An item
        may still be in the report of the week it was postponed in, but in none after that.
        """
        rows = self._connection.rows(
            "SELECT lineage, week, until FROM (SELECT lineage, max(week) AS week, choice, until"
            " FROM wish JOIN report ON report.id = report WHERE week < ? AND deleted IS NULL"
            " GROUP BY lineage) AS said WHERE choice = 'later' AND NOT EXISTS (SELECT 1 FROM line"
            " WHERE line.lineage = said.lineage AND line.week > said.week)"
            " ORDER BY week DESC, (SELECT max(id) FROM line WHERE line.lineage = said.lineage)",
            str(before),
        )
        return tuple(Postponement(row[0], Week.parse(row[1]), Week.parse(row[2])) for row in rows)

    def link(self, week: Week, links: Iterable[Link]) -> None:
        """Store links made in the week."""
        with self._connection.write():
            number = self._report(week)
            self._connection.run_many(
                "INSERT INTO link (report, bond, earlier, later) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                ((number, str(each.bond), each.earlier, each.later) for each in links),
            )

    def unlink(self, week: Week, links: Iterable[Link]) -> None:
        """Delete links made in the week."""
        with self._connection.write():
            number = self._report(week)
            self._connection.run_many(
                "DELETE FROM link WHERE report = ? AND bond = ? AND earlier = ? AND later = ?",
                ((number, str(each.bond), each.earlier, each.later) for each in links),
            )

    def links(self, week: Week) -> tuple[Link, ...]:
        """Return the links made in the week."""
        rows = self._connection.rows(
            "SELECT bond, earlier, later FROM link JOIN report ON report.id = report"
            " WHERE week = ? AND deleted IS NULL ORDER BY link.rowid",
            str(week),
        )
        return tuple(Link(Bond(bond), earlier, later) for bond, earlier, later in rows)

    def links_of(self, lineage: str) -> tuple[tuple[Week, Link], ...]:
        """Return the links that involve the lineage, with the weeks in which they were made."""
        rows = self._connection.rows(
            "SELECT week, bond, earlier, later FROM link JOIN report ON report.id = report"
            " WHERE (earlier = ?1 OR later = ?1) AND deleted IS NULL ORDER BY week, link.rowid",
            lineage,
        )
        return tuple((Week.parse(row[0]), Link(Bond(row[1]), row[2], row[3])) for row in rows)

    def refuse(self, lineage: str, earlier: str) -> None:
        """Record that two lineages are not the same item."""
        self._connection.run(
            "INSERT INTO refusal (lineage, earlier) VALUES (?, ?) ON CONFLICT DO NOTHING",
            lineage,
            earlier,
        )

    def refused(self) -> frozenset[tuple[str, str]]:
        """Return the pairs of lineages, later one first, that are not the same item."""
        return frozenset(self._connection.rows("SELECT lineage, earlier FROM refusal"))

    def refuse_offers(self, week: Week, refused: Iterable[Refusal]) -> None:
        """Record changes of the earlier report that were refused in the week."""
        with self._connection.write():
            number = self._report(week)
            self._connection.run_many(
                "INSERT INTO refused_offer (report, lineage, kind, words) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                ((number, each.lineage, each.kind, each.words) for each in refused),
            )

    def forget_refused_offers(self, week: Week, refused: Iterable[Refusal]) -> None:
        """Delete refusals of changes in the week."""
        with self._connection.write():
            number = self._report(week)
            self._connection.run_many(
                "DELETE FROM refused_offer"
                " WHERE report = ? AND lineage = ? AND kind = ? AND words = ?",
                ((number, each.lineage, each.kind, each.words) for each in refused),
            )

    def refused_offers(self, week: Week) -> frozenset[Refusal]:
        """Return the changes of the earlier report that were refused in the week."""
        rows = self._connection.rows(
            "SELECT lineage, kind, words FROM refused_offer JOIN report ON report.id = report"
            " WHERE week = ? AND deleted IS NULL",
            str(week),
        )
        return frozenset(Refusal(*row) for row in rows)

    def _report(self, week: Week) -> int:
        return reports.require_head(self._connection, week).id


def is_known_elsewhere(connection: Connection, report_id: int, number: int) -> bool:
    """Return whether a week was started from this revision, so that it must be kept."""
    found = connection.value(
        "SELECT 1 FROM start WHERE origin = ? AND revision = ?", report_id, number
    )
    return found is not None


def _wish(choice: str, until: str | None) -> Wish:
    return Wish(Choice(choice), Week.parse(until) if until else None)
