"""Markdown shortcuts, and how undo groups typed text."""

import pytest

from tests.ui.editor.writer import Writer
from weeklydesk_ui.editor import typing


@pytest.mark.parametrize(
    ("typed", "after"),
    [
        ("- ", "- |x"),
        ("* ", "- |x"),
        ("1. ", "1. |x"),
        ("3. ", "3. |x"),
        ("1) ", "1. |x"),
        ("[] ", "- [ ] |x"),
        ("[x] ", "- [x] |x"),
        ("1、", "1. |x"),
        ("2、", "2. |x"),
        ("（1）", "1. |x"),
        ("一、", "一. |x"),
        ("-x ", "¶ -x |x"),
        ("1.5 ", "¶ 1.5 |x"),
    ],
)
def test_marks_at_the_start_of_a_line(writer: Writer, typed: str, after: str):
    writer.open("## A (reflection)\n¶ |x")
    writer.write(typed)
    assert writer.seen() == f"## A (reflection)\n{after}"
    if not after.startswith("¶"):
        writer.keys("Ctrl+Z")
        assert writer.seen() == f"## A (reflection)\n¶ {typed}|x"


@pytest.mark.parametrize(("typed", "level"), [("# ", 1), ("## ", 2), ("### ", 3)])
def test_a_heading_begins_a_section(writer: Writer, typed: str, level: int):
    writer.open("## A (plan)\n1. one\n2. |two\n3. three")
    writer.write(typed)
    assert writer.seen() == f"## A (plan)\n1. one\n{'#' * level} |two (other)\n1. three"
    writer.keys("Ctrl+Z")
    assert writer.drawn() == f"## A (plan)\n1. one\n2. {typed}two\n3. three"


def test_a_typed_number_in_a_list_counts_with_the_list(writer: Writer):
    writer.open("## A (plan)\n1. one|")
    writer.keys("Return")
    writer.write("7. x")
    assert writer.seen() == "## A (plan)\n1. one\n2. x|"


def test_marks_in_the_middle_are_words(writer: Writer):
    writer.open("## A (plan)\n1. one |")
    writer.write("- 1. ")
    assert writer.seen() == "## A (plan)\n1. one - 1. |"


def test_undo_goes_word_by_word(writer: Writer):
    writer.open("## A (plan)\n1. |")
    writer.write("one two 三四")
    seen: list[str] = []
    while writer.page.document().isUndoAvailable():
        writer.page.undo()
        seen.append(writer.seen().splitlines()[1])
    assert seen == ["1. one two 三|", "1. one two |", "1. one |", "1. |"]


def test_a_pause_begins_a_new_step(writer: Writer, monkeypatch: pytest.MonkeyPatch):
    writer.open("## A (plan)\n1. |")
    writer.write("ab")
    monkeypatch.setattr(typing, "PAUSE", -1)
    writer.write("c")
    writer.page.undo()
    assert writer.seen() == "## A (plan)\n1. ab|"


def test_the_caret_returns_to_where_the_change_was(writer: Writer):
    writer.open("## A (plan)\n1. on|e\n2. two\n## B (plan)\n1. three")
    writer.keys("Tab", "Alt+Down", "Ctrl+Return", "Ctrl+End")
    writer.keys("Ctrl+Z")
    assert writer.seen() == "## A (plan)\n1. two\n2. on|e\n## B (plan)\n1. three"
    writer.keys("Ctrl+Z")
    assert writer.seen() == "## A (plan)\n1. on|e\n2. two\n## B (plan)\n1. three"


def test_signs_are_keys(writer: Writer):
    writer.open("## A (plan)\n1. ^one|")
    writer.keys("Ctrl+B", "Ctrl+I")
    assert writer.drawn() == "## A (plan)\n1. ***one***"
    writer.keys("Ctrl+I", "Ctrl+B")
    assert writer.drawn() == "## A (plan)\n1. one"


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("- [ ] one\n- [ ] |", "- ", "- [ ] one\n- |"),
        ("- [ ] one\n- [ ] |", "1. ", "- [ ] one\n1. |"),
        ("1. [ ] one\n2. [ ] |", "1. ", "1. [ ] one\n2. |"),
        ("- [ ] one\n- [ ] |", "[] ", "- [ ] one\n- [ ] |"),
        ("- [ ] one\n- [ ] |two", "1. ", "- [ ] one\n1. [ ] |two"),
        ("- [ ] one\n- [ ] |two", "- ", "- [ ] one\n- [ ] - |two"),
    ],
)
def test_a_blank_line_has_only_the_box_that_is_typed(
    writer: Writer, before: str, typed: str, after: str
):
    writer.open(f"## A (other)\n{before}")
    writer.write(typed)
    assert writer.seen() == f"## A (other)\n{after}".rstrip()
