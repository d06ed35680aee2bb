"""Starting a quarter in the window, with real keys."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from tests.trees import draw
from tests.ui.stage import Stage, offer
from tests.weekly import item, objective, plan, report
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.model import Role, Section, items_of
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.quarter.choices import QuarterChoices
from weeklydesk_ui.quarter.model import ObjectivesModel
from weeklydesk_ui.quarter.panel import QuarterPanel

W26, W27 = Week(2024, 26), Week(2024, 27)
CONTROL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key
OLD = (
    objective(item("a"), title="O1 业务服务"),
    objective(item("b", item("b1")), item("c"), item("d"), title="O2 平台", name="O2"),
    Section("其他", 2, Role.OTHER),
    plan(item("p")),
)


@pytest.fixture
def window(stage: Stage) -> Window:
    """Return a window on the last week of a quarter."""
    stage.now = datetime(2024, 7, 1, 9, 30)
    with Store.open(stage.store) as store:
        store.save(replace(report(*OLD), week=W26), base=None)
    return stage.open()


def begun(window: Window) -> QuarterPanel:
    """Start the next week and accept the offer."""
    QTest.keyClick(window.frame.page, KEY.Key_N, CONTROL)
    QTest.mouseClick(offer(window, "Start 2024-Q3…"), Qt.MouseButton.LeftButton)
    panel = window.presenter.quarter_start.panel
    assert panel
    assert window.frame.focusWidget() is panel.text
    return panel


def commit(panel: QuarterPanel, text: str) -> None:
    """Type as an input method does, as there are no keys for Chinese."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(panel.text, event)


def type_over(panel: QuarterPanel, text: str) -> None:
    """Replace the objectives by other ones."""
    panel.text.selectAll()
    first, *rest = text.split("\n")
    commit(panel, first)
    for line in rest:
        QTest.keyClick(panel.text, KEY.Key_Return)
        commit(panel, line)


def lines(panel: QuarterPanel) -> list[str]:
    model, role = panel.listing.lines, Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(n).data(role)) for n in range(model.rowCount())]


def press(panel: QuarterPanel, keys: str) -> None:
    """Press keys in the list: letters and digits, and v for the down arrow."""
    panel.listing.setFocus()
    for key in keys:
        if key == "v":
            QTest.keyClick(panel.listing, KEY.Key_Down)
        else:
            QTest.keyClicks(panel.listing, key)


def test_the_old_objectives_stand_there_and_all_go_on(window: Window):
    panel = begun(window)
    assert panel.title.text() == "2024-Q3 starts in 2024-W27"
    assert panel.text.toPlainText() == "O1 业务服务\nO2 平台"
    assert lines(panel) == ["O1 业务服务: continues", "O2 平台: continues"]


def test_what_is_typed_shows_what_becomes_of_the_old_ones(window: Window):
    panel = begun(window)
    type_over(panel, "O1 商户服务\nO2 出海")
    assert lines(panel) == [
        "O1 业务服务: continues as O1 商户服务",
        "O2 平台: ends",
        "b: → Left from 2024-Q2",
        "c: → Left from 2024-Q2",
        "d: → Left from 2024-Q2",
    ]
    assert panel.summary.text() == "New: O2 出海 · 1 ending · 3 open items moving"


def test_keys_decide_and_it_is_one_step_that_is_undone_and_redone(window: Window, stage: Stage):
    panel = begun(window)
    page = window.frame.page
    before = draw(page.report())
    type_over(panel, "O1 业务服务\nO2 出海")
    press(panel, "vv2vxvll")
    assert lines(panel)[2:] == ["b: → O2 出海", "c: Drop", "d: Later · W29"]
    assert draw(page.report()) == before, "nothing is done before it is applied"
    QTest.keyClick(panel.listing, KEY.Key_Return, CONTROL)
    after = draw(page.report())
    assert after == (
        "= 2024-W27\n## 上周计划 (checklist)\n- [ ] p\n## O1 业务服务 (objective O1)\n- a\n"
        "## O2 出海 (objective O2)\n- b\n  - b1\n## 其他 (other)\n# 下周计划 (plan)"
    )
    assert window.frame.messages.text.text() == "2024-Q3 has started: 2 objectives."
    assert wishes(window) == {"c": Wish(Choice.DROP), "d": Wish(Choice.LATER, W27 + 2)}
    assert names(window) == ["O1 业务服务", "O2 平台", "O2 出海"]
    page.undo()
    assert (draw(page.report()), wishes(window), names(window)) == (before, {}, [])
    page.redo()
    assert draw(page.report()) == after
    assert names(window) == ["O1 业务服务", "O2 平台", "O2 出海"]
    window.presenter.autosave.flush()
    assert stage.stored("2024-W27") == after


def wishes(window: Window) -> dict[str, Wish]:
    store = window.presenter.shelf.store
    texts = {found.lineage: found.text for _, found in items_of(store.load(W26).report)}
    return {texts[lineage]: wish for lineage, wish in store.memory.wishes(W27).items()}


def names(window: Window) -> list[str]:
    return [each.title for each in window.presenter.shelf.store.objectives.all()]


def test_last_week_stays_as_it_was(window: Window, stage: Stage):
    before = stage.stored("2024-W26")
    panel = begun(window)
    type_over(panel, "O9 出海")
    QTest.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    assert stage.stored("2024-W26") == before


