"""The review panel, with real keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.trees import draw
from tests.ui.stage import Stage, offer, said
from weeklydesk import desk
from weeklydesk.branches import changed
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk import reviewing
from weeklydesk.model import items_of
from weeklydesk.store import Full, Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.review.model import RowRole
from weeklydesk_ui.review.panel import ReviewPanel
from weeklydesk_ui.review.rows import ItemRow, OfferRow

W22, W23 = Week(2024, 22), Week(2024, 23)
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        desk.start_week(store, W23, now=stage.now)
    return stage.open()


def opened(window: Window) -> ReviewPanel:
    QTest.keyClick(window.frame.page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | SHIFT)
    panel = window.presenter.reviewer.panel
    assert panel
    assert window.frame.focusWidget() is panel.listing
    return panel


def go_to(panel: ReviewPanel, text: str) -> None:
    """Move with the arrow keys to the item that starts with this text."""
    QTest.keyClick(panel.listing, Qt.Key.Key_Home)
    while not words_at(panel).startswith(text):
        before = panel.listing.row()
        QTest.keyClick(panel.listing, Qt.Key.Key_Down)
        assert panel.listing.row() > before, text


def words_at(panel: ReviewPanel) -> str:
    return str(panel.listing.lines.data(panel.listing.currentIndex()))


def press(panel: ReviewPanel, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(panel.listing, key, held or Qt.KeyboardModifier.NoModifier)


def known(window: Window) -> dict[str, Wish]:
    names = {
        item.lineage: item.text[:5]
        for _, item in items_of(window.presenter.shelf.store.load(W22).report)
    }
    wishes = window.presenter.shelf.store.memory.wishes(W23)
    return {names[lineage]: wish for lineage, wish in wishes.items()}


def test_choices_are_one_step_that_is_undone_and_redone_with_what_is_remembered(window: Window):
    page = window.frame.page
    before = draw(page.report())
    panel = opened(window)
    go_to(panel, "先看后付")
    press(panel, Qt.Key.Key_X)
    go_to(panel, "发票自助")
    press(panel, Qt.Key.Key_K)
    assert draw(page.report()) == before, "nothing is done before it is applied"
    press(panel, Qt.Key.Key_Return)
    after = draw(page.report())
    assert window.frame.focusWidget() is page
    assert ("先看后付" in after, "发票自助" in after) == (False, True)
    chosen = {"先看后付：": Wish(Choice.DROP), "发票自助：": Wish(Choice.KEEP)}
    assert known(window) == chosen
    page.undo()
    assert (draw(page.report()), known(window)) == (before, {})
    page.redo()
    assert (draw(page.report()), known(window)) == (after, chosen)


def test_an_undo_that_cannot_be_stored_is_told(window: Window, monkeypatch: pytest.MonkeyPatch):
    page = window.frame.page
    before = draw(page.report())
    panel = opened(window)
    go_to(panel, "先看后付")
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_Return)

    def full(store: Store, *_: object) -> None:
        raise Full(store.path)

    monkeypatch.setattr(reviewing, "remember", full)
    page.undo()
    assert draw(page.report()) == before
    assert "is full" in said(window)


def test_what_was_undone_and_written_over_is_not_remembered_again(window: Window):
    panel = opened(window)
    go_to(panel, "先看后付")
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_Return)
    window.frame.page.undo()
    for _ in range(8):
        QTest.keyClicks(window.frame.page, "x ")
        QTest.keyClick(window.frame.page, Qt.Key.Key_Return)
    assert known(window) == {}


def test_escape_leaves_everything_as_it_was(window: Window):
    before = draw(window.frame.page.report())
    panel = opened(window)
    press(panel, Qt.Key.Key_D, SHIFT)
    press(panel, Qt.Key.Key_Escape)
    assert draw(window.frame.page.report()) == before
    assert known(window) == {}
    assert window.frame.stack.currentWidget() is window.frame.page


def test_shift_takes_the_branch_around(window: Window):
    panel = opened(window)
    go_to(panel, "海棠银行费率")
    press(panel, Qt.Key.Key_D, SHIFT)
    go_to(panel, "银行：")
    assert words_at(panel) == "银行：: Done, done"
    go_to(panel, "江北银行补齐")
    assert ": Done, done" in words_at(panel)


def test_later_names_the_week(window: Window):
    panel = opened(window)
    go_to(panel, "告警治理")
    press(panel, Qt.Key.Key_L)
    press(panel, Qt.Key.Key_Right)
    assert ": Later · W25, put off" in words_at(panel)
    press(panel, Qt.Key.Key_Return)
    assert known(window) == {"告警治理：": Wish(Choice.LATER, W23 + 2)}
    assert "告警治理" not in draw(window.frame.page.report())


def test_it_opens_again_with_what_was_chosen(window: Window):
    panel = opened(window)
    go_to(panel, "先看后付")
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_Return)
    panel = opened(window)
    go_to(panel, "先看后付")
    assert ": Drop, dropped" in words_at(panel)
    press(panel, Qt.Key.Key_K)
    press(panel, Qt.Key.Key_Return)
    assert "先看后付" in draw(window.frame.page.report())


@pytest.fixture
def reworded(stage: Stage) -> Window:
    """Return a window on a week whose earlier report was changed after it was started."""
    stage.fill("2024-W21", "2024-W22")
    with Store.open(stage.store) as store:
        desk.start_week(store, W23, now=stage.now)
        there = store.load(W22)
        name = next(i.lineage for _, i in items_of(there.report) if i.text.startswith("收银台改版"))
        sections = changed(
            there.report.sections, name, lambda item: replace(item, text="收银台改版：换了说法")
        )
        store.save(replace(there.report, sections=sections), base=there.revision)
    return stage.open()


def test_changes_to_last_week_are_offered_not_applied(reworded: Window):
    page = reworded.frame.page
    before = draw(page.report())
    assert "换了说法" not in before
    panel = opened(reworded)
    go_to(panel, "收银台改版：换了说法: take the new text")
    press(panel, Qt.Key.Key_K)
    press(panel, Qt.Key.Key_Return)
    assert "换了说法" in draw(page.report())
    page.undo()
    assert draw(page.report()) == before


def test_changes_to_last_week_are_told_once_where_the_week_is_opened(
    reworded: Window, qtbot: QtBot
):
    text = reworded.frame.messages.text
    words = "Changes in last week's report since this week was started: 1."
    qtbot.waitUntil(lambda: text.text() == words)
    offer(reworded, "Review").click()
    panel = reworded.presenter.reviewer.panel
    assert panel
    assert words_at(panel) == "收银台改版：换了说法: take the new text"
    shown = [panel.choices[c].text() for c in panel.choices if panel.choices[c].isVisible()]
    assert shown == ["Accept it  K", "Ignore it  X"]
    go_to(panel, "先看后付")
    assert panel.choices[Choice.DONE].isVisible()
    press(panel, Qt.Key.Key_Escape)
    QTest.keyClicks(reworded.frame.page, "x")
    with qtbot.waitSignal(reworded.presenter.facts_loader.facts_changed):
        reworded.presenter.save_now()
    assert not reworded.frame.messages.isVisible()


def test_a_refused_offer_does_not_come_back(reworded: Window, stage: Stage):
    panel = opened(reworded)
    go_to(panel, "收银台改版：换了说法: take the new text")
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_Return)
    with Store.open(stage.store) as store:
        assert reviewing.reviewed(store, W23).offers == ()


def test_what_changes_no_word_is_taken_back_without_touching_the_page(window: Window):
    page = window.frame.page
    QTest.keyClicks(page, "typed ")
    before = draw(page.report())
    panel = opened(window)
    go_to(panel, "消息队列资金类消费组切换")
    press(panel, Qt.Key.Key_P)
    press(panel, Qt.Key.Key_Return)
    assert known(window) == {"消息队列资": Wish(Choice.PART)}
    offer(window, "Undo").click()
    assert known(window) == {}
    assert draw(page.report()) == before


def test_to_undo_is_offered_until_something_else_is_written(window: Window):
    panel = opened(window)
    go_to(panel, "先看后付")
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_Return)
    assert offer(window, "Undo").isVisible()
    QTest.keyClicks(window.frame.page, "x")
    assert not window.frame.messages.isVisible()


def test_one_of_two_changes_is_refused_and_the_other_still_waits(reworded: Window, stage: Stage):
    with Store.open(stage.store) as store:
        there = store.load(W22)
        name = next(i.lineage for _, i in items_of(there.report) if i.text.startswith("先看后付"))
        sections = changed(there.report.sections, name, lambda item: replace(item, text="先付后看"))
        store.save(replace(there.report, sections=sections), base=there.revision)
    panel = opened(reworded)
    assert len(waiting(panel)) == 2
    press(panel, Qt.Key.Key_X)
    refused = words_at(panel)
    press(panel, Qt.Key.Key_Return)
    assert refused not in waiting(opened(reworded))
    assert len(waiting(panel)) == 1


def waiting(panel: ReviewPanel) -> list[str]:
    """Return the offered changes as text."""
    model = panel.listing.lines
    rows = [model.index(at) for at in range(model.rowCount())]
    return [str(i.data()) for i in rows if isinstance(i.data(RowRole.ROW), OfferRow)]


def test_a_refusal_is_undone_too(reworded: Window, stage: Stage):
    panel = opened(reworded)
    press(panel, Qt.Key.Key_X)
    press(panel, Qt.Key.Key_Return)
    offer(reworded, "Undo").click()
    with Store.open(stage.store) as store:
        assert len(reviewing.reviewed(store, W23).offers) == 1


def test_buttons_choose_too_and_the_language_changes_in_place(window: Window):
    panel = opened(window)
    go_to(panel, "先看后付")
    QTest.mouseClick(panel.choices[Choice.DROP], Qt.MouseButton.LeftButton)
    assert "Drop" in words_at(panel)
    window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    assert "放弃" in words_at(panel)
    assert panel.title.text() == "2024-W23 从 2024-W22 带入什么"
    QTest.mouseClick(panel.leave, Qt.MouseButton.LeftButton)
    assert known(window) == {}


def test_a_week_without_an_earlier_one_says_so(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    window.frame.commands["review"].trigger()
    words = "There is no earlier report to carry anything over from."
    assert window.frame.messages.text.text() == words


def test_all_rows_are_of_last_week(window: Window):
    panel = opened(window)
    rows = [panel.listing.lines.data(panel.listing.lines.index(at), 257) for at in range(8)]
    assert any(isinstance(row, ItemRow) for row in rows)
    assert not any(isinstance(row, OfferRow) for row in rows)
