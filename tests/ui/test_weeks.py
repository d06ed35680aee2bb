from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.weeks import Week
from weeklydesk_ui.weeks.column import WeeksColumn
from weeklydesk_ui.weeks.model import WeeksModel
from weeklydesk_ui.weeks.rows import Row, WeekRow, rows


def drawn(made: tuple[Row, ...]) -> str:
    return " ".join(
        f"{'*' if row.current else ''}W{row.week.number:02}{'' if row.written else '?'}"
        if isinstance(row, WeekRow)
        else f"{row.year}({row.reports})"
        for row in made
    )


@pytest.mark.parametrize(
    ("written", "today", "expected"),
    [
        ("", "2024-W23", ""),
        ("2024-W22", "2024-W22", "2024(1) W23? *W22"),
        ("2024-W22", "2024-W23", "2024(1) *W23? W22"),
        ("2024-W20 2024-W22", "2024-W23", "2024(2) *W23? W22 W21? W20"),
        ("2024-W22", "2024-W25", "2024(1) *W25? W24? W23? W22"),
        ("2024-W02 2024-W22", "2024-W22", "2024(2) W23? *W22 W02"),
        ("2024-W22", "2026-W47", "2026(0) *W47? 2024(1) W23? W22"),
        ("2023-W52 2024-W01", "2024-W01", "2024(1) W02? *W01 2023(1) W52"),
        ("2024-W30", "2024-W22", "2024(1) W31? W30 *W22?"),
    ],
)
def test_rows(written: str, today: str, expected: str):
    weeks = [Week.parse(name) for name in written.split()]
    assert drawn(rows(weeks, Week.parse(today))) == expected


def test_the_model_is_a_good_model(qtbot: QtBot):
    model = WeeksModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(rows([Week(2024, 22), Week(2023, 51)], Week(2024, 22)))
    model.show(rows([Week(2024, 22)], Week(2024, 22)))
    year, offered, current = (model.index(row) for row in range(3))
    assert model.data(year) == "2024"
    assert not model.flags(year) & Qt.ItemFlag.ItemIsSelectable
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(offered, spoken) == "Week 23, Jun 3 – Jun 9, no report yet"
    assert model.data(current, spoken) == "Week 22, May 27 – Jun 2, this week"
    assert model.data(current, Qt.ItemDataRole.ToolTipRole) == "2024-W22 · May 27 – Jun 2"


def test_a_click_asks_for_a_week_and_choosing_it_does_not(qtbot: QtBot):
    column = WeeksColumn()
    qtbot.addWidget(column)
    column.resize(240, 400)
    column.show()
    column.show_rows(rows([Week(2024, 22), Week(2024, 21)], Week(2024, 22)))
    asked: list[Week] = []
    column.week_requested.connect(asked.append)
    column.choose(Week(2024, 22))
    assert asked == []
    place = column.view.visualRect(column.model.index_of(Week(2024, 21))).center()
    QTest.mouseClick(column.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [Week(2024, 21)]
    QTest.keyClick(column.view, Qt.Key.Key_Up)
    assert asked == [Week(2024, 21), Week(2024, 22)]


def test_a_week_without_a_report_is_offered_and_started(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    frame = window.frame
    frame.weeks.week_requested.emit(Week(2024, 23))
    assert frame.stack.currentWidget() is frame.empty_week
    assert frame.empty_week.title.text() == "2024-W23 has no report yet"
    assert frame.empty_week.start.accessibleName().startswith("Start 2024-W23")
    assert not frame.bottom.export.isEnabled()
    QTest.mouseClick(frame.empty_week.start, Qt.MouseButton.LeftButton)
    assert frame.stack.currentWidget() is frame.page
    assert "2024-W23" in stage.stored("2024-W23")


def test_a_week_can_be_started_from_the_template_alone(stage: Stage):
    stage.fill("2024-W22")
    window = stage.open()
    window.frame.weeks.week_requested.emit(Week(2024, 23))
    QTest.mouseClick(window.frame.empty_week.blank, Qt.MouseButton.LeftButton)
    assert "(objective O1)" in stage.stored("2024-W23")


def test_keys_go_from_week_to_week(stage: Stage):
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    window = stage.open()
    control = Qt.KeyboardModifier.ControlModifier
    assert window.presenter.shelf.week == Week(2024, 23)
    for key, week in (
        (Qt.Key.Key_PageDown, 22),
        (Qt.Key.Key_PageDown, 21),
        (Qt.Key.Key_PageUp, 22),
    ):
        QTest.keyClick(window.frame.page, key, control)
        assert window.presenter.shelf.week == Week(2024, week)


def test_starting_a_week_that_is_there_opens_it(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    stage.now = datetime(2024, 5, 21)
    window = stage.open()
    assert window.frame.header.week.text() == "2024-W21"
    before = stage.stored("2024-W22")
    window.frame.commands["start_next"].trigger()
    assert window.frame.header.week.text() == "2024-W22"
    assert window.frame.messages.text.text() == "2024-W22 already existed and is now open."
    assert stage.stored("2024-W22") == before


@pytest.mark.parametrize(
    ("today", "opened", "next_week"),
    [
        (datetime(2024, 6, 7), "2024-W23", "2024-W24"),  # on Friday, for Monday
        (datetime(2024, 6, 10), "2024-W23", "2024-W24"),
        (datetime(2024, 9, 2), "2024-W23", "2024-W36"),  # after a long leave
        (datetime(2024, 9, 2), "2024-W21", "2024-W22"),  # filling a gap
        (datetime(2026, 9, 2), "2024-W23", "2024-W24"),  # continuing old reports
    ],
)
def test_next_comes_this_week_after_a_leave(
    stage: Stage, today: datetime, opened: str, next_week: str
):
    stage.fill("2024-W21", "2024-W23")
    stage.now = today
    window = stage.open()
    window.presenter.shelf.show_week(Week.parse(opened))
    window.frame.commands["start_next"].trigger()
    assert window.frame.header.week.text() == next_week


def test_arrows_look_through_the_weeks_and_return_goes_to_the_page(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    frame = stage.open().frame
    frame.weeks.view.setFocus()
    QTest.keyClick(frame.weeks.view, Qt.Key.Key_Down)
    assert frame.header.week.text() == "2024-W21"
    assert frame.focusWidget() is frame.weeks.view
    QTest.keyClick(frame.weeks.view, Qt.Key.Key_Return)
    assert frame.focusWidget() is frame.page


def test_a_new_week_is_offered_when_the_window_opens(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    window = stage.open()
    assert window.frame.messages.text.text() == "This is week 2024-W23; it has no report yet."
    offer(window, "Start this week").click()
    assert window.frame.header.week.text() == "2024-W23"
