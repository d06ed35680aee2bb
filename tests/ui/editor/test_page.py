"""Reports on the page: opening, changes from outside, identities, signals."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtTest import QTest

from tests.strategies import reports
from tests.trees import draw
from tests.ui.editor.writer import Writer, read
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report, items_of
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import look
from weeklydesk_ui.editor.highlighter import Highlighter

THREE = """
= 2024-W22
## A (objective O1)
1. one|
  - under
2. two
## B (plan)
1. [ ] three
"""


@given(reports())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_opened_is_what_is_there(writer: Writer, report: Report):
    report = replace(identify(report), week=None)
    writer.page.open(report)
    assert writer.page.report() == report
    assert not writer.page.document().isUndoAvailable()


@given(reports(), reports())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_applying_is_one_step(writer: Writer, first: Report, second: Report):
    first = replace(identify(first), week=None)
    second = replace(identify(second), week=None)
    writer.page.open(first)
    writer.page.apply(second)
    assert draw(writer.page.report()) == draw(second)
    writer.page.undo()
    assert writer.page.report().sections == first.sections
    assert not writer.page.document().isUndoAvailable()


def test_applying_keeps_the_caret_where_it_was(writer: Writer):
    writer.open(THREE)
    report = writer.page.report()
    more = read(THREE.replace("|", "") + "2. four")
    writer.page.apply(replace(report, sections=more.sections))
    assert writer.seen() == THREE.strip() + "\n2. four"


def test_history_survives_going_to_another_week(writer: Writer):
    writer.open(THREE)
    writer.write("!")
    changed = writer.page.report()
    writer.page.open(Report(Week(2024, 23)))
    writer.page.open(changed)
    assert writer.seen().count("one!|") == 1
    writer.page.undo()
    assert "one|" in writer.seen()


def test_new_items_are_nameless_until_the_store_has_named_them(writer: Writer):
    writer.open(THREE)
    writer.keys("Return")
    writer.write("new")
    given = writer.page.report()
    assert [item.id for _, item in items_of(given)] == ["i1", "", "i2", "i3", "i4"]
    writer.write("er")
    steps = writer.page.document().availableUndoSteps()
    writer.page.adopt_ids(identify(given, iter(("id", "line")).__next__))
    assert writer.seen().count("newer|") == 1
    assert writer.page.document().availableUndoSteps() == steps
    named = [item for _, item in items_of(writer.page.report())][1]
    assert (named.id, named.lineage, named.text) == ("id", "line", "newer")
    writer.keys("Ctrl+Shift+Backspace")
    writer.page.undo()
    assert [item.id for _, item in items_of(writer.page.report())][1] == "id"


def test_moved_and_reworded_items_keep_their_identity(writer: Writer):
    writer.open(THREE)
    writer.keys("Alt+Down", "Alt+Down", "Tab")
    writer.write("!")
    ids = {item.text: item.id for _, item in items_of(writer.page.report())}
    assert ids == {"one!": "i1", "under": "i2", "two": "i3", "three": "i4"}


def test_it_tells_where_the_caret_is(writer: Writer):
    writer.open(THREE)
    sections: list[int] = []
    items: list[str] = []
    left: list[int] = []
    writer.page.section_left.connect(lambda: left.append(len(sections)))
    writer.page.section_entered.connect(sections.append)
    writer.page.caret_item_changed.connect(items.append)
    writer.keys("Down", "Down", "Down", "Down", "Ctrl+Home")
    assert sections == [0, 0, 1, 1, 0]
    assert left == [2, 4]  # before the third and the fifth
    assert items == ["i2", "i3", "", "i4", ""]


def test_folding_hides_and_a_caret_reveals(writer: Writer):
    writer.open(THREE)
    page = writer.page
    writer.keys("Ctrl+.")
    assert not page.sheet.block(2).isVisible()
    writer.keys("Down")
    assert "tw|o" in writer.seen() or "two|" in writer.seen()
    writer.keys("Up", "End", "Return")
    assert writer.seen().splitlines()[4] == "2. |"
    writer.keys("Ctrl+Z", "Ctrl+.")
    assert page.sheet.block(2).isVisible()
    page.folds.set_all(True)
    assert not page.sheet.block(1).isVisible()
    assert page.sheet.block(4).isVisible()
    page.folds.set_all(False)
    assert all(page.sheet.block(row).isVisible() for row in range(6))


def test_a_box_is_clicked(writer: Writer):
    writer.open(THREE)
    page = writer.page
    entry = page.placed(page.sheet.block(5))
    point = QPoint(*map(round, page.painter.box(entry).center().toTuple()))
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert writer.drawn().endswith("1. [x] three")


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
def test_zoom_is_no_edit(writer: Writer, zoom: float):
    writer.open(THREE)
    page = writer.page
    page.resize(1600, 600)  # a narrower page would reduce the indentation
    page.set_zoom(1.0)
    plain = page.placed(page.sheet.block(1)).left
    page.set_zoom(zoom)
    assert page.placed(page.sheet.block(1)).left == pytest.approx(plain * zoom, abs=2)
    assert not page.document().isUndoAvailable()


@pytest.mark.parametrize("zoom", [0.5, 1.0, 1.5, 2.0, 4.0])
@pytest.mark.parametrize("width", [1600, 360])
def test_a_box_stands_between_number_and_words(writer: Writer, zoom: float, width: int):
    """Numbers are aligned with and without checkboxes, and checkboxes scale with the text."""
    writer.open("## A (other)\n1. [ ] one\n2. two")
    page = writer.page
    page.resize(round(width * zoom) + 14, 600)
    page.set_zoom(zoom)
    boxed, plain = (page.placed(page.sheet.block(row)) for row in (1, 2))
    box = page.painter.box(boxed)
    assert page.painter.number_end(boxed) == pytest.approx(page.painter.number_end(plain), abs=1)
    assert page.painter.number_end(boxed) < box.left() - 5 * zoom
    assert box.right() <= boxed.left - 3 * zoom + 1
    assert box.width() == pytest.approx(13 * zoom)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_numbered_task_is_taken_by_its_number_and_folded_beside_it(writer: Writer, zoom: float):
    writer.open("## A (other)\n1. [ ] one\n  - under\n2. two")
    page = writer.page
    page.resize(round(1600 * zoom), 600)
    page.set_zoom(zoom)
    boxed, plain = (page.placed(page.sheet.block(row)) for row in (1, 3))
    painter = page.painter
    number = QPointF(painter.number_end(boxed) - 4, painter.box(boxed).center().y())
    assert painter.handle(boxed).contains(number)
    assert not painter.triangle(boxed).contains(number)
    assert painter.triangle(boxed).left() == pytest.approx(painter.triangle(plain).left(), abs=1)


def test_it_can_be_painted_in_both_looks(writer: Writer):
    writer.open(THREE + "T a⏎b\n> q\n` c\n< d\n3. [-] four\n")
    for colours in (look.LIGHT, look.DARK):
        writer.page.set_look(colours)
        image = writer.page.grab().toImage()
        assert image.pixelColor(2, 2).name() == colours.paper


def test_nothing_is_loaded(writer: Writer):
    assert writer.page.loadResource(2, "http://example.invalid/a.png") is None


def test_a_report_is_dressed_once_when_it_opens(writer: Writer, monkeypatch: pytest.MonkeyPatch):
    formatted: list[str] = []
    highlight = Highlighter.highlightBlock

    def note(highlighter: Highlighter, text: str) -> None:
        formatted.append(text)
        highlight(highlighter, text)

    monkeypatch.setattr(Highlighter, "highlightBlock", note)
    writer.open(THREE)
    title, *lines = filter(None, formatted)
    assert lines == ["A", "one", "under", "two", "B", "three"]
    assert title == "2024-W22"


def test_marks_stand_where_they_are_typed_after_wide_characters_too(writer: Writer):
    writer.open("## A (other)\n- 😀 **粗😀** 见 *斜* 😀 `码`|")
    block = writer.page.textCursor().block()
    text = block.text().encode("utf-16-le")

    def shown(form: QTextLayout.FormatRange) -> str:
        return text[2 * form.start : 2 * (form.start + form.length)].decode("utf-16-le")

    ranges = block.layout().formats()
    assert [shown(one) for one in ranges if one.format.fontWeight() > 400] == ["粗😀"]
    assert [shown(one) for one in ranges if one.format.fontItalic()] == ["斜"]
