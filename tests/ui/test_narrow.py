"""In the smallest window all texts fit, and no column overlaps another."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.scenes import SCENES, wait
from tests.ui.stage import Stage
from tests.ui.test_large_text import cut, reaches_out, squeezed, written
from weeklydesk_ui.intake.place import IntakePlace
from weeklydesk_ui.quarter.panel import QuarterPanel
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame

LOOKED_AT = (
    *("first_run", "empty_week", "page", "saved", "versions", "backups", "compare_weeks"),
    *("intake", "review", "quarter", "templates"),
)
SAMPLE = "What this week takes over"
WIDE, WIDE_BOLD = 13.3, 15.0  # width of the sample in DejaVu Sans, in units of the font size
ARROWS = {"↑", "↓"}  # these are wide in Chinese fonts already


def narrowed(shown: QWidget) -> Frame:
    assert isinstance(shown, Frame)
    shown.resize(shown.minimumWidth(), 640)
    wait(lambda: shown.columns.width() == shown.minimumWidth())
    QApplication.processEvents()
    return shown


def widened(font: QFont) -> QFont:
    """Return the font stretched to the width of DejaVu Sans, a common desktop font."""
    wide = WIDE_BOLD if font.weight() > QFont.Weight.Medium else WIDE
    wanted = wide * font.pixelSize() / QFontMetricsF(font).horizontalAdvance(SAMPLE)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, max(100, 100 * wanted))
    return font


@pytest.mark.parametrize("name", LOOKED_AT)
def test_what_is_written_has_room(stage: Stage, name: str):
    frame = narrowed(SCENES[name](stage))
    assert not [each.text() for each in written(frame) if cut(each)]
    assert not [each.text() for each in written(frame) if reaches_out(each, frame)]


@pytest.mark.parametrize("name", LOOKED_AT)
def test_a_wide_face_has_room_too(stage: Stage, name: str):
    frame = narrowed(SCENES[name](stage))
    for each in written(frame):
        each.setFont(widened(each.font()))
    for each in frame.findChildren(QWidget):
        each.updateGeometry()
    QApplication.processEvents()
    words = [each for each in written(frame) if each.text() not in ARROWS]
    assert not [each.text() for each in words if cut(each) or reaches_out(each, frame)]


@pytest.mark.parametrize(
    ("command", "side"), [("preview", Side.BESIDE), ("search", Side.WEEKS)], ids=str
)
def test_a_column_that_is_asked_for_pushes_the_page_aside(stage: Stage, command: str, side: Side):
    frame = narrowed(SCENES["page"](stage))
    assert not frame.columns.shows(side)
    frame.commands[command].trigger()
    QApplication.processEvents()
    assert frame.columns.shows(side)
    column, middle = frame.columns.widget(side), frame.columns.widget(1)
    assert column
    assert middle
    assert not column.geometry().intersects(middle.geometry())
    assert frame.columns.rect().contains(column.geometry())
    fold = frame.header.fold_beside if side == Side.BESIDE else frame.header.fold_weeks
    place = fold.mapTo(frame, QPoint(0, 0))
    assert frame.childAt(place + fold.rect().center()) is fold
    QTest.mouseClick(fold, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not frame.columns.shows(side)
    assert frame.header.x() == 0
    assert middle.width() == frame.columns.width() == frame.header.width()


def test_the_head_of_the_page_leaves_out_what_it_has_no_room_for(stage: Stage):
    frame = SCENES["page"](stage)
    assert isinstance(frame, Frame)
    header = frame.header
    assert header.days.isVisible()
    header.resize(header.days.x() + header.days.width(), header.height())
    assert not header.days.isVisible()
    assert header.week.toolTip() == header.days.text()
    header.resize(frame.width(), header.height())
    assert header.days.isVisible()


@pytest.mark.parametrize("command", ["search", "preview"])
def test_the_focus_never_stands_on_what_is_out_of_sight(stage: Stage, command: str):
    stage.fill("2024-W21", "2024-W22")
    frame = narrowed(stage.open().frame)
    frame.commands[command].trigger()
    if command == "preview":
        frame.beside.setFocus()
    wait(lambda: frame.focusWidget().visibleRegion().boundingRect().width() > 0)
    begun = frame.focusWidget()
    seen = [begun]
    while seen[-1] is not frame.page:
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
        QApplication.processEvents()
        focused = frame.focusWidget()
        place = focused.mapTo(frame, QPoint())
        assert 0 <= place.x() <= frame.width() - focused.width(), focused.accessibleName()
        assert focused not in seen
        seen.append(focused)
    assert not begun.isVisible()


def test_a_column_stays_while_what_has_the_focus_is_in_sight(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    frame = narrowed(stage.open().frame)
    frame.commands["search"].trigger()
    frame.header.fold_weeks.setFocus()
    assert frame.columns.shows(Side.WEEKS)
    QTest.keyClick(frame.header.fold_weeks, Qt.Key.Key_Space)
    assert not frame.columns.shows(Side.WEEKS)


class TestOnASmallScreenAtTwiceTheScale:
    """1024 by 600 pixels at 200 % leave 512 by 285 below a title bar."""

    @pytest.mark.parametrize("name", ["page", "saved", "replace", "empty_week"])
    def test_the_acts_are_in_sight(self, stage: Stage, name: str):
        frame = lowered(SCENES[name](stage))
        for act in (frame.bottom.export, frame.bottom.copy, frame.bottom.start):
            corner = act.mapTo(frame, act.rect().bottomRight())
            assert frame.rect().contains(corner), act.text()

    @pytest.mark.parametrize("name", ["review", "versions", "compare_weeks", "sent", "quarter"])
    def test_what_stands_for_the_page_has_the_room_of_the_bars(self, stage: Stage, name: str):
        frame = lowered(SCENES[name](stage))
        assert not [each.text() for each in written(frame) if squeezed(each)]
        assert not frame.bottom.isVisible()
        frame.resize(frame.width(), 700)
        QApplication.processEvents()
        assert frame.bottom.isVisible() is (name != "quarter")
        frame.resize(frame.width(), 285)
        frame.show_page()
        assert frame.bottom.isVisible()
        assert frame.header.isVisible()

    def test_a_file_that_was_found_is_in_sight(self, stage: Stage):
        frame = lowered(SCENES["intake"](stage))
        place = frame.stack.currentWidget()
        assert isinstance(place, IntakePlace)
        row = place.table.visualRect(place.model.index(0, 0))
        assert place.table.viewport().height() >= row.center().y()

    def test_the_list_of_a_new_quarter_lies_over_nothing(self, stage: Stage):
        frame = lowered(SCENES["quarter"](stage))
        panel = frame.stack.currentWidget()
        assert isinstance(panel, QuarterPanel)
        assert not panel.listing.geometry().intersects(panel.text.geometry())


def lowered(shown: QWidget) -> Frame:
    assert isinstance(shown, Frame)
    shown.resize(512, 285)
    QApplication.processEvents()
    assert (shown.width(), shown.height()) == (512, 285)
    return shown
