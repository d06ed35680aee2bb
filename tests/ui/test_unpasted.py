"""The warning about an unpasted copy on systems where the clipboard ends with the program."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.stage import Stage, offer, said
from weeklydesk_ui.app import Window
from weeklydesk_ui.clipboard import SystemClipboard


@pytest.fixture
def window(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr("weeklydesk_ui.clipboard._LETS_GO", ("offscreen",))
    stage.fill("2024-W22")
    return stage.open()


def test_it_is_said_once_and_closing_again_closes(window: Window):
    window.frame.commands["copy_mail"].trigger()
    assert not window.frame.close()
    assert said(window).startswith("What you copied has not been pasted yet")
    assert window.frame.close()
    assert not window.frame.isVisible()


def test_the_offer_closes_too(window: Window):
    window.frame.commands["copy_text"].trigger()
    window.frame.commands["close"].trigger()
    assert window.frame.isVisible()
    offer(window, "Close").click()
    assert not window.frame.isVisible()


def test_another_copy_is_told_of_anew(window: Window):
    window.frame.commands["copy_mail"].trigger()
    assert not window.frame.close()
    window.frame.commands["copy_markdown"].trigger()
    assert not window.frame.close()
    assert window.frame.close()


def test_what_was_pasted_is_not_spoken_of(window: Window, qapp: QApplication):
    window.frame.commands["copy_mail"].trigger()
    assert qapp.clipboard().mimeData().data("text/html")
    assert window.frame.close()


def test_text_that_a_manager_took_is_not_the_copy(window: Window, qapp: QApplication):
    window.frame.commands["copy_mail"].trigger()
    assert qapp.clipboard().mimeData().data("text/plain")
    assert not window.frame.close()


def test_what_something_else_took_the_place_of_is_not_spoken_of(window: Window, qapp: QApplication):
    window.frame.commands["copy_mail"].trigger()
    qapp.clipboard().setText("another")
    assert window.frame.close()


def test_a_program_that_is_told_to_end_ends(window: Window):
    window.frame.commands["copy_mail"].trigger()
    window.leave()
    assert not window.frame.isVisible()


def test_where_a_copy_outlives_the_program_nothing_is_said(
    window: Window, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("weeklydesk_ui.clipboard._LETS_GO", ())
    window.frame.commands["copy_mail"].trigger()
    assert not SystemClipboard().would_lose()
    assert window.frame.close()
