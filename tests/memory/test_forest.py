"""Stateful property-based test of lineages: each week has an item once, each story runs forward,
and linking, unlinking and undo never change any text.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.trees import draw
from tests.weekly import NOW, objective, plan
from weeklydesk.desk import linking, start_week
from weeklydesk.desk.neighbours import linked_to_neighbours
from weeklydesk.desk.stories import story
from weeklydesk.desk.suggesting import Kind, Suggestion
from weeklydesk.errors import InputError
from weeklydesk.model import Item, Report, Section, items_of
from weeklydesk.store import Store, Taken
from weeklydesk.weeks import Week

FIRST = Week(2024, 20)
NOON = datetime(2024, 6, 3, 12, tzinfo=UTC)
WEEKS = tuple(FIRST + number for number in range(5))
words = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4, unique=True)


class Person(RuleBasedStateMachine):
    """Imports, carries over, edits, links, unlinks, deletes and restores in random order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.bin: list[int] = []
        self.linked: list[linking.Linked] = []

    @initialize()
    def open(self) -> None:
        self.store = Store.open(Path(self.folder.name) / "weeklydesk.db", clock=lambda: NOON)

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def weeks(self) -> list[Week]:
        return sorted(summary.week for summary in self.store.weeks())

    def reports(self) -> dict[Week, Report]:
        return {week: self.store.load(week).report for week in self.weeks()}

    def drawn(self) -> dict[Week, str]:
        return {week: draw(report) for week, report in self.reports().items()}

    def picked(self, data: st.DataObject) -> Week:
        return data.draw(st.sampled_from(self.weeks()))

    @rule(week=st.sampled_from(WEEKS), items=words, planned=words)
    def bring_in(self, week: Week, items: list[str], planned: list[str]) -> None:
        if week not in self.weeks():
            sections = (objective(*map(Item, items)), plan(*map(Item, planned)))
            self.store.save(
                linked_to_neighbours(self.store, Report(week, sections=sections)), base=None
            )

    @rule(week=st.sampled_from(WEEKS))
    def carry(self, week: Week) -> None:
        start_week(self.store, week, now=NOW)

    @precondition(lambda self: self.weeks())
    @rule(data=st.data(), text=st.sampled_from("abcdef"))
    def write(self, data: st.DataObject, text: str) -> None:
        self._edited(self.picked(data), lambda items: [*items, Item(text)])

    @precondition(lambda self: self.weeks())
    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        self._edited(self.picked(data), parted)

    @precondition(lambda self: self.weeks())
    @rule(data=st.data())
    def join(self, data: st.DataObject) -> None:
        self._edited(self.picked(data), joined)

    @precondition(lambda self: any(self.names().values()))
    @rule(data=st.data())
    def link(self, data: st.DataObject) -> None:
        week = self.picked(data)
        names = list(dict.fromkeys(name for names in self.names().values() for name in names))
        own, earlier = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(names))
        seen = self.store.lineages.occurrences(earlier)[-1]
        found = Suggestion(Kind.SAME, Section(""), Item("", lineage=own), seen, 100, True)
        before, named = self.drawn(), self.names()
        try:
            linked = linking.accept(self.store, week, [found])
        except InputError:
            assert self.names() == named
            return
        self.linked.append(linked)
        assert self.drawn() == before

    @precondition(lambda self: self.linked)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        linked = data.draw(st.sampled_from(self.linked))
        self.linked.remove(linked)
        before = self.drawn()
        linking.take_back(self.store, linked)
        assert self.drawn() == before

    @precondition(lambda self: self.weeks())
    @rule(data=st.data())
    def part(self, data: st.DataObject) -> None:
        week = self.picked(data)
        names = self.names()[week]
        if names:
            before = self.drawn()
            linking.unlink(self.store, week, data.draw(st.sampled_from(names)))
            assert self.drawn() == before

    @precondition(lambda self: self.weeks())
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        self.bin.append(self.store.delete(self.picked(data)))

    @precondition(lambda self: self.bin)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        binned = data.draw(st.sampled_from(self.bin))
        try:
            self.store.restore(binned)
        except Taken:
            return
        self.bin.remove(binned)

    @precondition(lambda self: self.weeks())
    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        week = self.picked(data)
        chosen = data.draw(st.sampled_from(self.store.revisions(week)))
        text = draw(self.store.revision(week, chosen.number))
        assert draw(self.store.restore_revision(week, chosen.number).report) == text

    def names(self) -> dict[Week, list[str]]:
        return {w: [i.lineage for _, i in items_of(r)] for w, r in self.reports().items()}

    @invariant()
    def an_item_stands_once_in_a_week(self) -> None:
        for names in self.names().values():
            assert all(names)
            assert len(set(names)) == len(names)

    @invariant()
    def every_story_runs_forward(self) -> None:
        there = self.names()
        for name in {name for names in there.values() for name in names}:
            told = [chapter.seen.week for chapter in story(self.store, name).chapters]
            assert told == [week for week, names in there.items() if name in names]
            assert all(one < other for one, other in pairwise(told))

    @invariant()
    def nothing_comes_from_a_later_week_or_from_itself(self) -> None:
        for week, report in self.reports().items():
            assert all(i.carried_from is None or i.carried_from < week for _, i in items_of(report))
            assert all(link.earlier != link.later for link in self.store.memory.links(week))

    def _edited(self, week: Week, change: Callable[[list[Item]], list[Item]]) -> None:
        stored = self.store.load(week)
        section, *rest = stored.report.sections
        items = change([block for block in section.blocks if isinstance(block, Item)])
        edited = replace(stored.report, sections=(replace(section, blocks=tuple(items)), *rest))
        saved = self.store.save(edited, base=stored.revision)
        linking.keep_links(self.store, stored.report, saved.report)


def parted(items: list[Item]) -> list[Item]:
    """Split each item of several letters in two."""
    return [
        part
        for item in items
        for part in (
            (replace(item, text=item.text[:1]), Item(item.text[1:]))
            if len(item.text) > 1
            else (item,)
        )
    ]


def joined(items: list[Item]) -> list[Item]:
    """Join the second item to the first."""
    if len(items) < 2:
        return items
    first, second, *rest = items
    return [replace(first, text=first.text + second.text), *rest]


TestPerson = Person.TestCase
TestPerson.settings = settings(
    max_examples=settings.default.max_examples // 2 if settings.default else 25,
    stateful_step_count=20,
    deadline=None,
)
