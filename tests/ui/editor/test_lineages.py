"""Which line keeps an item's identity after splitting, joining and pasting."""

from dataclasses import replace

import pytest

from tests.ui.editor.writer import Writer, read
from weeklydesk.branches import changed
from weeklydesk.edits.lines import Spot
from weeklydesk.weeks import Week

LAST = Week(2024, 21)


def named(writer: Writer) -> list[str]:
    """Return each item with its id; items created on the page have none."""
    return [f"{item.id}: {item.text}" for item in writer.items()]


def press(writer: Writer, *steps: str) -> None:
    """Press the keys in <> and type everything else."""
    for step in steps:
        if step.startswith("<"):
            writer.keys(step[1:-1])
        else:
            writer.write(step)


@pytest.mark.parametrize(
    ("drawn", "steps", "after"),
    [
        ("- |old", ["new", "<Return>"], [": new", "i1: old"]),
        ("- |旧的事", ["新的事", "<Return>"], [": 新的事", "i1: 旧的事"]),
        ("- |old", ["new ", "<Return>"], [": new", "i1: old"]),
        ("- |old", ["new", "<Return>", "x"], [": new", "i1: xold"]),
        ("- |old", ["new", "<Return>", "more", "<Return>"], [": new", ": more", "i1: old"]),
        ("- |old", ["nw", "<Left>", "e", "<Right>", "<Return>"], [": new", "i1: old"]),
        ("- |old", ["<Return>", "<Up>", "new"], [": new", "i1: old"]),
        ("- old|", ["<Return>", "new"], ["i1: old", ": new"]),
        ("- old|", [" new", "<Left>", "<Left>", "<Left>", "<Return>"], ["i1: old", ": new"]),
        ("- old| words", ["<Return>"], ["i1: old", ": words"]),
        ("- old| words", ["er", "<Return>"], ["i1: older", ": words"]),
        ("- old|", [" too", "<Home>", "new", "<Return>"], [": new", "i1: old too"]),
        ("- old|", ["er", "<Home>", "<Return>"], ["i1: older"]),
        ("- |a", ["b a ", "<Return>"], [": b a", "i1: a"]),
        ("- a|", [" b a", "<Left>", "<Return>"], ["i1: a b", ": a"]),
        ("- ^old|", ["all new", "<Return>"], ["i1: all new"]),
    ],
)
def test_the_words_that_were_there_stay_the_item_that_was_there(
    writer: Writer, drawn: str, steps: list[str], after: list[str]
):
    writer.open(f"## A (plan)\n{drawn}")
    press(writer, *steps)
    assert [name for name in named(writer) if name != ": "] == after


def test_what_hangs_under_it_its_state_and_its_number_stay_with_the_old_words(writer: Writer):
    writer.open("## A (plan)\n3. [x] |old\n  - under it\n4. next")
    press(writer, "new", "<Return>")
    assert writer.seen() == "## A (plan)\n3. [ ] new\n4. [x] |old\n  - under it\n5. next"
    assert named(writer) == [": new", "i1: old", "i2: under it", "i3: next"]
    writer.keys("Ctrl+Z")
    assert named(writer) == ["i1: newold", "i2: under it", "i3: next"]


def test_what_was_typed_before_an_item_that_was_made_here_is_new_too(writer: Writer):
    writer.open("## A (plan)\n- old|")
    press(writer, "<Return>", "mine", "<Up>", "<End>", "er", "<Down>", "<Home>")
    made = writer.page.sheet.lines[2].node
    press(writer, "new", "<Return>")
    assert [writer.page.sheet.lines[row].node.id for row in (2, 3)] != [made.id, made.id]  # pyright: ignore
    assert writer.page.sheet.lines[3].node.id == made.id  # pyright: ignore


def test_lines_that_are_pasted_between_new_and_old_words_leave_the_old_ones_what_they_were(
    writer: Writer,
):
    writer.open("## A (plan)\n- |old")
    writer.write("new")
    writer.paste("- one\n- two")
    assert named(writer) == [": new", ": one", ": two", "i1: old"]


def test_lines_that_are_pasted_before_an_item_leave_it_what_it_was(writer: Writer):
    writer.open("## A (plan)\n- |old")
    writer.paste("- one\n- two")
    assert named(writer) == [": one", ": two", "i1: old"]


def carried(writer: Writer, drawing: str, *names: str) -> None:
    """Open a report, some of whose items were carried from last week, with a caret."""
    writer.open(drawing)
    caret = writer.page.outliner.caret()
    report = read(drawing.replace("|", "").replace("^", ""))
    sections = report.sections
    for name in names:
        sections = changed(sections, name, lambda item: replace(item, carried_from=LAST))
    writer.page.open(replace(report, week=Week(2024, 23), sections=sections))
    cursor = writer.page.textCursor()
    writer.page.sheet.place(caret, cursor)
    writer.page.setTextCursor(cursor)


