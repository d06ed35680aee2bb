"""Generates a year of one person's weeks, with an independent count.

The count uses numbers in the texts ("#17 …") and does not depend on lineages or the store.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from random import Random

from tests.weekly import Weeks, lineage_of, objective, plan
from weeklydesk.branches import changed
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.model import Block, Item, Report, Role, Section, State, items_of
from weeklydesk.weeks import Week

FIRST = Week(2020, 2)  # a year with a week 53 follows


@dataclass
class Count:
    """What happened to each item, by its number."""

    texts: dict[int, list[tuple[Week, str, State]]] = field(
        default_factory=dict[int, list[tuple[Week, str, State]]]
    )
    closures: dict[Week, Counter[str]] = field(default_factory=dict[Week, Counter[str]])

    def see(self, report: Report) -> None:
        """Record all items of a finished week."""
        assert report.week
        for _, item in items_of(report):
            self.texts.setdefault(number(item), []).append((report.week, item.text, item.state))


def number(item: Item) -> int:
    """Return the number at the start of an item's text."""
    return int(item.text.removeprefix("#").split()[0])


class Year:
    """Writes a first week and the following ones."""

    def __init__(self, weeks: Weeks, seed: int, items: int = 6) -> None:
        self.weeks = weeks
        self.count = Count()
        self._random = Random(seed)
        self._items = items
        self._last = 0

    def live(self, length: int) -> list[Week]:
        """Write all weeks and return them."""
        lived = [FIRST + n for n in range(length)]
        self._begin(lived[0])
        for before, week in pairwise(lived):
            self._go_on(before, week)
        return lived

    def _begin(self, week: Week) -> None:
        sections = (self._objective("O1"), self._objective("O2"), plan(*self._new(3)))
        self.count.see(self.weeks.write(week, *sections))

    def _objective(self, name: str) -> Section:
        return objective(*self._new(self._items), title=f"{name} 目标", name=name)

    def _new(self, count: int) -> tuple[Item, ...]:
        return tuple(self._item() for _ in range(count))

    def _item(self) -> Item:
        self._last += 1
        return Item(f"#{self._last} 进度10%")

    def _go_on(self, before: Week, week: Week) -> None:
        previous = self.weeks.load(before)
        planned = [i for s, i in items_of(previous) if self._is_planned(s, i)]
        choices, outcomes = self._choose(planned)
        self.weeks.start(week, **choices)
        report = self.weeks.load(week)
        for item in planned:
            if number(item) not in outcomes:
                report, outcomes[number(item)] = self._work_on(report, item)
        report = self._write(report)
        self.count.see(self.weeks.save(report))
        self.count.closures[week] = Counter(outcomes.values())

    def _is_planned(self, section: Section, item: Item) -> bool:
        return section.role in (Role.PLAN, Role.CHECKLIST) and item.state is State.OPEN

    def _choose(self, planned: list[Item]) -> tuple[dict[str, Choice | Wish], dict[int, str]]:
        """Make wishes for a few planned items at the start of the week."""
        choices: dict[str, Choice | Wish] = {}
        outcomes: dict[int, str] = {}
        for item in planned:
            choice, outcome = self._random.choice(
                [(Choice.DONE, "done"), (Choice.PART, "partly"), (Choice.DROP, "dropped")]
                + [(None, "")] * 9
            )
            if choice:
                choices[item.text] = choice
                outcomes[number(item)] = outcome
        return choices, outcomes

    def _work_on(self, report: Report, item: Item) -> tuple[Report, str]:
        """Complete a planned item, drop it, or leave it open."""
        state, outcome = self._random.choice(
            [(State.DONE, "done"), (State.DROPPED, "dropped"), (State.OPEN, "not started")]
        )
        sections = changed(report.sections, item.lineage, lambda i: replace(i, state=state))
        return replace(report, sections=sections), outcome

    def _write(self, report: Report) -> Report:
        """Reword, complete, move and add items under the objectives, and plan the next week."""
        sections = report.sections
        for section, item in items_of(report):
            if section.role is Role.OBJECTIVE:
                sections = changed(sections, item.lineage, self._changed)
        grown = (self._grown(section) for section in sections)
        return replace(report, sections=tuple(grown))

    def _changed(self, item: Item) -> Item:
        chance = self._random.random()
        if chance < 0.25:
            return replace(item, task=True, state=State.DONE)
        if chance < 0.6:
            return replace(item, text=f"#{number(item)} 进度{self._random.randint(11, 99)}%")
        return item

    def _grown(self, section: Section) -> Section:
        if section.role is Role.PLAN:
            return replace(section, blocks=self._new(self._random.randint(0, 3)))
        blocks: tuple[Block, ...] = section.blocks
        missing = self._items - sum(isinstance(b, Item) and b.state is State.OPEN for b in blocks)
        if section.role is Role.OBJECTIVE and missing > 0:
            return replace(section, blocks=(*blocks, *self._new(missing)))
        return section


def lineage(year: Year, number: int) -> str:
    """Return the lineage of the item with that number."""
    week, text, _ = year.count.texts[number][-1]
    return lineage_of(year.weeks.load(week), text)
