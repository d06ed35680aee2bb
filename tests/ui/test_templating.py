"""Making a template from a report, and starting a week from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.stage import Stage, offer
from weeklydesk import desk
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window


def keep(stage: Stage, text: str) -> None:
    path = stage.folder / "2024-W22.md"
    path.write_text(text, encoding="utf-8")
    with Store.open(stage.store) as store:
        desk.import_files(store, [path])


def links(window: Window) -> list[QPushButton]:
    """Return the links to further templates on the screen of an empty week."""
    return [link for link in window.frame.empty_week.others if link.isVisible()]


def test_a_week_begins_from_an_own_template(stage: Stage):
    keep(stage, "# 2024-W22 支付组周报\n\n## 【O1 业务】\n\n- 一\n\n## 随想\n\n二\n")
    window = stage.open()
    window.frame.commands["make_template"].trigger()
    told = window.frame.messages.text.text()
    assert told == "The template “支付组周报” was created. You can start any empty week with it."
    QTest.mouseClick(offer(window, "Edit it"), Qt.MouseButton.LeftButton)
    editing = window.presenter.own_templates.editing
    assert editing
    assert editing.pane.controls.chooser.currentText() == "支付组周报"
    QTest.keyClick(editing.pane.controls.listing, Qt.Key.Key_Escape)
    window.presenter.shelf.show_week(Week(2024, 24))
    link = links(window)[0]
    assert link.text() == "支付组周报"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert "【O1 业务】" in stage.stored("2024-W24")
    assert "随想" in stage.stored("2024-W24")


def test_a_template_that_was_broken_by_hand_is_told(stage: Stage):
    keep(stage, "# 2024-W22\n\n## 一\n\n- 二\n")
    window = stage.open()
    window.frame.commands["make_template"].trigger()
    (path,) = (stage.store.parent / "templates").glob("*.toml")
    path.write_text("x", encoding="utf-8")
    window.presenter.own_templates.start(Week(2024, 24), path.stem)
    assert "cannot be understood" in window.frame.messages.text.text()


def test_a_folder_that_cannot_be_made_is_told(stage: Stage):
    keep(stage, "# 2024-W22\n\n## 一\n\n- 二\n")
    window = stage.open()
    (stage.store.parent / "templates").write_text("", encoding="utf-8")
    window.frame.commands["make_template"].trigger()
    assert "cannot be created" in window.frame.messages.text.text()


def test_an_empty_week_offers_the_templates_of_the_language(stage: Stage):
    keep(stage, "# 2024-W22\n\n## O1 Growth\n\n- two\n")
    window = stage.open()
    window.presenter.shelf.show_week(Week(2024, 24))
    assert [link.text() for link in links(window)] == ["Plain", "Team"]
    QTest.mouseClick(links(window)[0], Qt.MouseButton.LeftButton)
    drawn = stage.stored("2024-W24")
    assert "## This week (objective)" in drawn
    assert "## O1 Growth (objective O1)\n- two" in drawn


def test_the_templates_are_one_click_from_an_empty_week_and_back(stage: Stage):
    keep(stage, "# 2024-W22\n\n## O1 Growth\n\n- two\n")
    window = stage.open()
    window.presenter.shelf.show_week(Week(2024, 24))
    QTest.mouseClick(window.frame.empty_week.templates, Qt.MouseButton.LeftButton)
    editing = window.presenter.own_templates.editing
    assert editing
    assert window.frame.stack.currentWidget() is editing.pane
    QTest.keyClick(editing.pane.controls.listing, Qt.Key.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.empty_week


def test_a_newcomer_may_begin_with_another_template(stage: Stage):
    window = stage.open()
    first_run = window.frame.first_run
    first_run.team.setFocus()
    QTest.keyClick(first_run.team, Qt.Key.Key_Return)
    drawn = stage.stored("2024-W23")
    assert drawn.startswith(
        "= 2024-W23\n## Projects (projects)\n## O1 Customer value (objective O1)\n"
    )
    assert window.frame.stack.currentWidget() is window.frame.page


@pytest.mark.parametrize("kind", ["plain", "team"])
def test_a_newcomer_can_write_at_once(stage: Stage, kind: str):
    window = stage.open()
    window.presenter.own_templates.start_kind(kind)
    QTest.keyClicks(window.frame.page, "Checkout")
    window.presenter.autosave.flush()
    first = {
        "plain": "## This week (objective)\n1. Checkout",
        "team": "## Projects (projects)\n- Checkout",
    }
    assert stage.stored("2024-W23").startswith(f"= 2024-W23\n{first[kind]}\n")
