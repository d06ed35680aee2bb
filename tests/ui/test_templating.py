"""A template made from a report, and a week begun from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui.stage import Stage, offer
from weeklydesk import desk
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.templating import free_name


def keep(stage: Stage, text: str) -> None:
    path = stage.folder / "2024-W22.md"
    path.write_text(text, encoding="utf-8")
    with Store.open(stage.store) as store:
        desk.import_files(store, [path])


def links(stage: Stage) -> list[QPushButton]:
    assert stage.application
    place = stage.application.windows[0].frame.empty_week
    shown = (button for button in place.findChildren(QPushButton) if button.isVisible())
    return [button for button in shown if button.property("act") == "link"]


def test_a_week_begins_from_an_own_template(stage: Stage):
    keep(stage, "# 2024-W22 支付组周报\n\n## 【O1 业务】\n\n- 一\n\n## 随想\n\n二\n")
    window = stage.open()
    window.frame.commands["make_template"].trigger()
    told = window.frame.messages.text.text()
    assert told == "The template “支付组周报” is made. A week without a report offers it."
    QTest.mouseClick(offer(window, "Folder"), Qt.MouseButton.LeftButton)
    (path,) = stage.desktop.revealed
    assert path.name == "支付组周报.toml"
    window.presenter.shelf.show_week(Week(2024, 24))
    (link,) = links(stage)
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
    assert "cannot be made" in window.frame.messages.text.text()


@pytest.mark.parametrize(
    ("taken", "name"), [(set[str](), "a"), ({"a"}, "a 2"), ({"a", "a 2"}, "a 3")]
)
def test_a_name_that_is_taken_gets_a_number(taken: set[str], name: str):
    assert free_name("a", taken) == name
