"""An item that resembles an earlier one: suggested, accepted or refused with a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import SAMPLES, Stage, offer, wait_for_findings
from tests.ui.story.conftest import wait_for_facts
from weeklydesk.desk.stories import story
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
W21, W22 = Week(2024, 21), Week(2024, 22)


@pytest.fixture
def imported(stage: Stage, qtbot: QtBot) -> Window:
    """Return a window at 退款提速 in W22, which is not linked to W21 yet."""
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    wait_for_facts(qtbot, window, W22)
    page = window.frame.page
    cursor = page.document().find("退款提速")
    page.setTextCursor(cursor)
    return window


def weeks(window: Window) -> list[Week]:
    told = story(window.presenter.shelf.store, window.frame.page.caret_lineage())
    return [chapter.seen.week for chapter in told.chapters]


def wait_until_silent(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(window.frame.likeness.isHidden)


def test_the_line_shows_at_the_item_alone(imported: Window):
    line = imported.frame.likeness
    assert line.isVisible()
    assert line.text.text().startswith("The same as in W21? 退款提速：原路退款")
    page = imported.frame.page
    page.setTextCursor(page.document().find("【O1"))
    assert not line.isVisible()


def test_the_line_goes_with_the_page(imported: Window):
    frame = imported.frame
    frame.commands["templates"].trigger()
    assert not frame.likeness.isVisible()
    frame.show_page()
    assert frame.likeness.isVisible()


def test_a_key_takes_it_and_a_click_takes_it_apart(imported: Window, qtbot: QtBot):
    page = imported.frame.page
    before = page.document().toPlainText()
    QTest.keyClick(page, Qt.Key.Key_J, CONTROL)
    assert weeks(imported) == [W21, W22]
    assert page.document().toPlainText() == before
    wait_until_silent(qtbot, imported)
    offer(imported, "Undo").click()
    assert weeks(imported) == [W22]


def test_what_was_taken_goes_on_being_saved(imported: Window):
    page = imported.frame.page
    QTest.keyClick(page, Qt.Key.Key_J, CONTROL)
    QTest.keyClick(page, Qt.Key.Key_End)
    QTest.keyClicks(page, "XYZ")
    assert imported.presenter.autosave.flush()
    assert weeks(imported) == [W21, W22]


def test_a_key_refuses_it_for_good(imported: Window, qtbot: QtBot):
    QTest.keyClick(imported.frame.page, Qt.Key.Key_J, CONTROL | SHIFT)
    wait_until_silent(qtbot, imported)
    assert weeks(imported) == [W22]


def test_a_key_parts_from_earlier_weeks(imported: Window):
    QTest.keyClick(imported.frame.page, Qt.Key.Key_J, CONTROL)
    imported.presenter.facts_loader.start()
    QTest.keyClick(imported.frame.page, Qt.Key.Key_U, CONTROL | SHIFT)
    assert imported.frame.messages.text.text() in (
        "Unlinked: a separate item from 2024-W22 on.",
        "The item at the cursor is not linked to an earlier week.",
    )


def test_a_key_links_all_that_is_sure_and_a_click_takes_it_back(imported: Window, qtbot: QtBot):
    page, line = imported.frame.page, imported.frame.likeness
    assert line.every.text().startswith("Link all 1")
    before = page.document().toPlainText()
    QTest.keyClick(page, Qt.Key.Key_J, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert imported.frame.messages.text.text().startswith("Items linked to earlier weeks: 1")
    assert weeks(imported) == [W21, W22]
    page.setTextCursor(page.document().find("自动对账"))
    assert weeks(imported) == [W21, W22]
    assert page.document().toPlainText() == before
    wait_until_silent(qtbot, imported)
    offer(imported, "Undo").click()
    assert weeks(imported) == [W22]
    qtbot.waitUntil(line.isVisible)


def test_all_weeks_are_linked_while_the_window_goes_on(stage: Stage, qtbot: QtBot):
    window = stage.open()
    window.presenter.importing.look([SAMPLES / f"2024-W{n}.md" for n in (21, 22, 23)])
    wait_for_findings(qtbot, window).take.click()
    qtbot.waitUntil(lambda: "Imported: 3" in window.frame.messages.text.text())
    page = window.frame.page
    page.setTextCursor(page.document().find("先看后付"))
    assert weeks(window) == [Week(2024, 23)]
    QTest.keyClick(page, Qt.Key.Key_End)
    offer(window, "Link related items").click()
    QTest.keyClicks(page, "XYZ")
    qtbot.waitUntil(lambda: "Items linked in 2 weeks" in window.frame.messages.text.text())
    assert weeks(window) == [W21, W22, Week(2024, 23)]
    QTest.keyClicks(page, "ABC")
    assert window.presenter.autosave.flush()
    offer(window, "Undo").click()
    assert weeks(window) == [Week(2024, 23)]
    assert window.presenter.autosave.flush()
    assert "XYZABC" in page.document().toPlainText()
    window.presenter.linker.accept_everywhere()
    qtbot.waitUntil(lambda: "Items linked in 2 weeks" in window.frame.messages.text.text())


def test_work_is_tied_to_the_plan_with_the_same_key(window: Window, qtbot: QtBot):
    page, line = window.frame.page, window.frame.likeness
    page.setTextCursor(page.document().find("江北银行反向分账联调"))
    facts = window.presenter.facts_loader.facts
    assert facts
    planned = page.caret_lineage()
    assert planned in facts.planned
    page.setTextCursor(page.document().find("告警治理"))
    QTest.keyClick(page, Qt.Key.Key_Home)
    page.textCursor().insertText("江北银行反向分账联调通过，")
    window.presenter.save_now()
    qtbot.waitUntil(lambda: line.text.text() == "Planned in W24: 江北银行反向分账联调")
    page.setTextCursor(page.document().find("江北银行反向分账联调"))
    assert line.text.text().startswith("This week: 江北银行反向分账联调通过，告警治理")
    QTest.keyClick(page, Qt.Key.Key_J, CONTROL)

    def tied() -> bool:
        facts = window.presenter.facts_loader.facts
        return facts is not None and str(facts.planned[planned].outcome) == "partly"

    qtbot.waitUntil(tied)
    assert not line.isVisible()
    offer(window, "Undo").click()
    qtbot.waitUntil(lambda: not tied() and line.isVisible())


def test_without_a_likeness_the_key_says_so(window: Window):
    QTest.keyClick(window.frame.page, Qt.Key.Key_J, CONTROL)
    words = "The item at the cursor resembles none of the last weeks."
    assert window.frame.messages.text.text() == words


def test_a_narrow_line_shows_the_earlier_words_rather_than_its_keys(imported: Window):
    line = imported.frame.likeness
    line.resize(1000, line.height())
    assert "Ctrl+J" in line.same.text()
    line.resize(560, line.height())
    assert line.same.text() == "Yes, the same"
    assert "Ctrl+J" in line.same.toolTip()
    QApplication.processEvents()
    assert line.text.width() * 3 > line.width()
