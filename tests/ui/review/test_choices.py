"""Choices in a review, row by row, without a window."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from tests.weekly import NOW, PLAIN, W22, W23, done, item, lineage_of, objective, plan, report
from weeklydesk.branches import changed
from weeklydesk.carry.draft import start_week
from weeklydesk.carry.review import review
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk.reviewing import Review
from weeklydesk.model import Policy, Report, Role, Section, items_of
from weeklydesk.store import Stored
from weeklydesk.weeks import Week
from weeklydesk_ui.review.choices import ReviewChoices
from weeklydesk_ui.review.model import ReviewModel, fate
from weeklydesk_ui.review.rows import HeadRow, ItemRow
from weeklydesk_ui.review.words import summary_words, why_words

LAST = report(objective(item("a", item("a1"), done("a2")), item("b")), plan(item("p")), week=W22)


@pytest.fixture
def choices() -> ReviewChoices:
    this = start_week(LAST, W23, PLAIN, now=NOW).report
    return choosing_in(this)


def choosing_in(this: Report) -> ReviewChoices:
    stored = Stored(LAST, 1)
    return ReviewChoices(Review(W23, stored, review(LAST, this)), this)


def drawn(choices: ReviewChoices) -> list[str]:
    lines: list[str] = []
    for row in choices.rows:
        if isinstance(row, HeadRow):
            lines.append(row.section.title if row.section else "offers")
        elif isinstance(row, ItemRow):
            lines.append(f"{'  ' * row.depth}{row.entry.item.text} {row.entry.reason} {fate(row)}")
    return lines


def at(choices: ReviewChoices, text: str) -> int:
    return next(
        place
        for place, row in enumerate(choices.rows)
        if isinstance(row, ItemRow) and row.entry.item.text == text
    )


def test_what_was_put_off_is_told_with_its_week_for_all_of_the_branch():
    later = {lineage_of(LAST, "a"): Wish(Choice.LATER, W23 + 2)}
    this = start_week(LAST, W23, PLAIN, now=NOW, choices=later).report
    shown = ReviewChoices(Review(W23, Stored(LAST, 1), review(LAST, this, wishes=later)), this)
    assert drawn(shown)[1:4] == [
        "a later Later · W25",
        "  a1 later Later · W25",
        "  a2 later Later · W25",
    ]


def test_the_name_of_a_figure_is_said_to_come_without_it():
    figures = Section("数据", 2, Role.METRICS, None, (item("可用性：99%"),), policy=Policy.LABELS)
    last = report(figures, week=W22)
    this = start_week(last, W23, PLAIN, now=NOW).report
    shown = ReviewChoices(Review(W23, Stored(last, 1), review(last, this)), this)
    row = shown.rows[at(shown, "可用性：99%")]
    assert isinstance(row, ItemRow)
    assert (fate(row), why_words(row)) == ("Keep", "the name, without the figure")


def test_a_branch_goes_the_way_of_its_parent(choices: ReviewChoices):
    choices.choose(at(choices, "a1"), Choice.DROP)
    choices.choose(at(choices, "a"), Choice.DONE)
    assert drawn(choices) == [
        "O1 业务",
        "a done Done",
        "  a1 done Done",
        "  a2 done Done",
        "b open Keep",
        "下周计划",
        "p planned Keep",
    ]
    assert [wish.choice for wish in choices.wishes.values()] == [Choice.DONE]


def test_a_heading_stands_for_all_under_it(choices: ReviewChoices):
    choices.choose(0, Choice.DROP)
    assert [line.split()[1] for line in drawn(choices)[1:5]] == ["dropped"] * 4
    assert choices.parent(at(choices, "b")) == 0


def test_the_same_again_takes_it_back_and_so_does_undo(choices: ReviewChoices):
    before = drawn(choices)
    for _ in range(2):
        choices.choose(at(choices, "b"), Choice.DROP)
    assert drawn(choices) == before
    choices.undo()
    assert list(choices.wishes.values()) == [Wish(Choice.DROP)]
    choices.clear(at(choices, "b"))
    assert choices.changes == 0


def test_later_is_the_next_week_and_can_be_moved(choices: ReviewChoices):
    place = at(choices, "b")
    untils: list[Week | None] = []
    choices.choose(place, Choice.LATER)
    untils.append(next(iter(choices.wishes.values())).until)
    choices.choose(place, Choice.LATER)
    untils.append(next(iter(choices.wishes.values())).until)
    assert choices.shift(place, -1)
    untils.append(next(iter(choices.wishes.values())).until)
    assert untils == [W23 + 1, W23 + 2, W23 + 1]
    assert not choices.shift(place, -1), "not into the week itself"
    assert not choices.shift(at(choices, "a"), 1), "not put off at all"


def test_the_summary_says_why(choices: ReviewChoices):
    choices.choose(at(choices, "b"), Choice.DROP)
    words = summary_words(choices.rows, 2)
    assert words == "3 carried over · 2 left behind (done 1, dropped 1) · 2 put off"


def test_what_the_week_has_counts_not_what_it_began_with():
    this = start_week(LAST, W23, PLAIN, now=NOW).report
    a2 = next(item for _, item in items_of(LAST) if item.text == "a2")
    sections = changed(this.sections, lineage_of(LAST, "b"), lambda _: None)
    sections = changed(sections, lineage_of(LAST, "a1"), lambda _: a2)
    choices = choosing_in(replace(this, sections=sections))
    assert drawn(choices) == [
        "O1 业务",
        "a open Keep",
        "  a1 open Not carried over",
        "  a2 done Carried over",
        "b open Not carried over",
        "下周计划",
        "p planned Keep",
    ]
    assert summary_words(choices.rows, 0) == "3 carried over · 2 left behind (not in this week 2)"
    choices.choose(at(choices, "b"), Choice.KEEP)
    assert "b open Keep" in drawn(choices)
    assert summary_words(choices.rows, 0) == "4 carried over · 1 left behind (not in this week 1)"


def test_words_stand_without_their_marks():
    last = report(objective(item("**退款** `v2`")), week=W22)
    this = start_week(last, W23, PLAIN, now=NOW).report
    shown = ReviewChoices(Review(W23, Stored(last, 1), review(last, this)), this)
    model = ReviewModel()
    model.show(shown.rows)
    assert model.data(model.index(1)) == "退款 v2: Keep, still open"


def test_the_rows_are_a_model(choices: ReviewChoices):
    model = ReviewModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(choices.rows)
    choices.choose(1, Choice.DONE)
    model.show(choices.rows)
    assert model.data(model.index(1)) == "a: Done, done"
    model.show(())
    assert model.rowCount() == 0
