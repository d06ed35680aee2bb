"""A window is opened again as it was left: size, columns, and the place in the report."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest

from tests.ui.stage import Stage, screen_of
from weeklydesk.records import replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.window.columns import Side


def test_a_window_is_opened_as_it_was_left(stage: Stage):
    stage.fill("2024-W22")
    first = stage.open()
    first.frame.resize(720, 600)
    first.frame.commands["fold_beside"].trigger()
    first.frame.commands["theme_dark"].trigger()
    first.presenter.show_beside("preview")
    first.frame.commands["fold_weeks"].trigger()
    first.frame.page.set_zoom(1.21)
    first.frame.close()
    second = stage.open()
    assert second.frame.width() == 720
    assert not second.frame.columns.wants(Side.WEEKS)
    assert second.frame.beside.tab() == "preview"
    assert second.frame.commands["theme_dark"].isChecked()
    assert second.frame.page.zoom == pytest.approx(1.21)


def test_the_caret_is_where_the_report_was_left(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    first = stage.open()
    page = first.frame.page
    page.go_to_section(len(page.report().sections) - 1)
    QTest.keyClicks(page, "last words")
    left = page.outliner.caret()
    first.frame.close()
    page = stage.open().frame.page
    assert page.outliner.caret() == left
    assert page.viewport().rect().contains(page.cursorRect().center())


def test_another_report_begins_at_the_top(stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    first = stage.open()
    top = first.frame.page.outliner.caret()
    first.frame.page.go_to_section(len(first.frame.page.report().sections) - 1)
    first.frame.close()
    stage.fill("2024-W23")
    second = stage.open()
    assert second.presenter.shelf.week == Week(2024, 23)
    assert second.frame.page.outliner.caret() == top


def test_a_place_that_is_gone_is_no_matter(stage: Stage):
    stage.fill("2024-W22")
    first = stage.open()
    page = first.frame.page
    top = page.outliner.caret()
    page.go_to_section(len(page.report().sections) - 1)
    first.frame.close()
    with Store.open(stage.store) as store:
        kept = store.load(Week(2024, 22))
        store.save(replace(kept.report, sections=kept.report.sections[:1]), base=kept.revision)
    assert stage.open().frame.page.outliner.caret() == top


@pytest.mark.parametrize(
    ("screen", "size"),
    [((1920, 1080), (1280, 800)), ((1366, 728), (1280, 688)), ((1024, 600), (1024, 560))],
)
def test_the_first_window_is_no_larger_than_the_screen(
    stage: Stage,
    monkeypatch: pytest.MonkeyPatch,
    screen: tuple[int, int],
    size: tuple[int, int],
):
    monkeypatch.setattr("weeklydesk_ui.session.room", screen_of(*screen))
    assert stage.open().frame.size() == QSize(*size)
