"""Several lines committed by an input method, such as dictation, become items."""

import pytest

from tests.ui.editor.writer import Writer
from weeklydesk.edits.lines import Spot
from weeklydesk.model import items_of


@pytest.mark.parametrize("committed", ["加一\n加二", "加一\r\n加二", "加一\u2029加二"])
def test_each_line_is_an_item_of_its_own(writer: Writer, committed: str):
    writer.open("## A (other)\n1. 一|\n2. 二")
    writer.commit(committed)
    assert writer.seen() == "## A (other)\n1. 一加一\n2. 加二|\n3. 二"
    known = [item.id for _, item in items_of(writer.page.report())]
    assert known == ["i1", "", "i2"]
    writer.keys(*["Ctrl+Z"] * 3)
    assert writer.seen() == "## A (other)\n1. 一|\n2. 二"


def test_it_ends_the_composition(writer: Writer):
    writer.open("## A (other)\n1. 一|")
    writer.compose("dizhi")
    writer.commit("路名\n城市")
    assert not writer.page.composing
    assert writer.seen() == "## A (other)\n1. 一路名\n2. 城市|"


def test_blank_lines_are_left_out(writer: Writer):
    writer.open("## A (other)\n1. 一|")
    writer.commit("\n甲\n\n乙\n")
    assert writer.seen() == "## A (other)\n1. 一甲\n2. 乙|"


@pytest.mark.parametrize("committed", ["\n", "\r\n", "\u2029"])
def test_a_line_break_alone_is_enter(writer: Writer, committed: str):
    writer.open("## A (other)\n1. 一|")
    writer.compose("huanhang")
    writer.commit(committed)
    assert not writer.page.composing
    assert writer.seen() == "## A (other)\n1. 一\n2. |"


def test_the_title_takes_the_first_line(writer: Writer):
    writer.open("## A (other)\n1. 一")
    writer.page.go_to(Spot(-1))
    writer.commit("上\n下")
    assert writer.page.sheet.title.startswith("上")
    assert "¶ 下|" in writer.seen()
