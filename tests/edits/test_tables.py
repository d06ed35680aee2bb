"""Keys inside a table; the selection is drawn in ‹ ›, a caret alone as ‸."""

import pytest

from weeklydesk.edits import raw_text, tables, writing
from weeklydesk.edits.lines import Patch, Spot, text_of, with_text
from weeklydesk.model import Item, Paragraph, Table
from weeklydesk.outline import Line
from weeklydesk.text.tables import lined_up

HEAD = "| a | b |⏎| --- | :-: |⏎"

TAB = {
    "| a‸ | b |⏎| c | d |": "| a | ‹b› |⏎| c | d |",
    "‹a› | b⏎c | d": "a | ‹b›⏎c | d",
    "| a | b‸ |⏎| c | d |": "| a | b |⏎| ‹c› | d |",
    "| a | b |‸⏎| c | d |": "| a | b |⏎| ‹c› | d |",
    "| a | b |⏎‸| c | d |": "| a | b |⏎| ‹c› | d |",
    "| a |‸ b |⏎| --- | --- |⏎| c | d |": "| a | b |⏎| --- | --- |⏎| ‹c› | d |",
    "| a | b |⏎| -‸-- | --- |⏎| c | d |": "| a | b |⏎| --- | --- |⏎| ‹c› | d |",
    "| a‸ |  |": "| a | ‸ |",
    "| a‸ ||": "| a |‸|",
    "| x\\|‸y | b |": "| x\\|y | ‹b› |",
    HEAD + "| c | ‹d› |": HEAD + "| c | d |⏎| ‸ |  |",
    "| a | b‸ |⏎| --- | --- |": "| a | b |⏎| --- | --- |⏎| ‸ |  |",
    "| 姓名‸ | 进度 |": "| 姓名 | ‹进度› |",
}
BACK = {
    "| a | ‹b› |": "| ‹a› | b |",
    "| a | b |⏎| c‸ | d |": "| a | ‹b› |⏎| c | d |",
    HEAD + "| c‸ | d |": HEAD.replace("b |", "‹b› |", 1) + "| c | d |",
    "| ‹a› | b |": None,
}
ENTER = {
    "| ‹a› | b |⏎| c | d |": "| a | b |⏎| ‹c› | d |",
    "| a | b‸ |⏎| c |": "| a | b |⏎| ‹c› |",
    "| a | ‹b› |⏎| --- | --- |⏎| c | d |": "| a | b |⏎| --- | --- |⏎| c | ‹d› |",
    HEAD + "| c | d‸ |": HEAD + "| c | d |⏎|  | ‸ |",
    HEAD + "| c | d |‸": HEAD + "| c | d |⏎| ‸ |  |",
    HEAD + "| c | d |‸⏎| e | f |": HEAD + "| c | d |⏎| ‸ |  |⏎| e | f |",
    HEAD + "‸| c | d |": HEAD + "| ‸ |  |⏎| c | d |",
    "| a | b |‸⏎| --- | --- |⏎| c | d |": "| a | b |⏎| --- | --- |⏎| ‸ |  |⏎| c | d |",
}


def opened(drawing: str) -> tuple[Line, Spot, Spot]:
    text = drawing.replace("⏎", "\n")
    start, end = text.find("‹"), text.find("›") - 1
    if start < 0:
        start = end = text.index("‸")
    return Line(Table(text.translate(dict.fromkeys(map(ord, "‹›‸"))))), Spot(0, start), Spot(0, end)


def drawn(line: Line, patch: Patch | None) -> str | None:
    if patch is None:
        return None
    (after,) = patch.applied([line])
    text, end = text_of(after), patch.caret.column
    start = patch.anchor.column if patch.anchor else end
    marked = f"‹{text[start:end]}›" if patch.anchor else "‸"
    return (text[:start] + marked + text[end:]).replace("\n", "⏎")


@pytest.mark.parametrize("before", TAB)
def test_tab_goes_to_the_next_cell(before: str):
    line, start, end = opened(before)
    assert drawn(line, raw_text.indented([line], start, end)) == TAB[before]


