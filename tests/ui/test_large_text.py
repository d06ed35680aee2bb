"""All texts fit with a system text size of 200 %."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QListView,
    QPushButton,
    QWidget,
)

from tests.ui.scenes import SCENES
from tests.ui.stage import Stage
from weeklydesk_ui.look import type as type_
from weeklydesk_ui.look.icons import wear

SIGNS = {"‹", "›", "+", "−"}  # drawn smaller than their buttons on purpose
SHORTENED = "The same as in W22"  # elided by design if there is no room
LOOKED_AT = (
    *("first_run", "empty_week", "page", "preview", "saved", "review", "versions", "intake"),
    *("templates", "quarter", "settings_export", "settings_reminder"),
)


@pytest.fixture
def twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type_, "_enlarged", lambda: 2.0)


def written(window: QWidget) -> Iterator[QLabel | QAbstractButton]:
    """Yield the visible widgets with text, except single symbols."""
    for each in window.findChildren(QWidget):
        if isinstance(each, QLabel | QAbstractButton) and each.isVisible():
            told = each.text() and each.text() not in SIGNS
            if told and not each.text().startswith(SHORTENED):
                yield each


def cut(each: QLabel | QAbstractButton) -> bool:
    """Return whether part of the text is cut off."""
    if isinstance(each, QLabel) and each.wordWrap():
        return each.height() < each.heightForWidth(each.width())
    return each.width() < each.minimumSizeHint().width()


def reaches_out(each: QWidget, window: QWidget) -> bool:
    left = each.mapTo(window, QPoint(0, 0)).x()
    return left < 0 or left + each.width() > window.width() + 1


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("name", LOOKED_AT)
def test_nothing_is_cut_off(stage: Stage, name: str):
    window = SCENES[name](stage)
    if window is window.window() and not window.parentWidget():
        window.resize(1440, 900)
        QApplication.processEvents()
    found = list(written(window))
    assert found
    assert [each.text() for each in found if cut(each) or reaches_out(each, window)] == []


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("name", ["versions", "backups", "compare_weeks", "review", "quarter"])
def test_nothing_is_squeezed_in_a_low_window(stage: Stage, name: str):
    window = SCENES[name](stage)
    window.resize(1000, 550)  # the free space on a screen of 1024 by 600 pixels
    QApplication.processEvents()
    assert [each.text() for each in written(window) if squeezed(each)] == []


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("name", ["review", "quarter"])
def test_lists_have_the_room_of_a_low_window(stage: Stage, name: str):
    stage.fill("2024-W22", "2024-W23")
    frame = stage.open().frame
    frame.resize(1000, 550)
    frame.commands[name].trigger()
    QApplication.processEvents()
    panel = frame.stack.currentWidget()
    assert panel
    assert panel is not frame.page
    listing = panel.findChildren(QListView)[-1]
    assert whole_rows(listing) >= 3
    QTest.keyClick(listing, Qt.Key.Key_Escape)
    assert frame.stack.currentWidget() is frame.page
    assert frame.header.isVisible()


def whole_rows(listing: QListView) -> int:
    """Return the number of fully visible rows."""
    rows = (listing.visualRect(listing.model().index(row, 0)) for row in range(9))
    return sum(listing.viewport().rect().contains(row) for row in rows if row.isValid())


def squeezed(each: QLabel | QAbstractButton) -> bool:
    """Return whether a text is lower than a line."""
    least = each.heightForWidth(each.width()) if each.hasHeightForWidth() else 0
    return each.height() < max(least, each.fontMetrics().height())


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("name", ["guide", "export_as"])
def test_a_dialog_is_not_larger_than_the_screen(stage: Stage, name: str):
    sheet = SCENES[name](stage)
    room = sheet.screen().availableGeometry()
    assert sheet.width() <= room.width()
    assert sheet.height() <= room.height()


@pytest.mark.usefixtures("twice")
def test_the_buttons_of_a_low_dialog_are_in_sight(stage: Stage):
    sheet = SCENES["export_as"](stage)
    sheet.resize(sheet.width(), 480)
    QApplication.processEvents()
    buttons = [each for each in sheet.findChildren(QPushButton) if each.text() == "Export"]
    assert [each.visibleRegion().boundingRect().height() for each in buttons] == [
        each.height() for each in buttons
    ]
    (button,) = buttons
    assert button.mapTo(sheet, QPoint(0, button.height())).y() <= sheet.height()


@pytest.mark.usefixtures("twice")
def test_icons_grow_with_the_text(stage: Stage):
    frame = stage.open().frame
    button = frame.header.fold_weeks
    wear(button, "close", "#000000")
    assert button.iconSize().width() == 32
    assert button.icon().availableSizes()[0].width() == 32