@pytest.mark.parametrize(
    ("names", "after"),
    [
        (("l2",), ["i2: newold"]),
        (("l1",), ["i1: newold"]),
        (("l1", "l2"), ["i1: newold"]),
        ((), ["i1: newold"]),
    ],
)
@pytest.mark.parametrize(
    ("drawn", "key"),
    [
        ("1. new\n2. |old", "Backspace"),
        ("1. new|\n2. old", "Delete"),
    ],
)
def test_of_two_lines_that_are_joined_what_was_carried_goes_on(
    writer: Writer, drawn: str, key: str, names: tuple[str, ...], after: list[str]
):
    carried(writer, f"## A (plan)\n{drawn}", *names)
    writer.keys(key)
    assert named(writer) == after
    assert writer.drawn() == "## A (plan)\n1. newold"


def test_a_carried_task_is_one_still_when_it_is_joined_to_new_words(writer: Writer):
    carried(writer, "## A (plan)\n1. new\n2. [ ] |old", "l2")
    writer.keys("Backspace")
    assert writer.drawn() == "## A (plan)\n1. [ ] newold"


def test_new_words_that_are_cut_off_and_put_back_change_nothing(writer: Writer):
    carried(writer, "## A (plan)\n1. |old\n  - under it", "l1")
    press(writer, "new", "<Return>", "<Backspace>")
    assert named(writer) == ["i1: newold", "i2: under it"]


@pytest.mark.parametrize(
    "steps",
    [
        ["<Ctrl+Shift+8>", "<Ctrl+Shift+8>"],
        ["<Ctrl+Shift+0>", "<Ctrl+Shift+7>"],
        ["<Ctrl+Shift+8>", "<Home>", "1. "],
        ["<Ctrl+Shift+8>", "<Ctrl+Z>", "<Ctrl+Shift+Z>", "<Ctrl+Shift+8>"],
        ["<Ctrl+Shift+8>", "<Alt+Down>", "<Alt+Up>", "<Ctrl+Z>", "<Ctrl+Z>", "<Ctrl+Shift+8>"],
    ],
)
def test_an_item_that_was_another_thing_meanwhile_is_the_same_item_again(
    writer: Writer, steps: list[str]
):
    writer.open("## A (plan)\n- one|\n- two")
    press(writer, *steps)
    assert [item.lineage for item in writer.items()] == ["l1", "l2"]
    assert named(writer) == ["i1: one", "i2: two"]


@pytest.mark.parametrize(
    "drawn",
    [
        "## A (plan)\n- one|",
        "## A (plan)\n- one|\n- two",
        "## A (plan)\n- one|\n  - under",
        "## A (plan)\n- zero\n  - one|",
        "## A (plan)\n- zero\n- one|\n## B (plan)\n- two",
    ],
)
@pytest.mark.parametrize(
    "keys",
    [
        ["Ctrl+Alt+2", "Ctrl+Shift+0", "Ctrl+Shift+8"],
        ["Ctrl+Shift+0", "Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Shift+0", "Ctrl+Shift+9"],
    ],
)
def test_an_item_that_was_a_heading_meanwhile_is_the_same_item_again(
    writer: Writer, drawn: str, keys: list[str]
):
    writer.open(drawn)
    before = named(writer)
    writer.keys(*keys)
    assert named(writer) == before


def test_an_item_goes_on_in_one_place_only(writer: Writer):
    writer.open("## A (plan)\n- one|\n- two")
    press(writer, "<Ctrl+Shift+8>", "<End>", "<Return>", "three", "<Ctrl+Shift+8>", "<Up>")
    press(writer, "<Ctrl+Shift+8>")
    assert named(writer) == ["i1: one", ": three", "i2: two"]


def test_the_week_that_it_was_brought_from_comes_back_too(writer: Writer):
    report = read("## A (plan)\n- one")
    brought = changed(report.sections, "l1", lambda item: replace(item, carried_from=LAST))
    writer.page.open(replace(report, sections=brought))
    press(writer, "<Ctrl+Home>", "<Down>", "<Ctrl+Shift+8>", "<Ctrl+Shift+8>")
    assert [item.carried_from for item in writer.items()] == [LAST]


def test_what_is_written_in_an_empty_section_is_known_once_it_is_saved(writer: Writer):
    writer.open("## A (plan)\n## B (projects)\n")
    page = writer.page
    for row in (1, 3):
        page.go_to(Spot(row))
        writer.write("new")
    saved = page.report()
    named = ("i1", "i2")
    sections = tuple(
        replace(section, blocks=(replace(section.blocks[0], id=name, lineage=name),))  # pyright: ignore
        for section, name in zip(saved.sections, named, strict=True)
    )
    page.adopt_ids(replace(saved, sections=sections))
    assert tuple(item.id for item in writer.items()) == named
    writer.write("er")
    assert [item.lineage for item in writer.items()] == ["i1", "i2"]
