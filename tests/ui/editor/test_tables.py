"""Editing tables cell by cell, with Tab and Enter."""

from tests.ui.editor.writer import Writer, read
from weeklydesk.edits.lines import Spot

TABLE = "## A (other)\nT | a | b |⏎| --- | --- |⏎| c | d |\n¶ after"


def opened(writer: Writer, column: int) -> None:
    writer.page.open(read(TABLE))
    writer.page.go_to(Spot(1, column))


def table(writer: Writer) -> list[str]:
    return writer.page.sheet.text(1).split("\n")


def test_tab_selects_the_next_cell_and_typing_replaces_it(writer: Writer):
    opened(writer, 3)
    writer.keys("Tab")
    assert writer.page.textCursor().selectedText() == "b"
    writer.write("x")
    writer.keys("Tab")
    writer.commit("上线")
    writer.keys("Shift+Tab", "Shift+Tab")
    writer.write("y")
    assert table(writer) == ["| y | x |", "| --- | --- |", "| 上线 | d |"]


def test_going_through_cells_is_no_step_of_undo(writer: Writer):
    opened(writer, 3)
    writer.keys("Tab", "Tab", "Shift+Tab", "Return")
    assert not writer.page.document().isUndoAvailable()


def test_a_row_that_tab_began_is_taken_back_at_once(writer: Writer):
    opened(writer, len("| a | b |\n| --- | --- |\n| c | d"))
    writer.keys("Tab")
    writer.write("e")
    writer.keys("Tab")
    writer.write("f")
    assert table(writer)[2:] == ["| c | d |", "| e | f |"]
    writer.keys("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert table(writer)[2:] == ["| c | d |"]
    assert writer.page.outliner.caret() == Spot(1, len("| a | b |\n| --- | --- |\n| c | d"))
    assert not writer.page.document().isUndoAvailable()


def test_enter_goes_down_and_leaves_what_tab_selected(writer: Writer):
    opened(writer, 3)
    writer.keys("Tab", "Return")
    assert writer.page.textCursor().selectedText() == "d"
    writer.keys("Return")
    writer.write("e")
    assert table(writer) == ["| a | b |", "| --- | --- |", "| c | d |", "|  | e |"]


def test_enter_twice_leaves_the_table(writer: Writer):
    opened(writer, len("| a | b |\n| --- | --- |\n| c | d |"))
    writer.keys("Return", "Return")
    writer.write("more")
    assert table(writer)[2:] == ["| c   | d   |"]
    assert writer.page.sheet.text(2) == "more"


def test_a_typed_head_becomes_a_table_and_one_undo_brings_it_back(writer: Writer):
    writer.open("## A (other)\n1. |")
    writer.write("|a|b|")
    writer.keys("Return")
    writer.write("c")
    assert table(writer) == ["|a|b|", "| --- | --- |", "| c |  |"]
    writer.keys("Ctrl+Z", "Ctrl+Z")
    assert writer.drawn() == "## A (other)\n1. |a|b|"


def test_at_the_very_start_tab_hangs_the_table_under_the_item(writer: Writer):
    writer.page.open(read("## A (other)\n- one\nT | a | b |"))
    writer.page.go_to(Spot(2, 0))
    writer.keys("Tab")
    assert writer.drawn() == "## A (other)\n- one\n  T | a | b |"
    writer.keys("Shift+Tab")
    assert writer.drawn() == "## A (other)\n- one\nT | a | b |"


def test_cells_of_a_spreadsheet_fill_those_from_the_caret_on(writer: Writer):
    opened(writer, len("| a | b |\n| --- | --- |\n| c"))
    html = "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>"
    writer.paste('1\t"2\n(x)"\n3\t4\n', html)
    assert table(writer)[2:] == ["| 1   | 2 (x) |", "| 3   | 4     |"]
    writer.keys("Ctrl+Z")
    assert table(writer)[2:] == ["| c | d |"]
    assert not writer.page.document().isUndoAvailable()


def test_rows_that_are_typed_with_bars_are_pasted_as_they_are(writer: Writer):
    opened(writer, len("| a | b |\n| --- | --- |\n"))
    writer.paste("| e | f |\n| g | h |\n")
    assert "| e | f |\n| g | h |" in writer.page.sheet.text(1)


def test_a_line_inside_a_cell_stays_in_it(writer: Writer):
    opened(writer, len("| a | b |\n| --- | --- |\n| c"))
    writer.keys("Shift+Return")
    writer.write("e")
    assert table(writer)[2] == "| c<br>e | d |"
    writer.keys("Ctrl+Z", "Ctrl+Z")
    assert table(writer)[2] == "| c | d |"
