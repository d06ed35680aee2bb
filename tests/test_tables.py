import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.text.tables import Align, Grid, cell_at, grid, letters, lined_up

NONE, LEFT, CENTER, RIGHT = Align


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| a | b |\n| --- | ---: |\n| 1 | 2 |", Grid(("a", "b"), (NONE, RIGHT), (("1", "2"),))),
        ("a | b\n:-- | :-:\n1 | 2", Grid(("a", "b"), (LEFT, CENTER), (("1", "2"),))),
        ("| a |\n|---|\n| 1 | 2 | 3 |", Grid(("a", "", ""), (NONE,) * 3, (("1", "2", "3"),))),
        ("| a | b |\n|---|---|\n| 1 |", Grid(("a", "b"), (NONE,) * 2, (("1", ""),))),
        ("| a\\|b |  |\n|---|---|", Grid(("a|b", ""), (NONE,) * 2, ())),
        ("| a<br>b | c<BR/>d |", Grid((), (NONE,) * 2, (("a\nb", "c\nd"),))),
        ("| 无 | 表头 |", Grid((), (NONE,) * 2, (("无", "表头"),))),
        ("| - | - |", Grid((), (NONE,) * 2, (("-", "-"),))),
        ("", Grid((), (), ())),
    ],
)
def test_cells_of_a_table(text: str, cells: Grid):
    assert grid(text) == cells


CELLS = st.text("ab字 :-|*，", max_size=8).map(lambda text: text.strip().replace("|", "\\|"))


@st.composite
def tables(draw: st.DrawFn) -> str:
    width = draw(st.integers(2, 5))
    rows = draw(st.lists(st.lists(CELLS, min_size=1, max_size=width), max_size=5))
    header = draw(st.lists(CELLS, min_size=width, max_size=width))
    marks = draw(
        st.lists(st.sampled_from(["---", ":--", "--:", ":-:"]), min_size=2, max_size=width)
    )
    return "\n".join(f"| {' | '.join(row)} |" for row in (header, marks, *rows))


@given(tables())
def test_lining_up_changes_no_cell_and_is_done_once(text: str):
    once = lined_up(text)
    assert grid(once) == grid(text)
    assert lined_up(once) == once


@given(tables())
def test_bars_stand_one_below_the_other(text: str):
    lines = lined_up(text).split("\n")
    if lines != text.split("\n"):
        assert len(set(map(letters, lines))) == 1


def test_chinese_is_as_wide_as_two():
    text = "| 指标 | now |\n|:--|--:|\n| 可用性（月） | 1 |"
    assert lined_up(text) == (
        "| 指标         | now |\n| :----------- | --: |\n| 可用性（月） | 1   |"
    )


def test_what_no_page_has_room_for_stays_as_it_is():
    text = f"| a | b |\n|---|---|\n| {'long ' * 20}| b |"
    assert lined_up(text) == text


@pytest.mark.parametrize(("letters_in_a_cell", "is_lined_up"), [(78, True), (79, False)])
def test_a_table_is_lined_up_as_far_as_a_page_has_room(letters_in_a_cell: int, is_lined_up: bool):
    text = f"|a|b|\n|---|---|\n|{'x' * letters_in_a_cell}|b|"
    assert (lined_up(text) != text) is is_lined_up


@pytest.mark.parametrize(
    ("before", "cell"), [("", -1), ("| a", 0), ("| a |", 1), ("| a | b", 1), ("| a | b |", 1)]
)
def test_the_caret_is_in_the_cell_that_it_stands_in_or_behind(before: str, cell: int):
    assert cell_at("| a | b |", len(before)) == cell
