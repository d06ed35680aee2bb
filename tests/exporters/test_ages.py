"""Ages after items: only on request, and then in every format."""

from __future__ import annotations

import pytest

from tests.trees import draw
from weeklydesk.exporters import PLAIN, render
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.select import selected
from weeklydesk.lineage.ages import Age
from weeklydesk.model import Item, Report, Role, Section, State
from weeklydesk.weeks import Week

W19, W22 = Week(2024, 19), Week(2024, 22)
REPORT = Report(
    W22,
    sections=(
        Section(
            "O1 Checkout",
            2,
            Role.OBJECTIVE,
            "O1",
            (
                Item("Refunds", lineage="a", children=(Item("names", lineage="b"),)),
                Item("Alarms", lineage="c", task=True, state=State.DONE),
                Item("Kiosk", lineage="d"),
            ),
        ),
    ),
)
AGES = {"a": Age(4, W19), "b": Age(4, W19), "c": Age(2, Week(2024, 21)), "d": Age(1, W22)}


def test_an_item_shows_its_age_unless_it_is_new_or_closed_or_its_parent_shows_it():
    assert draw(selected(REPORT, Options(ages=AGES))) == (
        "## O1 Checkout (objective O1)\n"
        "- Refunds (week 4, since W19)\n  - names\n- [x] Alarms\n- Kiosk"
    )


def test_ages_are_in_the_reports_language_and_name_an_earlier_year():
    ages = {"a": Age(30, Week(2023, 45))}
    told = selected(REPORT, Options(ages=ages, language="zh-CN"))
    assert "- Refunds（第 30 周，自 2023-W45）\n" in draw(told)


def test_selecting_twice_adds_ages_once():
    options = Options(ages=AGES)
    once = selected(REPORT, options)
    assert selected(once, options) == once


@pytest.mark.parametrize("ending", [".md", ".html", ".txt"])
def test_no_format_shows_ages_by_default(ending: str):
    assert b"week 4" not in render(REPORT, ending, PLAIN)
    assert b"week 4, since W19" in render(REPORT, ending, Options(ages=AGES))
