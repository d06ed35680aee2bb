"""Remarks in the margin of the page, and their tooltips."""

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.story.conftest import wait_for_facts
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.model import Item, Report, Role, items_of
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.story.remarks import Facts, PageRemarks
from weeklydesk_ui.workers.facts import REST, load_facts

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def item(window: Window, text: str, role: Role | None = None) -> Item:
    return next(
        item
        for section, item in items_of(window.frame.page.report())
        if item.text.startswith(text) and role in (None, section.role)
    )


def remarks(window: Window) -> PageRemarks:
    facts = window.presenter.facts_loader.facts
    assert facts
    return PageRemarks(facts)


def words(window: Window, text: str) -> str:
    note = remarks(window).note(item(window, text).lineage)
    return note.words[0] if note and note.words else ""


def test_an_item_says_its_age_and_that_it_has_not_changed(window: Window):
    assert words(window, "先看后付") == "week 4 · unchanged 3 weeks"
    assert words(window, "银行：") == "", "its parent says so"


def test_what_is_done_ages_no_more(window: Window, qtbot: QtBot):
    page = window.frame.page
    page.setTextCursor(page.document().find("先看后付"))
    QTest.keyClick(page, Qt.Key.Key_Return, CONTROL)
    window.presenter.save_now()
    qtbot.waitUntil(lambda: words(window, "先看后付") == "")


def test_a_reworded_item_says_since_when(window: Window, qtbot: QtBot):
    page = window.frame.page
    cursor = page.document().find("先看后付")
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    page.setTextCursor(cursor)
    page.textCursor().insertText("，已加提醒")
    window.presenter.save_now()
    qtbot.waitUntil(lambda: words(window, "先看后付") == "week 4 · since W22")


def test_stale_words_are_explained_where_they_stand(window: Window):
    page = window.frame.page
    cursor = page.document().find("下周加一次提醒")
    cursor.setPosition(cursor.selectionStart() + 1)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    place = page.cursorRect(cursor).center()
    assert page.margin.tip_at(place) == "下周 = Jun 3 – Jun 9"
    assert page.margin.tip_at(place + QPoint(-120, 0)) == ""
    page.textCursor().insertText("个")
    assert page.margin.tip_at(place) == "", "the words are others now"


def test_the_edge_tells_more_under_the_mouse(window: Window):
    page = window.frame.page
    cursor = page.document().find("先看后付")
    page.setTextCursor(cursor)
    edge = QPoint(round(page.edge()[0]) + 5, page.cursorRect().center().y())
    assert page.margin.tip_at(edge) == (
        "Here for 4 weeks, since 2024-W22. The text has not changed for 3 weeks."
    )


def test_the_checklist_says_what_became_of_the_plan(window: Window, qtbot: QtBot):
    report = window.frame.page.report()
    checklist = next(s for s in report.sections if s.role is Role.CHECKLIST)
    assert remarks(window).heading(checklist) == "5 planned: not started 5"
    first, second = (b.lineage for b in checklist.blocks[:2] if isinstance(b, Item))
    window.presenter.reviewer.decide(report, {first: Wish(Choice.DONE), second: Wish(Choice.PART)})
    window.presenter.save_now()
    wanted = "5 planned: done 1 · partly done 1 · not started 3"
    qtbot.waitUntil(lambda: remarks(window).heading(checklist) == wanted)
    assert [words(window, text) for text in ("收银台新版", "消息队列资金")] == [
        "done",
        "partly done",
    ]
    waiting = "week 4 · unchanged 3 weeks"
    assert words(window, "其余通道重试") == waiting, "planned weeks ago, and not begun"
    objective = next(s for s in report.sections if s.role is Role.OBJECTIVE)
    assert remarks(window).heading(objective) == ""


def test_what_was_planned_last_week_and_only_waits_says_nothing(window: Window, qtbot: QtBot):
    window.presenter.shelf.show_week(Week(2024, 23))
    wait_for_facts(qtbot, window, Week(2024, 23))
    assert words(window, "其余通道重试") == ""
    note = remarks(window).note(item(window, "其余通道重试").lineage)
    assert note
    assert note.tip.startswith("not started")


def test_another_week_forgets_what_was_known(window: Window, qtbot: QtBot):
    window.presenter.shelf.show_week(Week(2024, 22))
    assert window.presenter.facts_loader.facts is None
    qtbot.waitUntil(lambda: window.presenter.facts_loader.facts is not None)
    assert words(window, "先看后付") == "", "a week that was imported keeps quiet"


def test_an_item_typed_anew_in_a_week_that_was_begun_here_is_marked(window: Window, qtbot: QtBot):
    page = window.frame.page
    cursor = page.document().find("告警治理")
    page.setTextCursor(cursor)
    QTest.keyClick(page, Qt.Key.Key_Backspace, CONTROL | SHIFT)
    QTest.keyClick(page, Qt.Key.Key_End)
    QTest.keyClick(page, Qt.Key.Key_Return)
    page.textCursor().insertText("告警治理：清理规则四十条")
    window.presenter.save_now()
    qtbot.waitUntil(lambda: words(window, "告警治理") == "same as W24?")


def test_nothing_of_it_goes_out(window: Window):
    window.frame.commands["copy_mail"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text()
    assert "week 4" not in data.html() + data.text()
    assert "unchanged" not in data.html() + data.text()


def test_weeks_that_are_leafed_through_are_not_asked_about(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    asked: list[Week | None] = []

    def note(store: Store, report: Report, before: Report | None) -> Facts:
        asked.append(report.week)
        return load_facts(store, report, before)

    monkeypatch.setattr("weeklydesk_ui.workers.facts.load_facts", note)
    for number in (24, 23, 22):
        window.presenter.shelf.show_week(Week(2024, number))
    wait_for_facts(qtbot, window, Week(2024, 22))
    assert asked == [Week(2024, 22)]


def test_a_reload_before_that_rest_asks_about_the_saved_text(window: Window, qtbot: QtBot):
    page, loader = window.frame.page, window.presenter.facts_loader
    QTest.keyClick(page, Qt.Key.Key_End, CONTROL)
    QTest.keyClicks(page, "new words")
    window.presenter.save_now()
    loader.reload()
    qtbot.waitUntil(lambda: bool(loader.facts and "new words" in draw(loader.facts.report)))


def test_the_history_waits_for_a_rest_of_the_hands(window: Window, qtbot: QtBot):
    window.presenter.shelf.show_week(Week(2024, 22))
    QTest.keyClicks(window.frame.page, "a")
    since = QElapsedTimer()
    since.start()
    wait_for_facts(qtbot, window, Week(2024, 22))
    assert since.elapsed() > REST * 0.9, "Qt's timers may be early by a twentieth"


def test_a_tip_comes_up_under_the_mouse(window: Window):
    page = window.frame.page
    page.setTextCursor(page.document().find("先看后付"))
    place = QPoint(page.viewport().width() - 20, page.cursorRect().center().y())
    QTest.mouseMove(page.viewport(), place)
    told = QHelpEvent(QEvent.Type.ToolTip, place, page.viewport().mapToGlobal(place))
    QApplication.sendEvent(page.viewport(), told)
    assert told.isAccepted()
    assert QToolTip.text() == page.margin.tip_at(place) != ""
    QToolTip.hideText()
