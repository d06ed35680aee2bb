"""How many of an author's retyped lines are found: lived through week by week in a store."""

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
    """Counts of lines that go on from an earlier week, and of what was proposed."""

    lines: int = 0
    going_on: int = 0  # lines whose work stood in one of the eight weeks before
    verbatim: int = 0  # of those, word for word as they stood last
    at_import: int = 0  # linked without a word
    right: int = 0  # proposed rightly, sure or not
    wrong: int = 0
    sure: int = 0
    sure_wrong: int = 0
    at_import_wrong: int = 0

    @property
    def recall(self) -> float:
        """The part of the lines that go on which was linked or rightly proposed."""
        return (self.at_import + self.right) / self.going_on

    @property
    def precision(self) -> float:
        """The part of what was proposed that is right."""
        return self.right / (self.right + self.wrong)


def lived(weeks: Weeks, author: Author, length: int) -> Found:
    """Take in week after week; accept what is right and refuse the rest, as the author would."""
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
    """Where each piece of work stood last, and what it is by its lineages."""

    last: dict[int, tuple[Week, str]]
    works: dict[str, int]

    def see(self, report: Report, truth: dict[str, int]) -> None:
        """Take note of a week as the author knows it."""
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
