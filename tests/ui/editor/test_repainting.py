"""After each key, the screen equals a complete repaint."""

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.reliability.figures import SOAK
from tests.ui.editor.test_walk import START, step
from tests.ui.editor.writer import Writer, read
from weeklydesk.edits.lines import Spot
from weeklydesk.model import Section
from weeklydesk_ui.editor.look import DARK, LIGHT
from weeklydesk_ui.editor.margin import Note, Underlined
from weeklydesk_ui.editor.sight import in_sight

LISTS = "2. two\n  1. a\n  2. b\n3. three\n4. four\n- five\n1. six\n2. seven"
LONGER = START.replace("2. two", LISTS)
STEPS = 3_000 if SOAK else 100
LONG = "so that the line grows by another one, "
OVERHANG = 32  # pixels of a letter extending into the next line, which Qt does not repaint


class Said:
    """Provides notes for each item and heading."""

    def note(self, lineage: str) -> Note | None:
        return Note(("three weeks old", "old"), loud=lineage == "l2")

    def underlined(self, lineage: str) -> tuple[Underlined, ...]:
        return ()

    def heading(self, section: Section) -> str:
        return f"of {section.title}"


@pytest.fixture(autouse=True)
def still(qapp: QApplication) -> Iterator[None]:
    """A caret that does not blink."""
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(flash)


def on_screen(writer: Writer) -> QImage:
    """Return the page's screen content, without the scroll bar, which Qt paints."""
    QApplication.processEvents()
    QApplication.processEvents()  # handles scrolling that follows a paint
    whole = QGuiApplication.primaryScreen().grabWindow(writer.page.winId()).toImage()
    return whole.copy(writer.page.viewport().geometry())


def differing(one: QImage, other: QImage) -> int:
    """Return the number of different pixels."""
    assert one.size() == other.size()
    if one == other:
        return 0
    places = ((x, y) for y in range(one.height()) for x in range(one.width()))
    return sum(one.pixel(*place) != other.pixel(*place) for place in places)


def stale(writer: Writer) -> int:
    """Return the number of pixels that differ from a complete repaint."""
    left = on_screen(writer)
    writer.page.viewport().update()
    return differing(left, on_screen(writer))


def look_about(writer: Writer, chance: random.Random) -> None:
    """Scroll, fold, zoom, change the colours, the width, or move the mouse."""
    page = writer.page
    bar, rows = page.verticalScrollBar(), len(page.sheet.lines)
    acts = (
        lambda: bar.setValue(chance.randint(0, bar.maximum())),
        lambda: page.folds.toggle(chance.randrange(rows)),
        lambda: page.set_zoom(chance.choice((1.0, 1.5, 2.0))),
        lambda: page.set_look(chance.choice((LIGHT, DARK))),
        lambda: page.resize(chance.choice((500, 800)), 600),
        lambda: QTest.mouseMove(page.viewport(), QPoint(*chance.choices(range(500), k=2))),
    )
    chance.choice(acts)()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_left_on_the_screen_is_what_is_there(writer: Writer, seed: int):
    chance = random.Random(seed)
    writer.page.open(read(LONGER))
    writer.page.margin.show(Said())
    writer.page.setFocus()
    for number in range(STEPS):
        (look_about if chance.random() < 0.1 else step)(writer, chance)
        assert stale(writer) <= OVERHANG, number


def test_the_screen_shows_what_is_painted(writer: Writer):
    writer.open("## A (other)\n1. one|")
    before = on_screen(writer)
    assert stale(writer) == 0
    writer.write("!")
    assert differing(before, on_screen(writer)) > OVERHANG
    colours = {QColor(before.pixel(x, 60)).name() for x in range(before.width())}
    assert len(colours) > 1


