from dataclasses import replace
from datetime import date

import pytest

from weeklydesk.lineage.ages import Age, Wording, age, worth_showing
from weeklydesk.model import Item, Report, Role, Section, State
from weeklydesk.weeks import Week

W19, W20, W21, W22 = (Week(2024, number) for number in (19, 20, 21, 22))


def aged(text: str, *earlier: str) -> Age:
    """Return the age in W22 of an item that had these texts in the weeks before."""
    first = W22 + -len(earlier)
    return age(text, W22, [Wording(first + n, said) for n, said in enumerate(earlier)])


def test_an_item_that_begins_is_in_its_first_week():
    assert aged("a") == Age(1, W22)


def test_the_weeks_that_an_item_stood_in_are_counted():
    assert aged("a", "x", "y", "z") == Age(4, W19)


def test_a_gap_counts_no_weeks():
    assert age("a", W22, [Wording(W22 + -12, "b")]) == Age(2, W22 + -12)


@pytest.mark.parametrize(
    ("earlier", "unchanged", "stuck"),
    [(("b",), 0, False), (("a",), 1, False), (("a", "a"), 2, True), (("a", "b", "a"), 1, False)],
)
def test_unchanged_weeks_are_those_since_the_words_changed(
    earlier: tuple[str, ...], unchanged: int, stuck: bool
):
    found = aged("a", *earlier)
    assert (found.unchanged_for, found.stuck) == (unchanged, stuck)


def stale(text: str, *earlier: str) -> list[tuple[str, date]]:
    return [(text[m.start : m.end], m.first) for m in aged(text, *earlier).stale]


def test_a_relative_word_goes_stale_with_the_week_it_was_typed_in():
    assert stale("预计下周四联调", "预计下周四联调") == [("下周四", date(2024, 5, 30))]
    assert stale("预计下周四联调", "预计下周四联调", "预计下周四联调") == [
        ("下周四", date(2024, 5, 23))
    ]
    assert stale("Ship next Monday", "Ship next Monday") == [("next Monday", date(2024, 5, 27))]


def test_typed_this_week_it_is_fresh():
    assert stale("预计下周四联调") == []
    assert stale("进度90%，下周一上线", "进度60%，下周四联调") == []


def test_a_word_that_came_back_was_typed_when_it_came_back():
    assert stale("下周四联调", "下周四联调", "联调完成", "下周四联调") == [
        ("下周四", date(2024, 5, 30))
    ]


def test_a_new_figure_elsewhere_in_the_sentence_does_not_freshen_it():
    assert stale("进度90%，预计下周四联调", "进度60%，预计下周四联调") == [
        ("下周四", date(2024, 5, 30))
    ]


def test_figures_are_told_anew_each_week_so_their_age_says_nothing():
    section = Section("数据", 2, Role.METRICS, None, (Item("可用性：", lineage="a"),))
    ages = {"a": Age(4, W19)}
    assert worth_showing(Report(W22, sections=(section,)), ages) == frozenset()
    work = replace(section, role=Role.OBJECTIVE)
    assert worth_showing(Report(W22, sections=(work,)), ages) == {"a"}


def test_what_is_as_old_as_the_item_over_it_is_not_told_twice():
    def told(state: State) -> frozenset[str]:
        over = Item("a", lineage="a", state=state, children=(Item("b", lineage="b"),))
        section = Section("O1", 2, Role.OBJECTIVE, "O1", (over,))
        return worth_showing(Report(W22, sections=(section,)), dict.fromkeys("ab", Age(4, W19)))

    assert told(State.OPEN) == {"a"}
    assert told(State.DONE) == {"b"}, "the age of what is done is not shown, so b's is news"
