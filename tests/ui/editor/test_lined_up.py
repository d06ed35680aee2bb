"""The columns of a table are aligned on the page."""

import pytest

from tests.ui.editor.writer import Writer
from weeklydesk.model import Block, Paragraph, Table


def blocks(writer: Writer) -> tuple[Block, ...]:
    (section,) = writer.page.report().sections
    return section.blocks


@pytest.fixture
def empty(writer: Writer) -> Writer:
    writer.open("## A (other)\n¶")
    writer.keys("Ctrl+End")
    return writer


def test_those_of_a_written_one_when_it_is_left(empty: Writer):
    empty.write("| KPI | 本周 |")
    empty.keys("Return")
    empty.write("SLA")
    empty.keys("Tab")
    empty.write("99.9%")
    empty.keys("Tab", "Return")
    empty.write("after")
    aligned = "| KPI | 本周  |\n| --- | ----- |\n| SLA | 99.9% |"
    assert blocks(empty) == (Table(aligned), Paragraph("after"))


def test_those_of_a_pasted_one(empty: Writer):
    rows = "<tr><td>指标</td><td>x</td></tr><tr><td>a</td><td>100%</td></tr>"
    empty.paste(html=f"<table>{rows}</table>")
    assert blocks(empty) == (Table("| 指标 | x    |\n| ---- | ---- |\n| a    | 100% |"),)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_cells_that_come_as_text_alone_are_a_table(empty: Writer, end: str):
    empty.paste(end.join(("指标\t本周", "可用性\t100%", "成本 a|b\t", "")))
    rows = "| 指标      | 本周 |\n| --------- | ---- |\n| 可用性    | 100% |\n| 成本 a\\|b |      |"
    assert blocks(empty) == (Table(rows),)


@pytest.mark.parametrize("text", ["a\tb", "a\n\tb\n\tc", "a\tb\nc", "\ta\tb\n\tc\td"])
def test_other_tabs_make_none(empty: Writer, text: str):
    empty.paste(text)
    assert not [block for block in blocks(empty) if isinstance(block, Table)]
