"""The choices at the start of a quarter, before they are applied; pure state."""

from __future__ import annotations

from collections.abc import Mapping

from weeklydesk.branches import Place
from weeklydesk.carry.quarter import (
    REST,
    Successors,
    Target,
    Targets,
    Way,
    objectives_in,
    open_branches,
    proposed_targets,
    successors,
)
from weeklydesk.model import Item, Report, State, walk
from weeklydesk.naming import names
from weeklydesk.objectives import Objective, parse_objectives
from weeklydesk.quarters import Quarter
from weeklydesk.records import record
from weeklydesk.weeks import Week


@record
class HeadRow:
    """An old objective; `goes_on` is the new objective that continues it, or None if it ends."""

    objective: Objective
    goes_on: Objective | None
    sure: bool  # nothing to choose, as it is unchanged


@record
class BranchRow:
    """An open branch of an ending objective, and its target."""

    place: Place
    target: Target
    chosen: bool

    @property
    def lineage(self) -> str:
        """The key of the branch."""
        return self.place.item.lineage

    @property
    def under(self) -> int:
        """The number of open items in the branch."""
        inside = (block for depth, block in walk((self.place.item,)) if depth)
        return sum(isinstance(each, Item) and each.state is State.OPEN for each in inside)


Row = HeadRow | BranchRow


class QuarterChoices:
    """The typed objectives and the choices; the rows are derived from both."""

    def __init__(self, report: Report, week: Week) -> None:
        self._report = report
        self.week, self.quarter = week, Quarter.of(week)
        self.old = objectives_in(report)
        self.text = "\n".join(each.title for each in self.old)
        self._fates: dict[str, str | None] = {}
        self._targets: dict[str, Target] = {}
        self._before: list[tuple[dict[str, str | None], dict[str, Target]]] = []
        self.new: tuple[Objective, ...] = ()
        self.rows: tuple[Row, ...] = ()
        self._ways: dict[str, str | None] = {}
        self._follow()

    @property
    def chosen(self) -> Successors:
        """The choices that differ from what the names suggest."""
        return self._fates

    @property
    def targets(self) -> Targets:
        """The target of each branch."""
        return {row.lineage: row.target for row in self.rows if isinstance(row, BranchRow)}

    @property
    def begun(self) -> tuple[Objective, ...]:
        """The objectives that continue no old one."""
        going_on = set(self._ways.values())
        return tuple(each for each in self.new if each.identity not in going_on)

    def type(self, text: str) -> None:
        """Parse the objectives from the text."""
        self.text = text
        self._follow()

    def send(self, at: int, target: Target) -> None:
        """Choose the target of a branch; for an ending objective, that of all its branches."""
        lineages = self._lineages(at)
        if lineages:
            self._remember()
            self._targets.update(dict.fromkeys(lineages, target))
            self._follow()

    def put_off(self, at: int, weeks: int = 1) -> None:
        """Postpone a branch, or move the week in which it returns."""
        row = self.rows[at]
        known = row.target if isinstance(row, BranchRow) else None
        until = known.until if known and known.until else self.week
        if until + weeks > self.week:
            self.send(at, Target(Way.LATER, until=until + weeks))

    def can_shift(self, at: int) -> bool:
        """Return whether a row is postponed."""
        row = self.rows[at]
        return isinstance(row, BranchRow) and row.target.way is Way.LATER

    def turn(self, at: int) -> None:
        """Toggle whether an old objective ends or continues under its own number."""
        row = self.rows[at]
        if isinstance(row, HeadRow) and not row.sure:
            own = row.objective.identity
            there = {each.identity for each in self.new}
            if row.goes_on is None and own not in there:
                return
            self._remember()
            self._fates[own] = own if row.goes_on is None else None
            self._follow()

    def clear(self, at: int) -> None:
        """Reset the choice for a row."""
        self._remember()
        row = self.rows[at]
        if isinstance(row, HeadRow):
            self._fates.pop(row.objective.identity, None)
        for lineage in self._lineages(at):
            self._targets.pop(lineage, None)
        self._follow()

    def undo(self) -> None:
        """Undo the last choice."""
        if self._before:
            self._fates, self._targets = self._before.pop()
            self._follow()

    def _lineages(self, at: int) -> list[str]:
        row = self.rows[at]
        if isinstance(row, BranchRow):
            return [row.lineage]
        found: list[str] = []
        for below in self.rows[at + 1 :]:
            if not isinstance(below, BranchRow):
                break
            found.append(below.lineage)
        return found

    def _remember(self) -> None:
        self._before.append((dict(self._fates), dict(self._targets)))

    def _follow(self) -> None:
        self.new = parse_objectives(self.text)
        self._ways = successors(self.old, self.new, self._fates)
        ending = [name for name, to in self._ways.items() if to is None]
        branches = open_branches(self._report, ending, is_nothing=names.is_nothing)
        guessed = proposed_targets(branches, self.old, self.new)
        known = {each.identity: each for each in self.new}
        rows: list[Row] = []
        for each in self.old:
            to = self._ways[each.identity]
            goes_on = known.get(to) if to else None
            rows.append(HeadRow(each, goes_on, goes_on == each))
            mine = (p for p in branches if p.section.objective == each.identity)
            rows += (self._branch(place, guessed, known) for place in mine)
        self.rows = tuple(rows)

    def _branch(self, place: Place, guessed: Targets, known: Mapping[str, Objective]) -> BranchRow:
        chosen = self._targets.get(place.item.lineage)
        if chosen and chosen.way is Way.MOVE and chosen.objective not in known:
            chosen = None
        target = chosen or guessed.get(place.item.lineage, REST)
        return BranchRow(place, target, chosen is not None)
