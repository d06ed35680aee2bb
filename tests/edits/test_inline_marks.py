import pytest

from weeklydesk.edits.inline_marks import linked, toggled
from weeklydesk.edits.lines import Spot, text_of
from weeklydesk.model import Item
from weeklydesk.outline import Line


def drawn(text: str) -> tuple[Line, Spot, Spot]:
    """Read a line with the selection between two bars, or the caret at one."""
    parts = text.split("|")
    a = len(parts[0])
    return Line(Item("".join(parts))), Spot(0, a), Spot(0, a + (len(parts[1]) if parts[2:] else 0))


@pytest.mark.parametrize(
    ("before", "sign", "after"),
    [
        ("a |word| b", "**", "a **|word|** b"),
        ("a **|word|** b", "**", "a |word| b"),
        ("a |**word**| b", "**", "a |word| b"),
        ("a **|word|** b", "*", "a ***|word|*** b"),
        ("a| word |b", "**", "a **|word|** b"),
        ("a |b", "*", "a *||*b"),
        ("a *||*b", "*", "a ||b"),
        ("|上线|", "`", "`|上线|`"),
        ("a| |b", "*", "a| |b"),
        ("a **word||** b", "**", "a **word**|| b"),
        ("a **wo||rd** b", "**", "a wo||rd b"),
        ("a **one** t||wo **three**", "**", "a **one** t**||**wo **three**"),
        ("*上||线*", "**", "*上**||**线*"),
        ("a ~~x||~~", "~~", "a ~~x~~||"),
    ],
)
def test_signs_are_laid_close_around_words_and_taken_away(before: str, sign: str, after: str):
    line, start, end = drawn(before)
    patch = toggled([line], start, end, sign)
    assert patch is not None
    assert patch.anchor is not None
    text = text_of(patch.lines[0])
    a, b = patch.anchor.column, patch.caret.column
    assert f"{text[:a]}|{text[a:b]}|{text[b:]}" == after


def test_signs_go_around_the_words_of_each_line():
    lines = [Line(Item("one")), Line(Item("")), Line(Item("two"))]
    patch = toggled(lines, Spot(0, 1), Spot(2, 2), "~~")
    assert patch is not None
    assert [text_of(line) for line in patch.lines] == ["o~~ne~~", "", "~~tw~~o"]


@pytest.mark.parametrize(
    ("before", "address", "after"),
    [
        ("see |this|", "https://a.de", "see [this](https://a.de)|"),
        ("see |this|", "", "see [this](|)"),
        ("see |", "https://a.de", "see [|](https://a.de)"),
    ],
)
def test_a_link_is_laid_around_words(before: str, address: str, after: str):
    line, start, end = drawn(before)
    patch = linked([line], start, end, address)
    assert patch is not None
    text = text_of(patch.lines[0])
    column = patch.caret.column
    assert f"{text[:column]}|{text[column:]}" == after
