"""The tracked lines are correct even after several changes between two reads."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextBlock, QTextCursor
from pytestqt.qtbot import QtBot

from tests.ui.editor.test_walk import KEYS, START, check
from tests.ui.editor.writer import Writer, read
from weeklydesk.edits.lines import Spot
from weeklydesk.outline import Line
from weeklydesk_ui.editor import tracker
from weeklydesk_ui.editor.blocks import KEEP

REPORT = "## A (other)\n1. one\n2. two|\n  - under\n## B (other)\n1. three"
Act = Callable[[Writer], object]


def above(writer: Writer) -> None:
    """Remove a line above the caret programmatically."""
    document = writer.page.document()
    cursor = document.find("one")
    if cursor.hasSelection():
        cursor.setPosition(cursor.block().position() - 1)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, KEEP)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, KEEP)
        cursor.removeSelectedText()


def elsewhere(writer: Writer) -> None:
    """Type in another line."""
    found = writer.page.document().find("three")
    if not found.isNull():
        found.clearSelection()
        writer.page.setTextCursor(found)
        writer.write("z")


ACTS: dict[str, Act] = {
    **{keys: lambda writer, keys=keys: writer.keys(keys) for keys in KEYS},
    "letter": lambda writer: writer.write("y"),
    "space": lambda writer: writer.write(" "),
    "word": lambda writer: writer.commit("上线"),
    "two lines": lambda writer: writer.commit("上\n线"),
    "wide": lambda writer: writer.commit("😀"),
    "cancelled composition": lambda writer: (writer.compose("pin"), writer.compose("")),
    "undo": lambda writer: writer.page.undo(),
    "undo and redo": lambda writer: (writer.page.undo(), writer.page.redo()),
    "line above": above,
    "elsewhere": elsewhere,
    "select all": lambda writer: writer.page.selectAll(),
    "title": lambda writer: (writer.page.go_to(Spot(-1)), writer.write("t")),
}


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("typed", ["x", "xy", "字"])
def test_words_that_nobody_read_yet_survive_whatever_follows(writer: Writer, name: str, typed: str):
    writer.open(REPORT)
    writer.write(typed)
    ACTS[name](writer)
    check(writer.page)
    writer.write(typed)
    ACTS[name](writer)
    ACTS[name](writer)
    check(writer.page)


@pytest.mark.parametrize("seed", range(6))
def test_any_run_of_changes_is_followed(writer: Writer, seed: int):
    chance = random.Random(seed)
    acts = [act for act in ACTS.values() if act is not above]  # it bypasses the outliner
    for _ in range(12):
        writer.page.open(read(START))
        writer.page.begin_writing()
        for _ in range(chance.randint(1, 8)):
            writer.write("x")
            chance.choice(acts)(writer)
        check(writer.page)


def test_an_edit_is_told_of_with_each_key(writer: Writer, qtbot: QtBot):
    writer.open(REPORT)
    told: list[str] = []
    writer.page.edited.connect(lambda: told.append(writer.seen()))
    writer.write("xy")
    assert [seen.split("\n")[2] for seen in told] == ["2. twox|", "2. twoxy|"]
    writer.page.undo()
    assert len(told) == 3  # although the text is the same as at the last read


def test_an_undo_before_anybody_read_is_told_of(writer: Writer):
    writer.open(REPORT)
    told: list[None] = []
    writer.page.edited.connect(lambda: told.append(None))
    writer.write("x")
    writer.page.undo()
    assert len(told) == 2
    assert writer.seen() == REPORT


def test_the_words_from_before_are_known_after_several_keys(writer: Writer):
    writer.open(REPORT)
    writer.write("xyz")
    assert writer.page.sheet.known_words(2)[-1] == "two"


def test_a_key_alone_does_not_read_the_line(writer: Writer, monkeypatch: pytest.MonkeyPatch):
    writer.open(REPORT)
    read_lines: list[QTextBlock] = []
    reworded = tracker.reworded

    def noting(line: Line, block: QTextBlock) -> Line:
        read_lines.append(block)
        return reworded(line, block)

    monkeypatch.setattr(tracker, "reworded", noting)
    writer.write("xyz")
    assert not read_lines
    assert writer.seen() == REPORT.replace("two|", "twoxyz|")
