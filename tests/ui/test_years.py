"""The year view over the list of weeks."""

from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.desk import sending
from weeklydesk.exporters.options import Options
from weeklydesk.settings.table import REMINDER_DAYS
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk.workdays import NAME
from weeklydesk_ui.app import Window
from weeklydesk_ui.weeks.yeargrid import YearGrid
from weeklydesk_ui.weeks.yearmodel import YearModel
from weeklydesk_ui.weeks.years import Mark, Years, place_of, weeks_in

TIP = Qt.ItemDataRole.ToolTipRole
SIGNS = {
    Mark.SENT: "S",
    Mark.CHANGED: "C",
    Mark.WRITTEN: "w",
    Mark.HOLIDAY: "h",
    Mark.MISSING: "!",
    Mark.BLANK: ".",
}


def weeks(text: str) -> frozenset[Week]:
    return frozenset(map(Week.parse, text.split()))


def golden_week(week: Week) -> str:
    return "National Day" if week == Week(2024, 40) else ""


def drawn(years: Years, year: int) -> str:
    cells = years.cells(year)
    return "".join(("*" if each.current else "") + SIGNS[each.mark] for each in cells)


@pytest.mark.parametrize(
    ("written", "sent", "today", "expected"),
    [
        ("", "", "2024-W03", "..*." + "." * 36 + "h" + "." * 12),
        ("2024-W02 2024-W04", "2024-W02", "2024-W05", ".S!w*." + "." * 34 + "h" + "." * 12),
        ("2024-W39 2024-W40", "", "2024-W43", "." * 38 + "ww!!*." + "." * 9),
        ("2024-W39", "2024-W39", "2024-W42", "." * 38 + "Sh!*." + "." * 10),
        ("2023-W52", "", "2025-W01", "!" * 39 + "h" + "!" * 12),
    ],
)
def test_what_each_week_is(written: str, sent: str, today: str, expected: str):
    years = Years(weeks(written), Week.parse(today), weeks(sent), holidays=golden_week)
    assert drawn(years, 2024) == expected


def test_a_year_has_52_or_53_weeks_in_four_rows():
    assert [weeks_in(year) for year in (2020, 2024, 2026)] == [53, 52, 53]
    places = [place_of(Week(2026, number)) for number in (1, 13, 14, 40, 52, 53)]
    assert places == [(0, 0), (0, 12), (1, 0), (3, 0), (3, 12), (3, 13)]


def test_the_years_that_can_be_looked_at_go_from_the_first_report_to_now():
    years = Years(weeks("2022-W10 2023-W01"), Week(2024, 3))
    assert (years.first, years.last) == (2022, 2024)
    ahead = Years(weeks("2025-W01"), Week(2024, 52))
    assert (ahead.first, ahead.last) == (2025, 2025)


def test_the_model_is_a_good_model(qtbot: QtBot):
    model = YearModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    years = Years(weeks("2024-W22 2026-W53"), Week(2024, 24), weeks("2024-W22"))
    for year in (2024, 2026, 2024):
        model.show(years.cells(year))
    spoken = Qt.ItemDataRole.AccessibleTextRole
    told = [model.data(model.index_of(Week(2024, number)), spoken) for number in (22, 23, 24)]
    assert told == [
        "Week 22, May 27 – Jun 2, sent",
        "Week 23, Jun 3 – Jun 9, no report",
        "Week 24, Jun 10 – Jun 16, no report yet, this week",
    ]
    tip = model.data(model.index_of(Week(2024, 22)), Qt.ItemDataRole.ToolTipRole)
    assert tip == "2024-W22 · May 27 – Jun 2\nsent"
    assert not model.flags(model.index(0, 13))  # no quarter but the last has a fourteenth week


@pytest.fixture
def grid(qtbot: QtBot) -> YearGrid:
    grid = YearGrid()
    qtbot.addWidget(grid)
    grid.resize(232, 112)
    grid.show_years(Years(weeks("2023-W50 2024-W20 2024-W22"), Week(2024, 23)))
    grid.choose(Week(2024, 22))
    grid.show()
    return grid


def click(grid: YearGrid, week: Week) -> None:
    place = grid.table.visualRect(grid.model.index_of(week)).center()
    QTest.mouseClick(grid.table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_click_asks_for_a_week_written_or_not(grid: YearGrid):
    asked: list[Week] = []
    grid.week_requested.connect(asked.append)
    click(grid, Week(2024, 20))
    click(grid, Week(2024, 21))
    assert asked == [Week(2024, 20), Week(2024, 21)]


def test_arrows_look_around_and_return_asks(grid: YearGrid):
    asked: list[Week] = []
    grid.week_requested.connect(asked.append)
    grid.table.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up):
        QTest.keyClick(grid.table, key)
    assert asked == []
    QTest.keyClick(grid.table, Qt.Key.Key_Return)
    assert asked == [Week(2024, 8)]


