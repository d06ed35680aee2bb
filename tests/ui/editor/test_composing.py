"""Chinese input: during a composition, keys and menus have no other effect."""

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.writer import Writer
from weeklydesk.model import Report

KEYS = ("Return", "Tab", "Ctrl+Return", "Alt+Down", "Ctrl+Shift+8", "Ctrl+B", "Ctrl+V", "Ctrl+.")


def test_composing_and_committing(writer: Writer):
    writer.open("## A (other)\n1. 资|金")
    edits: list[int] = []
    writer.page.edited.connect(lambda: edits.append(1))
    writer.compose("a")
    writer.compose("an'quan")
    assert writer.drawn() == "## A (other)\n1. 资金"
    assert edits == []
    writer.commit("安全")
    assert writer.seen() == "## A (other)\n1. 资安全|金"
    assert edits


def test_cancelling_leaves_everything_as_it_was(writer: Writer):
    writer.open("## A (other)\n1. 资|金")
    writer.compose("an")
    writer.compose("")
    assert writer.seen() == "## A (other)\n1. 资|金"
    assert not writer.page.composing
    assert not writer.page.document().isUndoAvailable()


@pytest.mark.parametrize("key", KEYS)
def test_no_command_acts_meanwhile(writer: Writer, key: str):
    writer.open("## A (other)\n1. 资|金\n2. 二")
    writer.compose("an")
    writer.page.actions_by_id["line.done"].trigger()
    writer.keys(key)
    assert writer.drawn() == "## A (other)\n1. 资金\n2. 二"
    writer.commit("安")
    assert writer.drawn() == "## A (other)\n1. 资安金\n2. 二"


def test_composing_over_a_selection(writer: Writer):
    writer.open("## A (other)\n1. 一^二三|四")
    writer.compose("wu")
    writer.commit("五")
    assert writer.seen() == "## A (other)\n1. 一五|四"


@pytest.mark.parametrize(
    "drawn", ["## A (other)\n1. 一^二三|四", "## A (other)\n1. 一^二\n## B (other)\n1. 三|四"]
)
@pytest.mark.parametrize("way", ["composed", "committed at once", "typed"])
def test_one_undo_gives_back_what_words_took_the_place_of(writer: Writer, drawn: str, way: str):
    writer.open(drawn)
    before = writer.drawn()
    if way == "composed":
        writer.compose("w")
        writer.compose("wu")
    if way == "typed":
        writer.keys("5")
    else:
        writer.commit("五")
    assert writer.seen() == f"## A (other)\n1. 一{'5' if way == 'typed' else '五'}|四"
    writer.keys("Ctrl+Z")
    assert writer.drawn() == before
    writer.page.redo()
    assert "四" in writer.drawn()
    assert "三" not in writer.drawn()


def test_a_composition_that_is_cancelled_leaves_the_next_words_a_step_of_their_own(
    writer: Writer,
):
    writer.open("## A (other)\n1. 一^二三|四")
    writer.compose("wu")
    writer.commit("")
    writer.compose("liu")
    writer.commit("六")
    assert writer.seen() == "## A (other)\n1. 一六|四"
    writer.keys("Ctrl+Z")
    assert writer.drawn() == "## A (other)\n1. 一四"
    writer.keys("Ctrl+Z")
    assert writer.drawn() == "## A (other)\n1. 一二三四"


def test_composing_over_lines_and_sections(writer: Writer):
    writer.open("## A (other)\n1. 一^二\n## B (other)\n1. 三|四")
    writer.compose("wu")
    writer.commit("五")
    assert writer.seen() == "## A (other)\n1. 一五|四"
    while writer.page.document().isUndoAvailable():
        writer.page.undo()
    assert writer.drawn() == "## A (other)\n1. 一二\n## B (other)\n1. 三四"


def test_composing_in_a_blank_item_and_in_a_heading(writer: Writer):
    writer.open("## A| (plan)")
    writer.compose("jia")
    writer.commit("甲")
    writer.keys("Return")
    writer.compose("yi")
    assert writer.drawn() == "## A甲 (plan)"
    writer.commit("乙")
    assert writer.seen() == "## A甲 (plan)\n1. 乙|"


def test_marks_that_are_composed_turn_into_structure_after_the_commit(writer: Writer):
    writer.open("## A (reflection)\n¶ |x")
    writer.write("1")
    writer.compose("、")
    assert writer.drawn() == "## A (reflection)\n¶ 1x"
    writer.commit("、")
    assert writer.seen() == "## A (reflection)\n1. |x"


def test_ids_that_arrive_meanwhile_do_not_disturb(writer: Writer):
    writer.open("## A (other)\n1. 资|金")
    writer.keys("Return")
    given = writer.page.report()
    writer.compose("an")
    writer.page.adopt_ids(identified(given))
    writer.commit("安")
    assert writer.seen() == "## A (other)\n1. 资\n2. 安|金"
    assert [item.id for item in writer.items()] == ["i1", "new"]


def identified(report: Report) -> Report:
    from weeklydesk.lineage.identity import identify

    return identify(report, lambda: "new")


LONG = "## A (other)\n" + "\n".join(f"{row}. 条目 {row}" for row in range(1, 61)) + "\n61. 资|金"


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [420, 800, 1400])
def test_candidates_stand_at_the_caret(qtbot: QtBot, writer: Writer, width: int, zoom: float):
    """Qt reports the right position to input methods, also on a page scrolled to its end."""
    page = writer.page
    page.resize(width, 600)
    writer.open(LONG)
    page.set_zoom(zoom)
    page.setFocus()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is page)
    QGuiApplication.processEvents()
    writer.compose("an'quan")
    page.ensureCursorVisible()
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    told = QGuiApplication.inputMethod().cursorRectangle()
    caret = QRectF(page.cursorRect())
    real = caret.translated(page.viewport().mapTo(page.window(), QPoint()))
    assert abs(told.left() - real.left()) <= 1
    assert abs(told.top() - real.top()) <= 1
    assert told.height() == pytest.approx(real.height(), abs=1)
    assert QRectF(page.rect()).contains(told.center())
