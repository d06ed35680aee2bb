"""A year of weeks: ages, stories and counts agree with an independent, text-based count."""

from __future__ import annotations

import pytest

from tests.memory.year import Year, lineage, number
from tests.reliability.figures import SOAK
from tests.weekly import Weeks
from weeklydesk.desk.reviewing import planned
from weeklydesk.desk.stories import ages, story
from weeklydesk.model import items_of
from weeklydesk.weeks import Week


@pytest.mark.parametrize("seed", range(20) if SOAK else range(2))
def test_a_year_agrees_with_an_independent_count(weeks: Weeks, seed: int):
    year = Year(weeks, seed)
    lived = year.live(52)
    assert lived[-1] == Week(2020, 53)
    for week in lived:
        check_ages(year, week)
    for week in lived[1:]:
        closure = planned(weeks.store, week).closure
        assert {str(outcome): count for outcome, count in closure.items()} == dict(
            year.count.closures[week]
        ), week
    for item in year.count.texts:
        check_story(year, item)


def check_ages(year: Year, week: Week) -> None:
    report = year.weeks.load(week)
    found = ages(year.weeks.store, report)
    for _, item in items_of(report):
        seen = [each for each in year.count.texts[number(item)] if each[0] <= week]
        age = found[item.lineage]
        assert (age.weeks, age.since) == (len(seen), seen[0][0])
        same = [text == item.text for _, text, _ in reversed(seen)]
        assert age.unchanged_for == (same.index(False) if False in same else len(same)) - 1


def check_story(year: Year, item: int) -> None:
    told = story(year.weeks.store, lineage(year, item)).chapters
    assert [
        (chapter.seen.week, chapter.seen.item.text, chapter.seen.item.state) for chapter in told
    ] == year.count.texts[item]
