"""Stores the periods, names and colours of objectives.

Reports specify the identity ("O1") of a section's objective; this table defines its meaning over
time.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from weeklydesk.store.connection import Connection
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.objectives import Objective

SCHEMA = """
    CREATE TABLE objective (        -- what an identity means from a week on
        identity TEXT NOT NULL,
        first TEXT NOT NULL CHECK (first GLOB '[0-9][0-9][0-9][0-9]-W[0-9][0-9]'),
        last TEXT CHECK (last GLOB '[0-9][0-9][0-9][0-9]-W[0-9][0-9]' AND last >= first),
        name TEXT NOT NULL,
        colour INTEGER CHECK (colour BETWEEN 1 AND 6),
        PRIMARY KEY (identity, first)
    ) STRICT
"""


class Objectives:
    """Stores objectives, keyed by identity and first week."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Objective, ...]:
        """Return the stored objectives, ordered by first week."""
        from weeklydesk.objectives import Objective
        from weeklydesk.quarters import Period

        with self._connection.read():
            rows = self._connection.rows(
                "SELECT identity, name, first, last, colour FROM objective ORDER BY first, identity"
            )
            return tuple(
                Objective(
                    identity,
                    name,
                    Period(Week.parse(first), Week.parse(last) if last else None),
                    colour,
                )
                for identity, name, first, last, colour in rows
            )

    def replace(self, objectives: Iterable[Objective]) -> tuple[Objective, ...]:
        """Replace the stored objectives; return the previous ones, for undo.

        Objectives without a period are not stored.
        """
        with self._connection.write():
            before = self.all()
            self._connection.run("DELETE FROM objective")
            self._connection.run_many(
                "INSERT INTO objective (identity, first, last, name, colour)"
                " VALUES (?, ?, ?, ?, ?)",
                (
                    (
                        each.identity,
                        str(each.period.first),
                        str(each.period.last) if each.period.last else None,
                        each.name,
                        each.colour,
                    )
                    for each in objectives
                    if each.period
                ),
            )
        return before

    def colours(self, week: Week) -> dict[str, int]:
        """Return the chosen colours of a week's objectives, by identity."""
        rows = self._connection.rows(
            "SELECT identity, colour, max(first) FROM objective WHERE first <= ? GROUP BY identity",
            str(week),
        )
        return {identity: colour for identity, colour, _ in rows if colour}

    def headings(self) -> tuple[tuple[Week, str, str], ...]:
        """Return the week, identity and first heading of each objective in each report."""
        with self._connection.read():
            rows = self._connection.rows(
                "SELECT week, objective, section, min(position) FROM line WHERE kind = 'heading'"
                " AND role = 'objective' AND objective IS NOT NULL GROUP BY week, objective"
                " ORDER BY week, min(position)"
            )
            return tuple((Week.parse(week), name, heading) for week, name, heading, _ in rows)