def test_the_undo_of_the_message_takes_back_what_is_written_down_too(window: Window):
    panel = begun(window)
    QTest.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    assert names(window) == ["O1 业务服务", "O2 平台"]
    QTest.mouseClick(offer(window, "Undo"), Qt.MouseButton.LeftButton)
    assert names(window) == []


def test_a_decision_is_taken_back_and_undone(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务")
    press(panel, "vvx1")
    assert lines(panel)[2] == "b: → O1 业务服务"
    QTest.keyClick(panel.listing, KEY.Key_Z, CONTROL)
    assert lines(panel)[2] == "b: Drop"
    QTest.keyClick(panel.listing, KEY.Key_Backspace)
    assert lines(panel)[2] == "b: → Left from 2024-Q2"


def test_a_decision_at_an_objective_is_one_for_all_of_it(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务")
    press(panel, "v1")
    assert lines(panel)[2:] == [f"{text}: → O1 业务服务" for text in "bcd"]


def test_space_lets_an_objective_end_or_go_on(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务部\nO2 出海")
    press(panel, " ")
    assert lines(panel)[:2] == ["O1 业务服务: ends", "a: → O1 业务服务部"]
    press(panel, " ")
    assert lines(panel)[0] == "O1 业务服务: continues as O1 业务服务部"
    press(panel, "v ")
    assert lines(panel)[1] == "O2 平台: continues as O2 出海"


def test_the_week_of_what_is_put_off_is_moved(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务")
    press(panel, "vvl")
    for _ in range(3):
        QTest.keyClick(panel.listing, KEY.Key_Right)
    QTest.keyClick(panel.listing, KEY.Key_Left)
    assert lines(panel)[2] == "b: Later · W30"
    for _ in range(9):
        QTest.keyClick(panel.listing, KEY.Key_Left)
    assert lines(panel)[2] == "b: Later · W28"


def test_a_target_that_is_typed_away_is_none_any_more(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务\nO5 出海")
    press(panel, "vv5")
    assert lines(panel)[2] == "b: → O5 出海"
    type_over(panel, "O1 业务服务")
    assert lines(panel)[2] == "b: → Left from 2024-Q2"


def test_buttons_do_the_same(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务")
    press(panel, "vv")
    QTest.mouseClick(panel.drop, Qt.MouseButton.LeftButton)
    assert lines(panel)[2] == "b: Drop"
    QTest.mouseClick(panel.later, Qt.MouseButton.LeftButton)
    assert lines(panel)[2] == "b: Later · W28"
    QTest.mouseClick(panel.rest, Qt.MouseButton.LeftButton)
    assert lines(panel)[2] == "b: → Left from 2024-Q2"


def test_escape_leaves_everything_as_it_was(window: Window):
    panel = begun(window)
    before = draw(window.frame.page.report())
    type_over(panel, "O7 出海")
    QTest.keyClick(panel.text, KEY.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.page
    assert draw(window.frame.page.report()) == before
    assert names(window) == []


def test_it_can_be_opened_in_any_week_and_twice_is_once(window: Window):
    panel = begun(window)
    type_over(panel, "O1 商户服务\nO2 出海")
    QTest.keyClick(panel.text, KEY.Key_Return, CONTROL)
    once = draw(window.frame.page.report())
    window.frame.commands["quarter"].trigger()
    assert panel.text.toPlainText() == "O1 商户服务\nO2 出海"
    QTest.keyClick(panel.text, KEY.Key_Return, CONTROL)
    assert draw(window.frame.page.report()) == once
    assert names(window) == ["O1 商户服务", "O2 平台", "O2 出海"]


def test_it_is_not_offered_within_a_quarter(window: Window):
    QTest.keyClick(window.frame.page, KEY.Key_N, CONTROL)
    QTest.keyClick(window.frame.page, KEY.Key_N, CONTROL)
    labels = [button.text() for button in window.frame.messages.offers()]
    assert labels == ["Details"]


def test_a_report_without_objectives_gets_its_first(stage: Stage):
    stage.now = datetime(2024, 7, 1, 9, 30)
    with Store.open(stage.store) as store:
        store.save(replace(report(OLD[2]), week=W27), base=None)
    window = stage.open()
    window.frame.commands["quarter"].trigger()
    panel = window.presenter.quarter_start.panel
    assert panel
    commit(panel, "出海")
    QTest.mouseClick(panel.apply, Qt.MouseButton.LeftButton)
    drawn = draw(window.frame.page.report())
    assert drawn == "= 2024-W22\n## O1 出海 (objective O1)\n## 其他 (other)"


def test_the_language_changes_in_place(window: Window):
    panel = begun(window)
    type_over(panel, "O1 业务服务")
    window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    assert panel.apply.text() == "开始 2024-Q3"
    assert lines(panel)[1:3] == ["O2 平台: 结束", "b: → 2024-Q2 遗留"]


def test_the_lines_are_a_sound_model():
    there = replace(report(*OLD), week=W27)
    model = ObjectivesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    choices = QuarterChoices(there, W27)
    model.show(choices)
    assert model.rowCount() == 2
    choices.type("O1 业务服务")
    model.show(choices)
    assert model.rowCount() == 5
