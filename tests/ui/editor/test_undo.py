"""Undo and redo by key: one step per action, the exact state, the caret at the change."""

import pytest

from tests.ui.editor.writer import Writer

TWO = """
## A (other)
1. one
  - under
2. two
## B (plan)
1. three
"""

ACTS = {
    "a new item": ("one", "1. one|", ("Return",)),
    "an item cut in two": ("one", "1. o|ne", ("Return",)),
    "a line joined": ("two", "2. |two", ("Backspace",)),
    "an item indented": ("two", "2. t|wo", ("Tab",)),
    "an item indented at its start": ("two", "2. |two", ("Tab",)),
    "an item brought out": ("under", "- un|der", ("Shift+Tab",)),
    "an item done at its start": ("two", "2. |two", ("Ctrl+Return",)),
    "an item moved": ("one", "1. o|ne", ("Alt+Down",)),
    "an item moved into another section": ("three", "1. thr|ee", ("Alt+Up",)),
    "an item done": ("one", "1. one|", ("Ctrl+Return",)),
    "an item dropped": ("one", "1. one|", ("Ctrl+Shift+Return",)),
    "an item deleted": ("one", "1. on|e", ("Ctrl+Shift+Backspace",)),
    "another kind of list": ("one", "1. on|e", ("Ctrl+Shift+8",)),
    "a box": ("one", "1. on|e", ("Ctrl+Shift+9",)),
    "plain text": ("two", "2. tw|o", ("Ctrl+Shift+0",)),
    "a heading of a line": ("two", "2. tw|o", ("Ctrl+Alt+2",)),
    "bold words": ("two", "2. ^tw|o", ("Ctrl+B",)),
    "a new section": ("one", "1. one|", ("Ctrl+Shift+N",)),
    "a section removed": ("## A (other)", "## A| (other)", ("Ctrl+Shift+Backspace",)),
    "a section moved": ("## A (other)", "## A| (other)", ("Alt+Down",)),
    "a heading of another level": ("## B (plan)", "## |B (plan)", ("Ctrl+Alt+1",)),
    "a section that was plain text": ("## B (plan)", "## |B (plan)", ("Ctrl+Shift+0",)),
    "a word deleted": ("two", "2. two|", ("Ctrl+Backspace",)),
    "letters deleted over a border": ("one", "1. o^ne|", ("Delete",)),
}


def drawing(where: str, marked: str) -> str:
    """Return the drawing with the caret on one of its lines."""
    rows = TWO.split("\n")
    (row,) = (place for place, text in enumerate(rows) if text.endswith(where))
    indent = rows[row][: len(rows[row]) - len(rows[row].lstrip())]
    return "\n".join([*rows[:row], indent + marked, *rows[row + 1 :]])


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_one_step(writer: Writer, name: str):
    where, marked, keys = ACTS[name]
    writer.open(drawing(where, marked))
    before = writer.seen()
    writer.keys(*keys)
    after = writer.seen()
    assert writer.drawn() != TWO.strip()
    writer.keys("Ctrl+Z")
    assert writer.seen() == before
    assert not writer.page.document().isUndoAvailable()
    writer.keys("Ctrl+Shift+Z")
    assert writer.seen() == after


@pytest.mark.parametrize("name", ["an item moved", "a section removed", "an item done"])
def test_the_caret_goes_back_to_the_change(writer: Writer, name: str):
    where, marked, keys = ACTS[name]
    writer.open(drawing(where, marked))
    before = writer.seen()
    writer.keys(*keys, "Ctrl+End")
    writer.keys("Ctrl+Z")
    assert writer.seen() == before


def test_other_words_at_a_place_once_undone_have_their_own_caret(writer: Writer):
    writer.open(drawing("two", "2. |two"))
    writer.keys("Tab", "Ctrl+Z", "End")
    writer.write("x")
    writer.keys("Ctrl+Home", "Ctrl+Z")
    assert "2. two|" in writer.seen()


def test_typing_is_undone_by_words_and_the_caret_goes_back(writer: Writer):
    writer.open(drawing("two", "2. two|"))
    writer.write(" more words")
    writer.keys("Ctrl+Home")
    writer.keys("Ctrl+Z")
    assert "2. two more |" in writer.seen()
    writer.keys("Ctrl+Z")
    assert "2. two|" in writer.seen()


def test_folding_is_no_step(writer: Writer):
    writer.open(drawing("## A (other)", "## A| (other)"))
    writer.keys("Ctrl+.")
    assert not writer.page.document().isUndoAvailable()
    before = writer.seen()
    writer.keys("Alt+Down", "Ctrl+Z")
    assert writer.seen() == before
    assert not writer.page.sheet.block(1).isVisible()


def test_a_renamed_section_has_its_name_again(writer: Writer):
    writer.open(drawing("## B (plan)", "## B| (plan)"))
    writer.write(" next")
    assert "## B next (plan)" in writer.drawn()
    writer.keys("Ctrl+Z")
    assert "## B (plan)" in writer.drawn()


def test_what_was_pasted_goes_in_one_step(writer: Writer):
    writer.open(drawing("one", "1. one|"))
    before = writer.seen()
    writer.paste("# New\n- a\n    - b\n\n## Next\n1. c")
    after = writer.drawn()
    assert "# New (other)\n- a\n  - b\n## Next" in after
    writer.keys("Ctrl+Z")
    assert writer.seen() == before
    writer.keys("Ctrl+Shift+Z")
    assert writer.drawn() == after


def test_what_was_cut_over_sections_comes_back(writer: Writer):
    writer.open("## A (other)\n1. o^ne\n2. two\n## B (plan)\n1. thr|ee")
    whole = writer.drawn()
    writer.keys("Ctrl+X")
    assert writer.drawn() != whole
    writer.keys("Ctrl+Z")
    assert writer.drawn() == whole
