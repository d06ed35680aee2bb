"""Measures how many of an author's retyped lines are found, week by week in a store."""

from __future__ import annotations

from dataclasses import dataclass

from tests.memory.series import Author
from tests.weekly import Weeks
from weeklydesk.desk import linking
from weeklydesk.desk.neighbours import RECENT, linked_to_neighbours
from weeklydesk.desk.suggesting import Kind, Suggestion, suggestions
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Item, Report, items_of
from weeklydesk.weeks import Week


@dataclass
class Found:
    """Counts of lines that continue earlier ones, and of proposed links."""

    lines: int = 0
    going_on: int = 0  # lines whose work was in one of the eight previous weeks
    verbatim: int = 0  # of those, unchanged lines
    at_import: int = 0  # linked automatically
    right: int = 0  # correctly proposed, certain or not
    wrong: int = 0
    sure: int = 0
    sure_wrong: int = 0
    at_import_wrong: int = 0

    @property
    def recall(self) -> float:
        """The share of continuing lines that were linked or correctly proposed."""
        return (self.at_import + self.right) / self.going_on

    @property
    def precision(self) -> float:
        """The share of proposals that are correct."""
        return self.right / (self.right + self.wrong)


def lived(weeks: Weeks, author: Author, length: int) -> Found:
    """Import all weeks, accepting correct proposals and refusing others, as the author would."""
    found = Found()
    known = _Known({}, {})
    for week, text in author.weeks(length):
        report = linked_to_neighbours(weeks.store, read_text(text, week=week).report)
        weeks.store.save(report, base=None)
        truth = author.told[week]
        for _, item in items_of(report):
            _count(found, item, truth[item.text], week, known)
        for each in suggestions(weeks.store, week):
            if each.kind is Kind.SAME:
                work = known.works.get(each.earlier.item.lineage)
                _judge(found, weeks, week, each, right=work == truth[each.item.text])
        known.see(weeks.load(week), truth)
    return found


@dataclass
class _Known:
    """The last occurrence of each piece of work, and the work by lineage."""

    last: dict[int, tuple[Week, str]]
    works: dict[str, int]

    def see(self, report: Report, truth: dict[str, int]) -> None:
        """Record a week as the author knows it."""
        for _, item in items_of(report):
            if report.week:
                self.last[truth[item.text]] = (report.week, item.text)
            self.works[item.lineage] = truth[item.text]


def _count(found: Found, item: Item, work: int, week: Week, known: _Known) -> None:
    found.lines += 1
    then, text = known.last.get(work, (None, ""))
    if then and week - then <= RECENT:
        found.going_on += 1
        found.verbatim += item.text == text
    if item.lineage in known.works:
        found.at_import += known.works[item.lineage] == work
        found.at_import_wrong += known.works[item.lineage] != work


def _judge(found: Found, weeks: Weeks, week: Week, each: Suggestion, *, right: bool) -> None:
    found.right += right
    found.wrong += not right
    found.sure += each.sure
    found.sure_wrong += each.sure and not right
    if right:
        linking.accept(weeks.store, week, [each])
    else:
        linking.refuse(weeks.store, each)
