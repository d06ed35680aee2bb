"""Moving by words: without ICU, Chinese stops at punctuation and at other scripts."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.editor.writer import Writer
from weeklydesk.edits.word_boundaries import uncut


@pytest.fixture(autouse=True)
def no_dictionary(writer: Writer) -> None:
    """Disable ICU."""
    vars(writer.page.words)["cut"] = uncut


LINE = "1. 资金安全，P99 到 0.8秒|"
STOPS = [
    "1. 资金安全，P99 到 0.8|秒",
    "1. 资金安全，P99 到 |0.8秒",
    "1. 资金安全，P99 |到 0.8秒",
    "1. 资金安全，|P99 到 0.8秒",
    "1. 资金安全|，P99 到 0.8秒",
    "1. |资金安全，P99 到 0.8秒",
]


def test_back_and_forth_by_words(writer: Writer):
    writer.open(f"## A (other)\n{LINE}")
    for stop in STOPS:
        writer.keys("Ctrl+Left")
        assert writer.seen() == f"## A (other)\n{stop}"
    for stop in [*STOPS[-2::-1], LINE]:
        writer.keys("Ctrl+Right")
        assert writer.seen() == f"## A (other)\n{stop}"


def test_over_the_borders_of_lines(writer: Writer):
    writer.open("## A (other)\n1. 一二\n2. |三四")
    writer.keys("Ctrl+Left")
    assert writer.seen() == "## A (other)\n1. 一二|\n2. 三四"
    writer.keys("Ctrl+Right")
    assert writer.seen() == "## A (other)\n1. 一二\n2. |三四"


def test_deleting_takes_a_word_and_is_a_step(writer: Writer):
    writer.open("## A (other)\n1. 已上线，郑州全城|")
    writer.keys("Ctrl+Backspace")
    assert writer.seen() == "## A (other)\n1. 已上线，|"
    writer.keys("Ctrl+Z")
    assert writer.seen() == "## A (other)\n1. 已上线，郑州全城|"
    writer.keys("Home", "Ctrl+Delete")
    assert writer.seen() == "## A (other)\n1. |，郑州全城"


def test_selecting_by_words(writer: Writer):
    writer.open("## A (other)\n1. 已上线，郑州全城|")
    writer.keys("Ctrl+Shift+Left", "Ctrl+Shift+Left")
    assert writer.page.textCursor().selectedText() == "，郑州全城"


@pytest.mark.parametrize(
    ("text", "right", "selected"),
    [
        ("one two", -1, "two"),
        ("one two", 60, "two"),
        ("已上线，郑州", -8, "郑州"),
        ("已上线，", -4, "，"),
        ("", 0, ""),
    ],
)
def test_two_clicks_mean_the_character_under_the_mouse(
    writer: Writer, text: str, right: int, selected: str
):
    writer.open(f"## A (other)\n1. {text}|")
    page = writer.page
    point = page.cursorRect().center() + QPoint(right, 0)
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.textCursor().selectedText() == selected


@pytest.mark.parametrize("clicks", [2, 3])
def test_two_clicks_select_a_word_and_three_a_line(writer: Writer, clicks: int):
    writer.open("## A (other)\n1. 已上线，郑州全城|\n2. two")
    page = writer.page
    point = page.cursorRect().center() - QPoint(20, 0)
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    if clicks == 3:
        QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    selected = page.textCursor().selectedText()
    assert selected == ("郑州全城" if clicks == 2 else "已上线，郑州全城")
    writer.write("x")
    rest = "已上线，x" if clicks == 2 else "x"
    assert writer.drawn() == f"## A (other)\n1. {rest}\n2. two"


def test_a_blank_heading_is_taken_away_by_backspace(writer: Writer):
    writer.open("## A (other)\n1. one\n## B| (plan)\n1. two")
    writer.keys("Backspace", "Backspace")
    assert writer.drawn() == "## A (other)\n1. one\n2. two"
    writer.keys("Ctrl+Z", "Ctrl+Z")
    assert writer.drawn() == "## A (other)\n1. one\n## B (plan)\n1. two"
