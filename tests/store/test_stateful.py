"""Stateful property-based test: compares the store with a model over random actions."""

import tempfile
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Self

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from tests.store.drafts import W20, section
from tests.strategies import texts
from weeklydesk.model import Item, Report, items_of
from weeklydesk.store import Conflict, Gone, Store, Stored, Taken
from weeklydesk.weeks import Week

WEEKS = tuple(W20 + number for number in range(4))
weeks = st.sampled_from(WEEKS)


@dataclass
class Model:
    """The expected content of the store."""

    heads: dict[Week, Stored] = field(default_factory=dict[Week, Stored])
    kept: dict[Week, list[Report]] = field(default_factory=dict[Week, list[Report]])
    bin: dict[int, tuple[Stored, list[Report]]] = field(
        default_factory=dict[int, tuple[Stored, list[Report]]]
    )

    def copied(self) -> Self:
        kept = {week: list(reports) for week, reports in self.kept.items()}
        bin_ = {number: (head, list(reports)) for number, (head, reports) in self.bin.items()}
        return type(self)(dict(self.heads), kept, bin_)


class Person(RuleBasedStateMachine):
    """Starts, edits, carries over, deletes, restores and reopens in random order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.now = datetime(2024, 5, 31, tzinfo=UTC)
        self.model = Model()
        self.others = count()
        self.backups: list[tuple[Path, Model]] = []

    @initialize()
    def open(self) -> None:
        path = Path(self.folder.name) / "weeklydesk.db"
        self.store = Store.open(path, clock=lambda: self.now)

    def teardown(self) -> None:
        health = self.store.check(every_revision=True)
        assert (health.sound, health.stale) == (True, ())
        self.store.close()
        self.folder.cleanup()

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.open()

    @rule(minutes=st.sampled_from((1, 6)))
    def wait(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    @rule(week=weeks, text=texts)
    def begin(self, week: Week, text: str) -> None:
        report = Report(week, sections=(section(Item(text), Item("押金")),))
        if week in self.model.heads:
            self._refused(Conflict, report, None)
        else:
            self._saved(self.store.save(report, base=None), fresh=True)

    @precondition(lambda self: self.model.heads)
    @rule(data=st.data(), text=texts)
    def edit(self, data: st.DataObject, text: str) -> None:
        head = data.draw(st.sampled_from(sorted_heads(self.model)))
        items = [item for _, item in items_of(head.report)]
        first, *others = items or [Item("")]  # a conflicting text may differ only in its title
        blocks = (*others, replace(first, text=text), Item("new"))[-6:]
        edited = replace(head.report, sections=(section(*blocks),))
        self._saved(self.store.save(edited, base=head.revision), fresh=False)

    @precondition(lambda self: self.model.heads)
    @rule(data=st.data())
    def save_again(self, data: st.DataObject) -> None:
        head = data.draw(st.sampled_from(sorted_heads(self.model)))
        assert self.store.save(head.report, base=head.revision) == head

    @precondition(lambda self: self.model.heads)
    @rule(data=st.data(), text=texts)
    def save_from_an_older_one(self, data: st.DataObject, text: str) -> None:
        head = data.draw(st.sampled_from(sorted_heads(self.model)))
        report = replace(head.report, title=f"{text} {next(self.others)}")
        self._refused(Conflict, report, head.revision - 1)
        self.model.kept[head.report.week or W20].append(report)

    @rule(week=weeks)
    def save_what_is_gone(self, week: Week) -> None:
        if week not in self.model.heads:
            self._refused(Gone, Report(week, title="typed on"), 3)

    @precondition(lambda self: self.model.heads)
    @rule(data=st.data())
    def carry(self, data: st.DataObject) -> None:
        head = data.draw(st.sampled_from(sorted_heads(self.model)))
        week = (head.report.week or W20) + 1
        if week in WEEKS and week not in self.model.heads:
            self._saved(self.store.save(replace(head.report, week=week), base=None), fresh=True)

    @precondition(lambda self: self.model.heads)
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        week = data.draw(st.sampled_from(sorted(self.model.heads)))
        binned = self.store.delete(week)
        self.model.bin[binned] = (self.model.heads.pop(week), self.model.kept.pop(week))

    @precondition(lambda self: self.model.bin)
    @rule(data=st.data())
    def restore(self, data: st.DataObject) -> None:
        binned = data.draw(st.sampled_from(sorted(self.model.bin)))
        head, kept = self.model.bin[binned]
        week = head.report.week or W20
        if week in self.model.heads:
            try:
                self.store.restore(binned)
            except Taken:
                return
            raise AssertionError("restored over another report")
        assert self.store.restore(binned) == head
        self.model.heads[week], self.model.kept[week] = head, kept
        del self.model.bin[binned]

    @precondition(lambda self: self.model.heads)
    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        week = data.draw(st.sampled_from(sorted(self.model.heads)))
        chosen = data.draw(st.sampled_from(self.store.revisions(week)))
        report = self.store.revision(week, chosen.number)
        back = self.store.restore_revision(week, chosen.number)
        assert back.report == report
        self._saved(back, fresh=False)

    @rule()
    def back_up(self) -> None:
        made = self.store.backup(Path(self.folder.name, "backups"))
        self.backups.append((made.path, self.model.copied()))

    @precondition(lambda self: self.backups)
    @rule(data=st.data())
    def become_a_backup(self, data: st.DataObject) -> None:
        path, model = data.draw(st.sampled_from(self.backups))
        if not path.exists():  # pruned
            return
        before = self.store.restore_backup(path, Path(self.folder.name, "backups"))
        self.backups.append((before.path, self.model))
        self.model = model.copied()

    @invariant()
    def heads_agree(self) -> None:
        listed = {summary.week: summary.revision for summary in self.store.weeks()}
        assert listed == {week: head.revision for week, head in self.model.heads.items()}
        for week, head in self.model.heads.items():
            assert self.store.load(week) == head

    @invariant()
    def what_must_be_kept_is_kept(self) -> None:
        for week, reports in self.model.kept.items():
            numbers = [kept.number for kept in self.store.revisions(week)]
            stored = [self.store.revision(week, number) for number in numbers]
            assert all(report in stored for report in reports)

    @invariant()
    def items_are_found_and_followed(self) -> None:
        there = [
            (item.lineage, head.report.week, item.text)
            for head in self.model.heads.values()
            for _, item in items_of(head.report)
        ]
        hits = [hit for hit in self.store.search("押金", limit=1000) if hit.kind == "item"]
        assert sorted(hit.text for hit in hits) == sorted(t for _, _, t in there if "押金" in t)
        for lineage in {name for name, _, _ in there}:
            story = [
                (seen.week, seen.item.text) for seen in self.store.lineages.occurrences(lineage)
            ]
            assert story == sorted((week, text) for name, week, text in there if name == lineage)

    def _saved(self, stored: Stored, *, fresh: bool) -> None:
        week = stored.report.week or W20
        self.model.heads[week] = stored
        if fresh:
            self.model.kept[week] = [stored.report]

    def _refused(
        self, error: type[Conflict] | type[Gone], report: Report, base: int | None
    ) -> None:
        try:
            self.store.save(report, base=base)
        except error:
            return
        raise AssertionError(f"saved from {base}")


def sorted_heads(model: Model) -> list[Stored]:
    return [model.heads[week] for week in sorted(model.heads)]


TestPerson = Person.TestCase
TestPerson.settings = settings(
    max_examples=settings.default.max_examples // 2 if settings.default else 25,
    stateful_step_count=20,
    deadline=None,
)
