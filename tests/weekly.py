"""Short functions for building reports and weeks in a store, for tests of carry-forward."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import datetime
from itertools import count

from tests.trees import draw
from weeklydesk.branches import changed
from weeklydesk.carry.wishes import NO_WISHES, Choice, Wish, Wishes
from weeklydesk.desk import start_week
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Marker, Report, Role, Section, State, items_of
from weeklydesk.store import Store
from weeklydesk.templates import Template
from weeklydesk.weeks import Week

W22, W23 = Week(2024, 22), Week(2024, 23)
PLAIN = Template("plain", "", "zh-CN", "{week} 周报", (Section("本周", role=Role.OBJECTIVE),))
NOTHING = {"无", "N/A"}
NOW = datetime(2024, 6, 3, 9, 0)


def ids(prefix: str) -> Callable[[], str]:
    """Return a function that makes ids which count up."""
    numbers = count()
    return lambda: f"{prefix}{next(numbers)}"


def numbered(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(text, Marker.NUMBER, str(n)) for n, text in enumerate(texts, 1))


def item(text: str, *children: Block) -> Item:
    return Item(text, children=children)


def done(text: str, *children: Block) -> Item:
    return Item(text, task=True, state=State.DONE, children=children)


def dropped(text: str, *children: Block) -> Item:
    return Item(text, task=True, state=State.DROPPED, children=children)


def objective(*blocks: Block, title: str = "O1 业务", name: str = "O1") -> Section:
    return Section(title, 2, Role.OBJECTIVE, name, blocks)


def plan(*blocks: Block) -> Section:
    return Section("下周计划", 1, Role.PLAN, None, blocks)


def checklist(*blocks: Block) -> Section:
    return Section("上周计划", 2, Role.CHECKLIST, None, blocks)


def report(*sections: Section, week: Week = W22) -> Report:
    return identify(Report(week, str(week), sections=sections), ids("i"))


def lineage_of(report: Report, text: str) -> str:
    """Return the lineage of the first item with that text."""
    return next(item.lineage for _, item in items_of(report) if item.text == text)


def wishes(report: Report, **choices: Choice | Wish) -> Wishes:
    """Return wishes given by the text of the item."""
    return {
        lineage_of(report, text): wish if isinstance(wish, Wish) else Wish(wish)
        for text, wish in choices.items()
    }


class Weeks:
    """Weeks written, started and changed in a store, with items given by their text."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def write(self, week: Week, *sections: Section) -> Report:
        """Write a week that does not exist yet."""
        return self.store.save(Report(week, str(week), sections=sections), base=None).report

    def start(self, week: Week, template: str = "", /, **choices: Choice | Wish) -> Report:
        """Start a week; wishes are given by the text of last week's items."""
        previous = self.store.previous(week)
        chosen = wishes(previous.report, **choices) if previous else NO_WISHES
        return start_week(self.store, week, now=NOW, template=template, choices=chosen).report

    def load(self, week: Week) -> Report:
        """Return the present report of a week."""
        return self.store.load(week).report

    def save(self, report: Report) -> Report:
        """Save a changed report."""
        assert report.week
        return self.store.save(report, base=self.store.load(report.week).revision).report

    def put(self, week: Week, old: str, **values: str | bool | State | tuple[Block, ...]) -> Report:
        """Change the item of that text."""
        now = self.load(week)
        name = lineage_of(now, old)
        sections = changed(now.sections, name, lambda found: dataclasses.replace(found, **values))
        return self.save(dataclasses.replace(now, sections=sections))

    def remove(self, week: Week, text: str) -> Report:
        """Remove the branch of that text."""
        now = self.load(week)
        sections = changed(now.sections, lineage_of(now, text), lambda _: None)
        return self.save(dataclasses.replace(now, sections=sections))

    def add(self, week: Week, at: int, *blocks: Block) -> Report:
        """Add blocks at the end of a section."""
        now = self.load(week)
        grown = dataclasses.replace(now.sections[at], blocks=(*now.sections[at].blocks, *blocks))
        sections = (*now.sections[:at], grown, *now.sections[at + 1 :])
        return self.save(dataclasses.replace(now, sections=sections))

    def drawn(self, week: Week) -> str:
        """Return the week drawn as text, without its title."""
        return draw(dataclasses.replace(self.load(week), title=""))
