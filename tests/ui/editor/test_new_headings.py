"""A typed heading gets the role that its title implies, like an imported one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.model import Role, Section
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window

W22, W23 = Week(2024, 22), Week(2024, 23)
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def begin_section(window: Window, title: str) -> None:
    page = window.frame.page
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL_SHIFT)
    page.textCursor().insertText(title)
    QTest.keyClick(page, Qt.Key.Key_Return)


def last_section(stage: Stage, week: Week = W22) -> Section:
    with Store.open(stage.store) as store:
        return store.load(week).report.sections[-1]


def test_a_typed_objective_is_one_and_what_is_open_under_it_goes_on(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    begin_section(window, "【O7 场馆体验】")
    QTest.keyClicks(window.frame.page, "seat maps")
    assert window.presenter.autosave.flush()
    section = last_section(stage)
    assert (section.role, section.objective) == (Role.OBJECTIVE, "O7")
    window.presenter.new_weeks.start(W23)
    assert "seat maps" in stage.stored("2024-W23")


def test_a_typed_plan_is_the_plan(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    begin_section(window, "Next steps")
    assert window.presenter.autosave.flush()
    assert last_section(stage).role is Role.PLAN


def test_a_heading_that_was_there_keeps_its_role(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    with Store.open(stage.store) as store:
        before = [each.role for each in store.load(W22).report.sections]
    window = stage.open()
    QTest.keyClicks(window.frame.page, "typed ")
    assert window.presenter.autosave.flush()
    with Store.open(stage.store) as store:
        assert [each.role for each in store.load(W22).report.sections] == before


def test_a_heading_that_is_reworded_loses_the_meaning(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    begin_section(window, "Next steps")
    assert window.presenter.autosave.flush()
    assert last_section(stage).role is Role.PLAN
    QTest.keyClick(window.frame.page, Qt.Key.Key_Up)
    QTest.keyClick(window.frame.page, Qt.Key.Key_Home)
    QTest.keyClicks(window.frame.page, "Lessons on ")
    assert window.presenter.autosave.flush()
    assert last_section(stage).title == "Lessons on Next steps"
    assert last_section(stage).role is Role.OTHER
