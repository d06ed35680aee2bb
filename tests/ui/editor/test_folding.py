"""Folded lines are never lost or joined unseen, and no line disappears into a fold."""

from textwrap import dedent

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.editor.writer import Writer

TREE = """
## A (other)
1. one
  - under
2. two
  - kid
"""


def hidden(writer: Writer) -> list[str]:
    sheet = writer.page.sheet
    return [sheet.text(row) for row in range(len(sheet.lines)) if not sheet.block(row).isVisible()]


@pytest.mark.parametrize(
    ("caret", "key", "after"),
    [
        ("|two", "Backspace", "  - under|two\n  - kid"),
        ("one|", "Delete", "1. one|under\n2. two\n  - kid"),
    ],
)
def test_what_is_folded_is_shown_before_anything_is_joined_to_it(
    writer: Writer, caret: str, key: str, after: str
):
    word = caret.replace("|", "")
    writer.open(TREE.replace(word, caret))
    before = writer.seen()
    writer.page.folds.set(1, True)
    writer.keys(key)
    assert writer.seen() == before
    assert hidden(writer) == []
    writer.keys(key)
    assert after in writer.seen()


def test_an_item_that_is_indented_under_a_folded_one_stays_in_sight(writer: Writer):
    writer.open(TREE.replace("two", "two|"))
    writer.page.folds.set(1, True)
    writer.page.folds.set(3, True)
    writer.keys("Tab")
    assert hidden(writer) == ["kid"]
    assert (
        writer.seen()
        == dedent("""
        ## A (other)
        1. one
          - under
          - two|
            - kid
        """).strip()
    )


def test_a_folded_item_moves_with_what_it_hides(writer: Writer):
    writer.open(TREE.replace("one", "one|"))
    writer.page.folds.set(1, True)
    writer.keys("Alt+Down")
    assert hidden(writer) == ["under"]
    assert "2. one|\n  - under" in writer.seen()


def test_where_all_is_folded_and_one_section_shown_the_others_are_folded_still(writer: Writer):
    writer.open("## A (other)\n- one|\n## B (other)\n- two\n## C (other)\n- three")
    folds = writer.page.folds
    folds.set_all(True)
    folds.reveal(1)
    assert [folds.is_folded(row) for row in (0, 2, 4)] == [False, True, True]


@pytest.mark.parametrize(
    ("caret", "key", "after"),
    [
        ("one|", "Right", "2. |two"),
        ("|two", "Left", "1. one|"),
        ("|one", "Left", "## A| (other)"),
        ("two|", "Right", "2. two|"),
        ("on|e", "Right", "1. one|"),
    ],
)
def test_the_caret_goes_over_what_is_folded_away(writer: Writer, caret: str, key: str, after: str):
    writer.open(TREE.replace(caret.replace("|", ""), caret))
    writer.page.folds.set(1, True)
    writer.page.folds.set(3, True)
    writer.keys(key)
    assert after in writer.seen()
    assert hidden(writer) == ["under", "kid"]


@pytest.mark.parametrize("number", ["1", "12", "一", "十二", "①"])
@pytest.mark.parametrize("width", [420, 900])
def test_the_triangle_stands_where_nothing_else_is_painted(writer: Writer, number: str, width: int):
    writer.open(f"## A (other)\n{number}. words\n  - under")
    page, view = writer.page, writer.page.viewport()
    page.resize(width, 600)
    QApplication.processEvents()
    picture = view.grab().toImage()
    rect = page.painter.triangle(page.placed(page.sheet.block(1)))
    ink = rect.adjusted(2, 2, -2, -2).toAlignedRect()
    shades = {picture.pixelColor(x, y).name() for x in _across(ink) for y in _down(ink)}
    assert shades == {page.look.paper}
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=ink.center())
    assert hidden(writer) == ["under"]


def _across(rect: QRect) -> range:
    return range(rect.left(), rect.right() + 1)


def _down(rect: QRect) -> range:
    return range(rect.top(), rect.bottom() + 1)


def test_enter_amid_a_folded_item_cuts_it_where_the_caret_is(writer: Writer):
    writer.open(TREE.replace("one", "o|ne"))
    writer.page.folds.set(1, True)
    writer.keys("Return")
    assert "1. o\n2. |ne\n  - under" in writer.seen()


END_FOLDED = "## A (other)\n- one|\n## B (other)\n- two\n- three"


@pytest.mark.parametrize(
    ("keys", "caret"),
    [
        (["Ctrl+End"], "## B|"),
        (["PgDown"], "## B|"),
        (["Down", "Ctrl+Right"], "## B|"),
        (["Down", "Right", "Right"], "## B|"),
    ],
)
def test_the_caret_goes_as_far_as_can_be_seen(writer: Writer, keys: list[str], caret: str):
    writer.open(END_FOLDED)
    writer.page.folds.set(2, True)
    writer.keys(*keys)
    assert caret in writer.seen()
    assert hidden(writer) == ["two", "three"]


def test_the_caret_goes_over_what_is_folded_by_words_and_back(writer: Writer):
    writer.open(TREE.replace("one", "one|"))
    writer.page.folds.set(1, True)
    writer.keys("Ctrl+Right")
    assert "2. |two" in writer.seen()
    writer.keys("Ctrl+Left")
    assert "1. one|" in writer.seen()
    assert hidden(writer) == ["under"]


@pytest.mark.parametrize("key", ["Ctrl+Shift+End", "Ctrl+A"])
def test_what_is_selected_to_the_end_stays_folded_and_is_cut_with_it(writer: Writer, key: str):
    writer.open(END_FOLDED)
    writer.page.folds.set(2, True)
    before = writer.drawn()
    writer.keys("Home", key)
    assert hidden(writer) == ["two", "three"]
    assert writer.page.textCursor().hasSelection()
    writer.keys("Ctrl+X")
    assert "B (other)" not in writer.seen()
    writer.keys("Ctrl+A", "Ctrl+V")
    assert "## B (other)\n- two\n- three" in writer.drawn()
    writer.keys("Ctrl+Z", "Ctrl+Z")
    assert writer.drawn() == before


def test_what_is_folded_under_the_last_selected_item_is_copied_too(writer: Writer):
    writer.open("## A (other)\n- on^e\n- two|\n  - kid\n- three")
    writer.page.folds.set(2, True)
    writer.keys("Ctrl+C")
    text = QApplication.clipboard().text()
    assert "kid" in text
    assert "three" not in text
