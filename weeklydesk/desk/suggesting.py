"""Suggestions for items of a week that may continue an earlier item or be work on a planned one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from enum import StrEnum

from weeklydesk.desk import reviewing
from weeklydesk.desk.neighbours import RECENT, is_tracked
from weeklydesk.lineage.ages import Wording
from weeklydesk.lineage.fulfilment import works_on
from weeklydesk.lineage.likeness import alike
from weeklydesk.lineage.recognition import Subject, subjects
from weeklydesk.model import Item, Report, Role, Section, items_of
from weeklydesk.records import record
from weeklydesk.store import Occurrence, Store
from weeklydesk.weeks import Week

_PLAN = Section("", role=Role.PLAN)
_Refused = Container[tuple[str, str]]


class Kind(StrEnum):
    """The suggested relation of two items."""

    SAME = "same"  # they are one item, typed again
    WORK = "work"  # one is work on the other, which was planned


@record
class Suggestion:
    """An item of a week that is similar to an earlier one; `score` is 0 to 100.

    `sure` means that the user can accept it without a closer look.
    """

    kind: Kind
    section: Section
    item: Item
    earlier: Occurrence
    score: float
    sure: bool

    @property
    def ends(self) -> tuple[str, str]:
        """The lineages of the item and of the earlier one."""
        return self.item.lineage, self.earlier.item.lineage


def suggestions(store: Store, week: Week, report: Report | None = None) -> tuple[Suggestion, ...]:
    """Return the suggestions for a week: continued items first, the most similar ones first.

    Candidates for continued items are items that begin in this week and items that ended in the
    last report or the weeks before. Refused suggestions are not made again.
    """
    report = report or store.load(week).report
    here = _Here.of(store, week, report)
    refused = store.memory.refused()
    return (*_same(store, here, refused), *_work(store, here, refused))


def work(store: Store, week: Week) -> tuple[Suggestion, ...]:
    """Return suggestions for items of a week that may be work on its planned items."""
    here = _Here.of(store, week, store.load(week).report)
    return tuple(_work(store, here, store.memory.refused()))


@record
class _Here:
    """The tracked items of a week, and their texts in the weeks before."""

    week: Week
    report: Report
    subjects: tuple[Subject, ...]
    earlier: Mapping[str, Sequence[Wording]]

    @classmethod
    def of(cls, store: Store, week: Week, report: Report) -> _Here:
        here = tuple(each for each in subjects(report) if is_tracked(each.section, each.item))
        names = (each.item.lineage for each in here)
        return cls(week, report, here, store.lineages.wordings(names, week))

    def fresh(self) -> list[Subject]:
        """Return the items that begin in this week."""
        return [each for each in self.subjects if each.item.lineage not in self.earlier]

    def worked_on(self) -> list[Subject]:
        """Return the work whose text is new or changed in this week."""
        return [each for each in self.subjects if not each.planned and self._is_new(each.item)]

    def _is_new(self, item: Item) -> bool:
        known = self.earlier.get(item.lineage)
        return not known or known[-1].text != item.text


def _same(store: Store, here: _Here, refused: _Refused) -> Iterator[Suggestion]:
    fresh = {each.item.lineage: each for each in here.fresh()}
    ended = {each.item.lineage: each for each in _ended(store, here)} if fresh else {}
    for pair in alike(fresh.values(), ended.values(), refused=refused):
        old = ended[pair.earlier.lineage]
        seen = Occurrence(here.week + -old.ago, old.section, old.item)
        section = fresh[pair.item.lineage].section
        yield Suggestion(Kind.SAME, section, pair.item, seen, pair.score, pair.sure)


def _ended(store: Store, here: _Here) -> Iterator[Subject]:
    """Yield the items of recent reports that are in no later report, with their places."""
    previous = store.previous(here.week)
    if previous is None or previous.report.week is None:
        return
    since = min(previous.report.week, here.week + -RECENT)
    now = {item.lineage for _, item in items_of(here.report)}
    seen = store.lineages.ended(since, here.week)
    last = {each.item.lineage: each.week for each in seen if each.item.lineage not in now}
    for week in sorted(set(last.values()), reverse=True):
        report = previous.report if week == previous.report.week else store.load(week).report
        for each in subjects(report, ago=here.week - week):
            if last.get(each.item.lineage) == week and is_tracked(each.section, each.item):
                yield each


def _work(store: Store, here: _Here, refused: _Refused) -> Iterator[Suggestion]:
    plan = reviewing.planned(store, here.week, here.report)
    if plan.previous is None:
        return
    waiting = {each.item.lineage: each for each in plan.items if each.waits}
    worked_on = {each.item.lineage: each for each in here.worked_on()}
    wanted = [each.now.item if each.now else each.item for each in waiting.values()]
    for pair in works_on(wanted, worked_on.values(), refused=refused):
        seen = Occurrence(plan.previous, _PLAN, pair.earlier)
        section = worked_on[pair.item.lineage].section
        yield Suggestion(Kind.WORK, section, pair.item, seen, pair.score, pair.sure)
