"""Importing files, with real keys: shown for review first, then imported in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.intake.screen import LONG, opened, state, weeks
from tests.ui.stage import SAMPLES, Stage, offer, said, take_found, wait_for_findings
from weeklydesk.desk.findings import FileState
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.intake.model import Column
from weeklydesk_ui.intake.weekfield import week_of


def test_a_folder_is_shown_and_nothing_is_written(qtbot: QtBot, stage: Stage, folder: Path):
    window, place = opened(qtbot, stage, folder)
    assert state(place) == [
        "- notes.md",
        "- 2024-W21.md 2024-W21",
        "x 2024-W22.md 2024-W22",
        "x log.md 2023-W10",
        "x log.md 2023-W11",
        "- empty.md",
    ]
    assert place.take.text() == "Import 3 reports"
    assert weeks(stage) == ["2024-W21"]
    QTest.keyClick(place.table, Qt.Key.Key_Escape)
    assert window.frame.stack.currentWidget() is window.frame.page
    assert window.frame.bottom.isVisible()
    assert place.model.rows == ()
    assert weeks(stage) == ["2024-W21"]


def test_keys_lead_through_the_whole_import(qtbot: QtBot, stage: Stage, folder: Path):
    window, place = opened(qtbot, stage, folder)
    table, field = place.table, place.details.week.line
    assert table.hasFocus()
    QTest.keyClicks(table, "2")
    assert field.hasFocus()
    QTest.keyClicks(field, "024-6-10")
    assert place.details.week.meaning.text().startswith("2024-W24 · Jun 10 – Jun 16")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.model.rows[0].wanted, timeout=LONG)
    assert table.hasFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert state(place)[:4] == [
        "x notes.md 2024-W24",
        "x 2024-W21.md 2024-W21",
        "x 2024-W22.md 2024-W22",
        "- log.md 2023-W10",
    ]
    take_found(qtbot, window)
    assert window.frame.header.week.text() == "2024-W24"
    assert window.frame.messages.text.text() == "Imported: 4 (2023-W11 – 2024-W24)."
    assert weeks(stage) == ["2024-W24", "2024-W22", "2024-W21", "2023-W11"]
    with Store.open(stage.store) as store:
        assert len(store.revisions(Week(2024, 21))) == 2
        assert store.sources.of_week(Week(2024, 24))


def test_a_file_that_differs_is_compared_and_left_until_it_is_chosen(
    qtbot: QtBot, stage: Stage, folder: Path
):
    _window, place = opened(qtbot, stage, folder)
    details = place.details
    QTest.keyClick(place.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "补一条" in details.browser.toPlainText(), timeout=LONG)
    assert "new" in details.browser.toPlainText()
    assert "keeps that one as an earlier version" in details.notes.text()
    assert details.leave.isChecked()
    QTest.mouseClick(details.take, Qt.MouseButton.LeftButton)
    assert "x 2024-W21.md 2024-W21" in state(place)
    QTest.mouseClick(details.whole, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(details.browser.toPlainText()) > 400, timeout=LONG)
    QTest.mouseClick(details.leave, Qt.MouseButton.LeftButton)
    assert "- 2024-W21.md 2024-W21" in state(place)


def test_a_tick_is_clicked(qtbot: QtBot, stage: Stage, folder: Path):
    _window, place = opened(qtbot, stage, folder)
    box = place.table.visualRect(place.model.index(2, Column.FILE))
    left, bare = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    spot = box.center()
    spot.setX(box.left() + 20)
    QTest.mouseClick(place.table.viewport(), left, bare, spot)
    assert "- 2024-W22.md 2024-W22" in state(place)
    QTest.mouseClick(place.table.viewport(), left, bare, spot)
    assert "x 2024-W22.md 2024-W22" in state(place)
    QTest.mouseClick(place.table.viewport(), left, bare, box.center())
    assert "x 2024-W22.md 2024-W22" in state(place)


def test_another_week_can_be_told_for_a_file(qtbot: QtBot, stage: Stage, folder: Path):
    _window, place = opened(qtbot, stage, folder)
    place.table.go_to(2)
    QTest.mouseClick(place.details.other_week, Qt.MouseButton.LeftButton)
    QTest.keyClicks(place.details.week.line, "2024-W40")
    QTest.keyClick(place.details.week.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "x 2024-W22.md 2024-W40" in state(place), timeout=LONG)


def test_what_is_no_week_is_not_taken_for_one(qtbot: QtBot, stage: Stage, folder: Path):
    _window, place = opened(qtbot, stage, folder)
    line = place.details.week.line
    QTest.keyClicks(place.table, "6")
    QTest.keyClicks(line, ".10")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert place.details.week.meaning.text().startswith("Not a week yet")
    assert place.model.rows[0].found.state is FileState.UNDATED
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert place.table.hasFocus()


@pytest.mark.parametrize(
    ("typed", "week"),
    [
        ("2024-W22", "2024-W22"),
        ("2024w5", "2024-W05"),
        ("2024年第22周", "2024-W22"),
        ("2024-06-03", "2024-W23"),
        ("第22周", "None"),
        ("6.3", "None"),
        ("2024-W60", "None"),
        ("", "None"),
    ],
)
def test_a_week_needs_its_year(typed: str, week: str):
    assert str(week_of(typed)) == week


def test_what_was_changed_since_the_look_is_named(qtbot: QtBot, stage: Stage, folder: Path):
    window, _place = opened(qtbot, stage, folder)
    (folder / "2024-W22.md").write_text("# 2024-W22\n\n- 别的\n", encoding="utf-8")
    take_found(qtbot, window)
    text = window.frame.messages.text.text()
    assert text.startswith("Imported: 2 (2023-W10 – 2023-W11). 2024-W22.md: ")
    assert "2024-W22" not in weeks(stage)


def test_a_folder_without_reports_is_told(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W21")
    (stage.folder / "nothing").mkdir()
    stage.answers.folders = [stage.folder / "nothing"]
    window = stage.open()
    with qtbot.waitSignal(window.presenter.importing.said, timeout=LONG):
        window.frame.commands["import_folder"].trigger()
    assert "There is no report in" in window.frame.messages.text.text()
    assert window.frame.stack.currentWidget() is window.frame.page


def test_what_is_dropped_besides_is_added(qtbot: QtBot, stage: Stage, folder: Path):
    window, place = opened(qtbot, stage, folder)
    window.frame.files_dropped.emit([SAMPLES / "2024-W23.md"])
    qtbot.waitUntil(lambda: "x 2024-W23.md 2024-W23" in state(place), timeout=LONG)
    assert len(place.model.rows) == 7


def test_the_clipboard_is_a_report(qtbot: QtBot, stage: Stage):
    data = QMimeData()
    data.setText("2024年第22周\n一\n二")
    data.setHtml("<h1>2024年第22周</h1><ol><li>一<ul><li>二</li></ul></li></ol>")
    QApplication.clipboard().setMimeData(data)
    window = stage.open()
    QTest.mouseClick(window.frame.first_run.paste, Qt.MouseButton.LeftButton)
    place = wait_for_findings(qtbot, window)
    assert state(place) == ["x Clipboard.md 2024-W22"]
    take_found(qtbot, window)
    assert "  - 二" in stage.stored("2024-W22") or "二" in stage.stored("2024-W22")


def test_an_empty_clipboard_is_told(stage: Stage):
    QApplication.clipboard().clear()
    window = stage.open()
    window.frame.commands["import_pasted"].trigger()
    assert "no text on the clipboard" in window.frame.messages.text.text()


def test_another_week_that_is_shown_ends_the_look(qtbot: QtBot, stage: Stage, folder: Path):
    window, place = opened(qtbot, stage, folder)
    window.frame.commands["this_week"].trigger()
    assert window.frame.stack.currentWidget() is not place
    assert place.model.rows == ()


def test_the_screen_follows_language_and_theme(qtbot: QtBot, stage: Stage, folder: Path):
    window, place = opened(qtbot, stage, folder)
    assert stage.application
    stage.application.looks.choose_theme("dark")
    stage.application.looks.choose_language("zh_CN")
    QApplication.processEvents()
    assert place.take.text() == "导入 3 份周报"
    assert place.table.painter.theme.dark
    heads = [place.model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["文件", "周", "标题", "条目", "保留行数", "已有？"]
    assert window.frame.grab().width() > 0


def test_little_room_is_kept_for_file_week_and_state(qtbot: QtBot, stage: Stage, folder: Path):
    window, place = opened(qtbot, stage, folder)
    seen: list[list[str]] = []
    for width in (1300, 900, 700, 1300):
        window.frame.resize(width, 700)
        QApplication.processEvents()
        hidden = [place.table.isColumnHidden(column) for column in Column]
        seen.append([column.name for column in Column if not hidden[column]])
    small = ["FILE", "WEEK", "STATE"]
    assert seen == [[*Column.__members__], ["FILE", "WEEK", "TITLE", "STATE"], small, seen[0]]


def test_a_second_file_for_a_week_is_chosen_instead_of_the_first(
    qtbot: QtBot, stage: Stage, tmp_path: Path
):
    for name in ("a", "b"):
        (tmp_path / f"{name} 2024-W22.md").write_text(f"- {name}\n", encoding="utf-8")
    window, place = opened(qtbot, stage, *sorted(tmp_path.glob("*.md")))
    QTest.keyClick(place.table, Qt.Key.Key_Down)
    assert place.details.leave.text() == "Skip this file"
    QTest.keyClick(place.table, Qt.Key.Key_Space)
    assert state(place) == ["- a 2024-W22.md 2024-W22", "x b 2024-W22.md 2024-W22"]
    take_found(qtbot, window)
    assert stage.stored("2024-W22").strip().endswith("b")


def test_end_and_home_go_to_the_last_row_and_the_first(qtbot: QtBot, stage: Stage, folder: Path):
    _, place = opened(qtbot, stage, folder)
    QTest.keyClick(place.table, Qt.Key.Key_End)
    row = place.table.row()
    assert row is not None
    assert row.found.path.name == "empty.md"
    QTest.keyClick(place.table, Qt.Key.Key_Home)
    assert place.table.currentIndex().row() == 0


def test_after_the_history_was_put_back_files_are_compared_with_it(
    qtbot: QtBot, stage: Stage, folder: Path
):
    window, place = opened(qtbot, stage, folder)
    QTest.keyClick(place.table, Qt.Key.Key_Escape)
    stage.store.rename(stage.store.with_name("moved.db"))
    QTest.keyClicks(window.frame.page, "typed ")
    window.frame.commands["save"].trigger()
    qtbot.waitUntil(lambda: "is no longer there" in said(window), timeout=LONG)
    offer(window, "Put it back").click()
    qtbot.waitUntil(lambda: said(window) == "Your reports are back in place.", timeout=LONG)
    window.frame.commands["import_folder"].trigger()
    take_found(qtbot, window)
    window.frame.commands["import_folder"].trigger()
    assert "- 2024-W22.md 2024-W22" in state(wait_for_findings(qtbot, window))
