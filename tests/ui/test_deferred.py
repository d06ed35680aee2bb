"""The setup after the first paint, and keys and clicks that arrive before it is done."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame


def just_seen(stage: Stage) -> Window:
    """Return a window after its first paint, with all deferred setup still to come."""
    stage.fill("2024-W22", "2024-W23")
    window = stage.prepared()
    window.frame.deferred.begin = lambda: None
    window.frame.show()
    assert QTest.qWaitForWindowActive(window.frame)
    assert window.frame.was_painted
    return window


def test_the_report_is_there_before_what_stands_around_it(stage: Stage):
    frame = just_seen(stage).frame
    assert "场馆直连分账" in frame.page.toPlainText()
    assert [action.text() for action in frame.menuBar().actions()][:2] == ["&File", "&Edit"]
    assert frame.bottom.export.text() == "Export Word"
    assert Frame.search.made(frame) is None
    assert Frame.beside.made(frame) is None


def test_nothing_moves_when_it_is_filled_in(qtbot: QtBot, stage: Stage):
    frame = just_seen(stage).frame
    parts = (frame.page, frame.header, frame.bottom, frame.bottom.export, frame.header.fold_beside)
    before = [(part.mapTo(frame, QPoint()), part.size()) for part in parts]
    frame.deferred.finish()
    QApplication.processEvents()
    assert [(part.mapTo(frame, QPoint()), part.size()) for part in parts] == before
    assert frame.search.isVisible()
    assert frame.beside.isVisible()


def test_letters_that_come_before_are_written(stage: Stage):
    window = just_seen(stage)
    QTest.keyClicks(window.frame.page, "early")
    assert not window.frame.deferred.is_done
    window.frame.deferred.finish()
    assert window.save()
    assert "early" in stage.stored("2024-W23")


def test_the_key_for_an_older_week_that_comes_before_is_obeyed(stage: Stage):
    window = just_seen(stage)
    QTest.keyClick(window.frame.page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.presenter.shelf.week == Week(2024, 22)
    assert window.frame.header.week.text() == "2024-W22"


def test_a_shortcut_that_comes_before_is_obeyed(stage: Stage):
    frame = just_seen(stage).frame
    assert frame.columns.shows(Side.WEEKS)
    QTest.keyClick(frame.page, Qt.Key.Key_Backslash, Qt.KeyboardModifier.ControlModifier)
    assert not frame.columns.shows(Side.WEEKS)


@pytest.mark.parametrize("weeks", [(), ("2024-W22",)], ids=["no report", "a report"])
def test_a_shortcut_that_comes_before_the_first_paint_finds_all_there(
    stage: Stage, weeks: tuple[str, ...]
):
    if weeks:
        stage.fill(*weeks)
    frame = stage.prepared().frame
    frame.show()
    QApplication.sendEvent(frame, QEvent(QEvent.Type.ActivationChange))  # keys may come after it
    assert not frame.was_painted
    plain = Qt.KeyboardModifier.NoModifier
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F1, plain)
    QApplication.sendEvent(QApplication.focusWidget() or frame, asked)
    assert frame.deferred.is_done


def test_a_menu_that_is_opened_before_is_full(stage: Stage):
    frame = just_seen(stage).frame
    bar = frame.menuBar()
    place = bar.actionGeometry(bar.actions()[0]).center()
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert frame.commands["settings"] in menu.actions()
    menu.close()


def test_an_act_that_is_clicked_before_is_done(stage: Stage):
    frame = just_seen(stage).frame
    QTest.mouseClick(frame.bottom.start, Qt.MouseButton.LeftButton)
    assert frame.page.report().week is not None
    assert str(frame.page.report().week) == "2024-W24"


def test_other_programs_changes_are_looked_for_once_the_window_was_seen(stage: Stage):
    frame = just_seen(stage).frame
    came: list[bool] = []
    frame.activated.connect(lambda: came.append(frame.was_painted))
    for frame.was_painted in (False, True):
        QApplication.sendEvent(frame, QEvent(QEvent.Type.ActivationChange))
    assert came == [True]