@pytest.mark.parametrize("line", ["1. ", "- ", "- [ ] ", "1. [x] ", "5. "])
@pytest.mark.parametrize("below", ["\n1. next", "\n  - under", "\n` code", "\n> quote", ""])
def test_marks_stay_while_words_change_and_follow_what_else_does(
    writer: Writer, line: str, below: str
):
    writer.open(f"## A (other)\n- above\n{line}words|{below}")
    page = writer.page
    page.margin.show(Said())
    acts = (
        lambda: writer.write("x"),
        lambda: writer.commit("上线"),
        lambda: writer.keys("Ctrl+Return"),
        lambda: writer.write("x"),
        lambda: hover(writer),
        lambda: writer.write("x"),
        lambda: page.margin.show(None),
        lambda: writer.write("x"),
        lambda: writer.keys("Alt+Up"),
        lambda: writer.write("x"),
        lambda: page.set_zoom(page.zoom + 0.25),
        lambda: writer.write("x"),
        lambda: writer.write(LONG),
        lambda: writer.keys("Ctrl+Z"),
        lambda: writer.write("x"),
    )
    for number, act in enumerate(acts):
        act()
        assert stale(writer) <= OVERHANG, number
    for act in acts:
        act()
        QApplication.processEvents()
    assert stale(writer) <= OVERHANG


def hover(writer: Writer) -> None:
    """Move the mouse to the caret's line."""
    where = writer.page.placed(writer.page.textCursor().block()).rect.center().toPoint()
    QTest.mouseMove(writer.page.viewport(), where)


def test_a_list_that_begins_anew_is_numbered_anew(writer: Writer):
    writer.open("## A (other)\n1. one\n2. two|\n3. three\n4. four")
    assert stale(writer) == 0
    writer.keys("Ctrl+Shift+8")
    assert stale(writer) == 0
    writer.keys("Ctrl+Z")
    assert stale(writer) == 0


def test_a_triangle_goes_with_what_hung_under_its_line(writer: Writer):
    writer.open("## A (other)\n- one\n  - two|\n- three")
    one = writer.page.placed(writer.page.sheet.block(1))
    QTest.mouseMove(writer.page.viewport(), one.rect.center().toPoint())
    assert stale(writer) == 0
    writer.keys("Shift+Tab")
    assert stale(writer) == 0


def test_a_selection_that_ended_in_what_is_folded_away_is_taken_back(writer: Writer):
    page = writer.page
    page.open(read(LONGER))
    folded = page.sheet.heading_row(2)
    page.folds.toggle(folded)
    for caret, anchor in ((0, folded + 1), (2, folded - 2), (4, 0)):
        cursor = page.textCursor()
        page.sheet.place(Spot(caret), cursor, Spot(anchor, 1))
        page.setTextCursor(cursor)
        assert stale(writer) == 0


def test_a_selection_that_ended_in_what_is_folded_away_goes_with_an_undo(writer: Writer):
    page = writer.page
    page.open(read(LONGER))
    folded, last = page.sheet.heading_row(2), page.sheet.heading_row(3)
    page.go_to(Spot(last, len(page.sheet.text(last))))
    writer.write("so")
    page.folds.toggle(folded)
    cursor = page.textCursor()
    page.sheet.place(Spot(0, 1), cursor, Spot(folded + 1, 1))
    page.setTextCursor(cursor)
    assert stale(writer) == 0
    page.undo()
    assert not page.textCursor().hasSelection()
    assert stale(writer) == 0


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_lines_in_sight_are_found_wherever_something_is_folded_away(writer: Writer, zoom: float):
    page = writer.page
    page.open(read(LONGER))
    page.set_zoom(zoom)
    for folded in filter(page.folds.can_fold, range(len(page.sheet.lines))):
        page.folds.toggle(folded)
        rows = [
            row for row in range(-1, len(page.sheet.lines)) if page.sheet.block(row).isVisible()
        ]
        for caret in rows:
            page.go_to(Spot(caret))
            lines = [page.placed(page.sheet.block(row)) for row in rows]
            for top in range(0, page.viewport().height() - 20, 7):
                seen = in_sight(page, QRect(0, top, 100, 20))
                assert seen == [each for each in lines if _touches(each.rect, top, top + 20)]
        page.folds.set_all(False)


def _touches(rect: QRectF, top: int, bottom: int) -> bool:
    return rect.top() < bottom and rect.bottom() > top
