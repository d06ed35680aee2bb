"""What is written down of objectives: their periods, names and colours.

Reports say which objective a section is about; this says what the identity means, and when.
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
    """Keeps objectives, one for an identity and the week that it begins in."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Objective, ...]:
        """Return what is written down, in the order of the first weeks."""
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
        """Write these down and nothing else; return what was, which undoes it.

        One without a period is not written: nothing is known of when it holds.
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
        """Return the colours that were chosen for the objectives of a week, by identity."""
        rows = self._connection.rows(
            "SELECT identity, colour, max(first) FROM objective WHERE first <= ? GROUP BY identity",
            str(week),
        )
        return {identity: colour for identity, colour, _ in rows if colour}

    def headings(self) -> tuple[tuple[Week, str, str], ...]:
        """Return for each week the objectives of its report, each with its first heading."""
        with self._connection.read():
            rows = self._connection.rows(
                "SELECT week, objective, section, min(position) FROM line WHERE kind = 'heading'"
                " AND role = 'objective' AND objective IS NOT NULL GROUP BY week, objective"
                " ORDER BY week, min(position)"
            )
            return tuple((Week.parse(week), name, heading) for week, name, heading, _ in rows)