@pytest.mark.parametrize("before", BACK)
def test_shift_tab_goes_to_the_cell_before(before: str):
    line, start, end = opened(before)
    assert drawn(line, raw_text.outdented([line], start, end)) == BACK[before]


@pytest.mark.parametrize("before", ENTER)
def test_enter_goes_down(before: str):
    line, _, end = opened(before)
    assert drawn(line, writing.split([line], end)) == ENTER[before]


def test_enter_in_a_blank_last_row_leaves_the_table():
    line, _, end = opened(HEAD + "| c | d |⏎| ‸ |  |")
    patch = writing.split([line], end)
    rest = with_text(line, lined_up(text_of(line).removesuffix("\n|  |  |")))
    assert patch.applied([line]) == [rest, Line(Paragraph(""))]
    assert patch.caret == Spot(1)


def test_enter_before_a_table_makes_room_above_it():
    line, _, start = opened("‸| a | b |")
    patch = writing.split([line], start)
    assert patch.applied([line]) == [Line(Paragraph("")), line]
    assert patch.caret == Spot(1)


@pytest.mark.parametrize("node", [Paragraph(""), Item("")])
def test_a_line_with_bars_begins_a_table(node: Paragraph | Item):
    line = with_text(Line(node), "| 姓名 | 进度 |")
    patch = writing.split([line], Spot(0, 11))
    assert drawn(line, patch) == "| 姓名 | 进度 |⏎| --- | --- |⏎| ‸ |  |"


@pytest.mark.parametrize(("text", "column"), [("| a | b |", 4), ("a | b", 5), ("| a |", 5)])
def test_other_lines_with_bars_are_split_as_ever(text: str, column: int):
    line = Line(Paragraph(text))
    assert len(writing.split([line], Spot(0, column)).applied([line])) == 2


def test_a_table_that_hangs_under_an_item_keeps_its_place():
    lines = [Line(Item("one")), Line(Table("| abc |\n|  |"), 1)]
    patch = writing.split(lines, Spot(1, 10))
    assert patch.applied(lines) == [lines[0], Line(Table("| abc |"), 1), Line(Paragraph(""), 1)]


TOP = "| abc | def |⏎| --- | :-: |⏎"
FILLED = {
    TOP + "| c‸ | d |": TOP + "| 111 | 222 |⏎| 333 | 444‸ |",
    TOP + "| c | d |⏎| e‸ |  |⏎| g | h |": TOP + "| c   | d   |⏎| 111 | 222 |⏎| 333 | 444‸ |",
    "| a‸ | b |⏎| --- | :-: |⏎| c | d |": "| 111 | 222 |⏎| --- | :-: |⏎| 333 | 444‸ |",
    TOP + "| c | d‸ |": "| abc | def |     |⏎| --- | :-: | --- |⏎| c   | 111 | 222 |⏎"
    "|     | 333 | 444‸ |",
    "abc | b‸": "| abc | 111 | 222 |⏎|     | 333 | 444‸ |",
}


@pytest.mark.parametrize("before", FILLED)
def test_copied_cells_fill_those_from_the_caret_on(before: str):
    line, _, end = opened(before)
    copied = [["111", "222"], ["333", "444"]]
    assert drawn(line, tables.filled([line], end, copied)) == FILLED[before]


def test_a_table_that_is_wider_than_the_page_keeps_its_form():
    long = "x" * 200
    line, _, end = opened(f"| {long} | b |⏎| --- | --- |⏎| c | d‸ |")
    text = f"| {long} | b |  |⏎| --- | --- | --- |⏎| c | 1 | 2‸ |"
    assert drawn(line, tables.filled([line], end, [["1", "2"]])) == text


def test_a_copied_cell_stays_one_cell():
    line, _, end = opened("| a‸ |")
    assert drawn(line, tables.filled([line], end, [["x|y\n z"]])) == "| x\\|y z‸ |"
