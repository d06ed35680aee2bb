"""The preview of the mail beside the page: what it follows, and when it is drawn."""

from threading import Event, current_thread, main_thread
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk_ui.app import Window
from weeklydesk_ui.beside.preview_html import preview_html


@pytest.fixture
def window(stage: Stage) -> Window:
    return stage.open_beside()


def test_the_preview_follows_what_is_written(qtbot: QtBot, window: Window):
    pane = window.frame.beside
    with qtbot.waitSignal(window.presenter.previewing.rendered):
        window.frame.commands["preview"].trigger()
    assert "场馆直连分账" in pane.preview.toPlainText()
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.frame.page, "fresh words")
    qtbot.waitUntil(lambda: "fresh words" in pane.preview.toPlainText())


def test_the_preview_follows_the_caret_from_section_to_section(qtbot: QtBot, window: Window):
    page, preview = window.frame.page, window.frame.beside.preview
    titles = [section.title for section in page.report().sections]

    def top_line() -> str:
        at_top = QPoint(preview.viewport().width() // 2, 12)
        return preview.cursorForPosition(at_top).block().text().lstrip("▍")

    page.go_to_section(2)
    with qtbot.waitSignal(window.presenter.previewing.rendered):
        window.frame.commands["preview"].trigger()
    assert top_line() == titles[2]
    for index in (1, 2, 1):
        page.go_to_section(index)
        assert top_line() == titles[index]


def test_a_key_puts_the_preview_off(qtbot: QtBot, window: Window):
    pane, previewing = window.frame.beside, window.presenter.previewing
    with qtbot.waitSignal(previewing.rendered):
        window.frame.commands["preview"].trigger()
    shown: list[str] = []
    previewing.rendered.connect(shown.append)
    previewing.now()
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.frame.page, "fresh words")
    qtbot.waitUntil(lambda: bool(shown))
    assert ["fresh words" in html for html in shown] == [True]
    assert "fresh words" in pane.preview.toPlainText()


def test_what_a_key_has_overtaken_is_not_shown(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
):
    """The first rendering is blocked until a key has come in."""
    begun, held, made = Event(), Event(), list[str]()

    def slow(*given: Any) -> str:
        begun.set()
        assert current_thread() is not main_thread()
        assert held.wait(10)
        made.append(preview_html(*given))
        return made[-1]

    monkeypatch.setattr("weeklydesk_ui.workers.previewing.preview_html", slow)
    shown: list[str] = []
    window.presenter.previewing.rendered.connect(shown.append)
    window.frame.commands["preview"].trigger()
    qtbot.waitUntil(begun.is_set)
    QTest.keyClick(window.frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.frame.page, "fresh words")
    held.set()
    qtbot.waitUntil(lambda: bool(shown))
    assert len(made) == 2
    assert shown == made[-1:]
    assert "fresh words" in shown[0]


def test_a_preview_that_fails_unexpectedly_is_drawn_the_next_time(
    qtbot: QtBot, window: Window, monkeypatch: pytest.MonkeyPatch
):
    def wrong(*_: Any) -> str:
        monkeypatch.setattr("weeklydesk_ui.workers.previewing.preview_html", preview_html)
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr("weeklydesk_ui.workers.previewing.preview_html", wrong)
    with qtbot.captureExceptions() as caught:
        window.frame.commands["preview"].trigger()
        qtbot.waitUntil(lambda: bool(caught))
    with qtbot.waitSignal(window.presenter.previewing.rendered):
        window.presenter.previewing.now()