def test_another_year_is_looked_at_and_the_chosen_week_turns_back(grid: YearGrid):
    assert (grid.name.text(), grid.count.text()) == ("2024", "2 of 52")
    assert not grid.later.isEnabled()
    QTest.mouseClick(grid.earlier, Qt.MouseButton.LeftButton)
    assert (grid.name.text(), grid.count.text()) == ("2023", "1 of 52")
    assert not grid.earlier.isEnabled()
    grid.choose(Week(2024, 20))
    assert grid.name.text() == "2024"
    assert grid.model.cell_at(grid.table.currentIndex()) == grid.model.cell_at(
        grid.model.index_of(Week(2024, 20))
    )


def opened(stage: Stage, qtbot: QtBot) -> tuple[Window, YearGrid]:
    window = stage.open()
    qtbot.waitUntil(lambda: window.frame.weeks.year is not None)
    assert window.frame.weeks.year
    return window, window.frame.weeks.year


def test_a_missing_week_is_written_from_the_year(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21", "2024-W23")
    window, grid = opened(stage, qtbot)
    assert drawn_in(grid)[20:23] == "w!w"
    click(grid, Week(2024, 22))
    assert window.frame.header.week.text() == "2024-W22"
    QTest.mouseClick(window.frame.empty_week.start, Qt.MouseButton.LeftButton)
    assert drawn_in(grid)[20:23] == "www"
    click(grid, Week(2024, 21))
    assert window.frame.header.week.text() == "2024-W21"


def test_a_holiday_week_is_not_called_missed(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21", "2024-W23")
    stage.now = datetime(2024, 10, 21)
    stage.settings.put(REMINDER_DAYS, "china")
    window, grid = opened(stage, qtbot)
    assert drawn_in(grid)[37:42] == "!!h!!"
    assert tip(grid, Week(2024, 40)).endswith("holiday")
    window.presenter.looks.choose_language("zh_CN")
    qtbot.waitUntil(lambda: tip(grid, Week(2024, 40)).endswith("放假"))
    window.presenter.settings.put(REMINDER_DAYS, "weekdays")
    assert drawn_in(grid)[37:42] == "!!!!!"


def test_a_table_of_ones_own_that_cannot_be_read_is_told_once_the_window_is_there(
    stage: Stage, qtbot: QtBot
):
    stage.fill("2024-W21", "2024-W23")
    stage.settings.put(REMINDER_DAYS, "china")
    (stage.paths.config / NAME).write_text("[2024", encoding="utf-8")
    window, grid = opened(stage, qtbot)
    message = window.frame.messages.message
    assert message
    assert "cannot be read" in message.text
    assert drawn_in(grid)[39] == "h"


def tip(grid: YearGrid, week: Week) -> str:
    return str(grid.model.data(grid.model.index_of(week), TIP))


def drawn_in(grid: YearGrid) -> str:
    cells = (grid.model.cell_at(grid.model.index_of(Week(2024, each))) for each in range(1, 53))
    return "".join(SIGNS[cell.mark] for cell in cells if cell)


def test_what_went_out_is_ticked_and_shown_where_it_changed_since(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    with Store.open(stage.store) as store:
        for number in (21, 22):
            sending.note(store, store.load(Week(2024, number)).report, ".docx", Options())
        old = store.load(Week(2024, 21))
        store.save(replace(old.report, title="Other words"), base=old.revision)
    window, grid = opened(stage, qtbot)
    qtbot.waitUntil(lambda: drawn_in(grid)[20:23] == "CSw")
    model = window.frame.weeks.model
    spoken = [
        model.data(model.index_of(Week(2024, number)), Qt.ItemDataRole.AccessibleTextRole)
        for number in (21, 22)
    ]
    assert spoken == [
        "Week 21, May 20 – May 26, sent, changed since",
        "Week 22, May 27 – Jun 2, sent",
    ]


def test_an_export_ticks_its_week(stage: Stage, qtbot: QtBot):
    stage.fill("2024-W23")
    window, grid = opened(stage, qtbot)
    window.frame.commands["copy_mail"].trigger()
    qtbot.waitUntil(lambda: drawn_in(grid)[22] == "S")
