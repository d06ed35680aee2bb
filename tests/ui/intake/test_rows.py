"""The rows of the import table: order, checks and texts."""

from dataclasses import replace

import pytest

from tests.ui.intake.findings import found, refused
from weeklydesk.desk.findings import FileState
from weeklydesk.errors import Remark
from weeklydesk_ui.intake import words
from weeklydesk_ui.intake.rows import Rows, all_chosen, answered, chosen, joined, rows_of, wanted


def drawn(rows: Rows) -> list[str]:
    return [f"{'x' if row.wanted else '-'} {row.found.path} {row.found.state}" for row in rows]


def test_what_needs_a_word_comes_first_and_only_what_is_new_is_ticked():
    rows = rows_of(
        [
            refused("lock", FileState.LEFT_OUT),
            refused("empty"),
            found("same", FileState.SAME, "2024-W20"),
            found("new", FileState.NEW, "2024-W21"),
            found("other", FileState.CHANGED, "2024-W22"),
            found("notes", FileState.UNDATED),
        ]
    )
    assert drawn(rows) == [
        "- notes undated",
        "- other changed",
        "x new new",
        "- same same",
        "- empty refused",
        "- lock left out",
    ]


def test_of_two_files_for_a_week_one_is_taken():
    rows = rows_of([found("a", FileState.NEW, "2024-W20"), found("b", FileState.TWICE, "2024-W20")])
    rows = chosen(rows, 1, wanted=True)
    assert drawn(rows) == ["- a new", "x b twice"]
    assert drawn(chosen(rows, 1, wanted=False)) == ["- a new", "- b twice"]


@pytest.mark.parametrize("state", [FileState.SAME, FileState.UNDATED])
def test_what_cannot_be_taken_is_not_ticked(state: FileState):
    rows = rows_of([found("a", state)])
    assert chosen(rows, 0, wanted=True) == rows


def test_all_that_is_new_is_taken_at_once_but_nothing_is_replaced():
    rows = rows_of(
        [found("a", FileState.NEW, "2024-W20"), found("b", FileState.CHANGED, "2024-W21")]
    )
    none = all_chosen(rows, wanted=False)
    assert drawn(none) == ["- b changed", "- a new"]
    assert drawn(all_chosen(none, wanted=True)) == ["- b changed", "x a new"]


def test_a_week_that_is_told_may_be_one_that_is_there():
    rows = rows_of([found("a", FileState.NEW, "2024-W20"), found("b", FileState.UNDATED)])
    told = found("b", FileState.NEW, "2024-W20")
    rows = answered(rows, 0, told)
    assert drawn(rows) == ["- b twice", "x a new"]
    assert "2024-W20 is also in a." in words.notes_of(rows[0])
    assert drawn(answered(rows, 0, found("b", FileState.NEW, "2024-W19"))) == ["x b new", "x a new"]


def test_what_is_dropped_besides_stands_below_and_replaces_itself():
    rows = rows_of([found("a", FileState.NEW, "2024-W20"), found("c", FileState.NEW, "2024-W22")])
    more = [
        found("a", FileState.NEW, "2024-W20"),
        found("b", FileState.NEW, "2024-W22", digest="x"),
    ]
    assert drawn(joined(rows, more)) == ["x c new", "x a new", "- b twice"]


def test_what_replaces_a_report_is_told_from_what_is_new():
    rows = rows_of(
        [found("a", FileState.NEW, "2024-W20"), found("b", FileState.CHANGED, "2024-W21")]
    )
    new, others = wanted(chosen(rows, 0, wanted=True))
    assert [str(each.path) for each in new] == ["a"]
    assert [str(each.path) for each in others] == ["b"]


def test_the_weeks_of_a_log_are_not_asked_about():
    rows = rows_of([found("log", week="2024-W20"), found("log", week="2024-W21")])
    assert [row.askable for row in rows] == [False, False]
    assert rows_of([found("a", week="2024-W20")])[0].askable


def test_words_about_a_row():
    reading = found("a", week="2024-W20").reading
    assert reading
    noted = replace(reading, verbatim=((3, "?"),), warnings=(Remark("Comments were left out."),))
    (row,) = rows_of([replace(found("a", week="2024-W20"), reading=noted)])
    assert words.state_of(row) == "New · 2 remarks"
    assert words.lines_of(row.found) == "1 / 1"
    assert words.notes_of(row) == [
        "Comments were left out.",
        "Not recognised and kept as typed: line 3",
    ]
    (bad,) = rows_of([refused("b")])
    assert (words.title_of(bad), words.state_of(bad)) == ("Is empty.", "Not read")
    assert words.summary_of((row, bad)) == "1 new · 1 not read"
    assert words.act_of((row, bad)) == "Import 1 report"
    assert words.act_of((bad,)) == "Import 0 reports"
