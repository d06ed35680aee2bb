"""A key that cannot move lines reports the reason."""

import pytest

from tests.ui.editor.writer import Writer
from tests.ui.stage import Stage
from weeklydesk_ui import outcome_texts
from weeklydesk_ui.editor.refusals import Refusal

REPORT = """
= Title
before
## A (other)
1. one
  - deep
2. two
## B (other)
1. three
""".replace("before", "¶ before")


def refused(writer: Writer, *keys: str) -> list[Refusal]:
    """Press keys and return the refusals."""
    told: list[Refusal] = []
    writer.page.move_refused.connect(told.append)
    writer.keys(*keys)
    return told


@pytest.mark.parametrize(
    ("place", "key", "why"),
    [
        ("one", "Tab", Refusal.NOTHING_ABOVE),
        ("deep", "Tab", Refusal.NOTHING_ABOVE),
        ("one", "Shift+Tab", Refusal.OUTERMOST),
        ("A (", "Tab", Refusal.HEADING),
        ("A (", "Shift+Tab", Refusal.HEADING),
        ("Title", "Tab", Refusal.HEADING),
        ("before", "Alt+Up", Refusal.TOP),
        ("A (", "Alt+Up", Refusal.TOP),
        ("three", "Alt+Down", Refusal.END),
        ("B (", "Alt+Down", Refusal.END),
        ("Title", "Alt+Down", Refusal.PREFACE),
    ],
)
def test_a_line_that_cannot_move(writer: Writer, place: str, key: str, why: Refusal):
    caret = place.replace("A (", "A| (").replace("B (", "B| (")
    writer.open(REPORT.replace(place, caret if "|" in caret else f"{place}|"))
    before = writer.seen()
    assert refused(writer, key) == [why]
    assert writer.seen() == before


@pytest.mark.parametrize("key", ["Alt+Up", "Alt+Down"])
def test_lines_before_the_first_heading_do_not_move_with_sections(writer: Writer, key: str):
    writer.open(REPORT.replace("before", "be^fore").replace("one", "one|"))
    assert refused(writer, key) == [Refusal.PREFACE]


def test_what_moves_says_nothing(writer: Writer):
    writer.open(REPORT.replace("two", "two|"))
    assert refused(writer, "Tab", "Shift+Tab", "Alt+Up", "Alt+Down") == []


def test_the_window_says_why(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    Writer(window.frame.page).keys("Ctrl+Home", "Alt+Up")
    message = window.frame.messages.message
    assert message
    assert message.text == "This is already the top."
    Writer(window.frame.page).keys("Down")
    assert window.frame.messages.message is None


def test_there_are_words_for_each_refusal():
    assert len({outcome_texts.move_refused(why).text for why in Refusal}) == len(Refusal)
