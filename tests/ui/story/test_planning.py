"""Outcomes of planned items, set with a shortcut and a letter."""

from concurrent.futures import Future

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.stage import offer, said
from weeklydesk.errors import StoreError
from weeklydesk.model import Report, Role
from weeklydesk.store import Stored
from weeklydesk_ui.app import Window
from weeklydesk_ui.story.remarks import PageRemarks

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def asked(window: Window, text: str = "江北银行反向分账联调") -> QMenu:
    page = window.frame.page
    page.setTextCursor(page.document().find(text))
    QTest.keyClick(page, Qt.Key.Key_D, CONTROL | SHIFT)
    menu = window.presenter.planner.menu
    assert menu
    return menu


def outcomes(window: Window) -> str:
    facts = window.presenter.facts_loader.facts
    assert facts
    sections = facts.report.sections
    return next(PageRemarks(facts).heading(s) for s in sections if s.role is Role.CHECKLIST)


def action(menu: QMenu, *path: str) -> QAction:
    """Return the action at a path of labels through a menu and its submenus."""
    found = next(
        each for each in menu.actions() if each.text().replace("&", "").startswith(path[0])
    )
    under = found.menu()
    return action(under, *path[1:]) if len(path) > 1 and isinstance(under, QMenu) else found


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        (Qt.Key.Key_D, "done 1"),
        (Qt.Key.Key_P, "partly done 1"),
        (Qt.Key.Key_R, "replaced 1"),
        (Qt.Key.Key_X, "dropped 1"),
    ],
)
def test_a_letter_says_it(window: Window, qtbot: QtBot, key: Qt.Key, outcome: str):
    QTest.keyClick(asked(window), key)
    window.presenter.save_now()
    qtbot.waitUntil(lambda: outcome in outcomes(window))


@pytest.mark.parametrize("key", [Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_X])
def test_it_is_undone_with_the_page(window: Window, qtbot: QtBot, key: Qt.Key):
    before = draw(window.frame.page.report())
    QTest.keyClick(asked(window), key)
    window.frame.page.undo()
    window.presenter.save_now()
    assert draw(window.frame.page.report()) == before
    qtbot.waitUntil(lambda: outcomes(window) == "5 planned: not started 5")


def test_later_comes_back_in_its_week(window: Window, qtbot: QtBot):
    action(asked(window), "Later", "2024-W27").trigger()
    window.presenter.save_now()
    qtbot.waitUntil(lambda: "later 1" in outcomes(window))
    assert "江北银行反向分账联调" not in draw(window.frame.page.report())


def test_work_is_tied_to_it_and_untied(window: Window, qtbot: QtBot):
    action(asked(window), "Link to", "【O1", "先看后付").trigger()
    qtbot.waitUntil(lambda: "partly done 1" in outcomes(window))
    again = action(asked(window), "Link to", "【O1", "先看后付")
    assert again.isChecked()
    again.trigger()
    qtbot.waitUntil(lambda: outcomes(window) == "5 planned: not started 5")


def test_it_becomes_work_under_an_objective(window: Window, qtbot: QtBot):
    action(asked(window), "Continue it as work under", "【O2").trigger()
    window.presenter.save_now()
    drawn = draw(window.frame.page.report())
    assert drawn.count("江北银行反向分账联调") == 2
    qtbot.waitUntil(lambda: "partly done 1" in outcomes(window))


def test_elsewhere_the_key_says_where_to_go(window: Window):
    page = window.frame.page
    page.setTextCursor(page.document().find("先看后付"))
    QTest.keyClick(page, Qt.Key.Key_D, CONTROL | SHIFT)
    words = "The cursor is not in an item of last week's plan."
    assert window.frame.messages.text.text() == words
    offer(window, "Go to the plan").click()
    planned = page.report().sections[page.caret_section()]
    assert planned.role is Role.CHECKLIST
    assert page.textCursor().block().text() == planned.blocks[0].text


def test_a_page_that_cannot_be_saved_is_told_in_place_of_the_menu(window: Window):
    def full(_report: Report, _base: int | None) -> "Future[Stored]":
        failed: Future[Stored] = Future()
        failed.set_exception(StoreError("The disk is full."))
        return failed

    page = window.frame.page
    page.setTextCursor(page.document().find("江北银行反向分账联调"))
    window.presenter.autosave.keep = full
    QTest.keyClicks(page, "x")
    QTest.keyClick(page, Qt.Key.Key_D, CONTROL | SHIFT)
    assert window.presenter.planner.menu is None
    assert "The disk is full." in said(window)
