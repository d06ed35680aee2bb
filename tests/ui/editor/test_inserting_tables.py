"""The command that inserts a table, with the caret in various places."""

import pytest

from tests.ui.editor.writer import Writer

BLANK = "T |  |  |  |⏎| --- | --- | --- |⏎|  |  |  |"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## A (other)\n¶ ^|", f"## A (other)\n{BLANK}"),
        ("## A| (other)\n- one", f"## A (other)\n{BLANK}\n- one"),
        ("## A| (other)\n## B (other)\n- b", f"## A (other)\n{BLANK}\n## B (other)\n- b"),
        ("## A (other)\n- o|ne\n  - in\n- two", f"## A (other)\n- one\n  - in\n{BLANK}\n- two"),
        ("## A (other)\n- one\n  - i|n", f"## A (other)\n- one\n  - in\n  {BLANK}"),
        ("## A (other)\n1. |\n2. two", f"## A (other)\n{BLANK}\n1. two"),
    ],
)
def test_it_stands_below_the_line_or_in_place_of_a_blank_one(
    writer: Writer, before: str, after: str
):
    writer.open(before)
    opened = writer.drawn()
    writer.page.actions_by_id["line.table"].trigger()
    assert writer.drawn() == after
    writer.keys("Ctrl+Z")
    assert writer.drawn() == opened


def test_its_cells_are_written_at_once(writer: Writer):
    writer.open("## A (other)\n- |")
    writer.page.actions_by_id["line.table"].trigger()
    writer.write("KPI")
    writer.keys("Tab")
    writer.write("now")
    writer.keys("Tab", "Tab")
    writer.write("SLA")
    assert writer.page.sheet.text(1) == "| KPI | now |  |\n| --- | --- | --- |\n| SLA |  |  |"
