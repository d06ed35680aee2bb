"""Dragging lines by their markers, with their children, and dropping them between lines."""

from textwrap import dedent

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDrag, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest

from tests.ui.editor.writer import Writer
from weeklydesk.edits.dropping import Landing
from weeklydesk.edits.lines import Spot
from weeklydesk_ui.editor.drag_pixmap import captions
from weeklydesk_ui.editor.dragging import ITEM

TREE = """
## A (other)
1. one|
  - under
2. two
## B (other)
3. three
"""
MOVE = Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton


def marker(writer: Writer, row: int) -> QPoint:
    page = writer.page
    entry = page.placed(page.sheet.block(row))
    return page.painter.handle(entry).center().toPoint()


def beside(writer: Writer, row: int, depth: int, *, below: bool) -> QPoint:
    page = writer.page
    entry = page.placed(page.sheet.block(row))
    height = entry.rect.bottom() - 3 if below else entry.rect.top() + 3
    return QPoint(marker(writer, 1).x() + round(26 * depth * page.scale), round(height))


@pytest.fixture
def dropped(writer: Writer, monkeypatch: pytest.MonkeyPatch) -> list[QPoint]:
    """Performs the drop of a drag, without starting the desktop's own drag."""
    places: list[QPoint] = []

    def carry(drag: QDrag, action: Qt.DropAction) -> None:
        page, data = writer.page, drag.mimeData()
        assert page.dragging.accepts(data)
        place = QPointF(places[0])
        none = Qt.KeyboardModifier.NoModifier
        move = QDragMoveEvent(places[0], action, data, LEFT, none)
        page.dragMoveEvent(move)
        assert move.isAccepted()
        assert page.dragging.place is not None
        page.viewport().grab()  # paints the drop indicator
        page.dropEvent(QDropEvent(place, action, data, LEFT, none))

    monkeypatch.setattr(QDrag, "exec", carry)
    return places


def drag(writer: Writer, row: int) -> None:
    view, start = writer.page.viewport(), marker(writer, row)
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, start + QPoint(2, 1))
    QTest.mouseMove(view, start + QPoint(12, 16))
    QTest.mouseRelease(view, LEFT, pos=start + QPoint(12, 16))


def expect(writer: Writer, drawing: str) -> None:
    assert writer.drawn() == dedent(drawing).strip()


def test_an_item_goes_with_what_is_under_it_and_one_undo_brings_it_back(
    writer: Writer, dropped: list[QPoint]
):
    writer.open(TREE)
    before = writer.drawn()
    ids = {item.text: item.id for item in writer.items()}
    dropped.append(beside(writer, 5, 0, below=True))
    drag(writer, 1)
    expect(
        writer,
        """
        ## A (other)
        1. two
        ## B (other)
        3. three
        4. one
          - under
        """,
    )
    assert {item.text: item.id for item in writer.items()} == ids
    assert writer.page.outliner.caret().row == 4
    assert writer.page.dragging.place is None
    writer.page.undo()
    assert writer.drawn() == before
    assert writer.page.outliner.caret().row == 1


def test_the_mouse_says_how_deep(writer: Writer, dropped: list[QPoint]):
    writer.open(TREE)
    dropped.append(beside(writer, 2, 1, below=True))
    drag(writer, 5)
    expect(
        writer,
        """
        ## A (other)
        1. one
          - under
          - three
        2. two
        ## B (other)
        """,
    )


def test_a_selection_goes_as_a_whole(writer: Writer, dropped: list[QPoint]):
    writer.open(TREE)
    writer.page.outliner.select_branch(1)
    dropped.append(beside(writer, 5, 0, below=False))
    drag(writer, 2)
    expect(
        writer,
        """
        ## A (other)
        1. two
        ## B (other)
        1. one
          - under
        3. three
        """,
    )


def test_a_section_goes_by_its_bar(writer: Writer, dropped: list[QPoint]):
    writer.open(TREE)
    dropped.append(beside(writer, 1, 0, below=True))
    drag(writer, 4)
    expect(
        writer,
        """
        ## B (other)
        3. three
        ## A (other)
        1. one
          - under
        2. two
        """,
    )


def test_selected_sections_go_together(writer: Writer, dropped: list[QPoint]):
    writer.open(TREE + "## C (other)\n- four\n")
    page = writer.page
    page.go_to(Spot(7), Spot(5))  # from an item of B into C
    dropped.append(beside(writer, 1, 0, below=False))
    drag(writer, 6)
    expect(
        writer,
        """
        ## B (other)
        3. three
        ## C (other)
        - four
        ## A (other)
        1. one
          - under
        2. two
        """,
    )


def test_a_click_on_a_marker_selects_the_branch(writer: Writer):
    writer.open(TREE)
    QTest.mouseClick(writer.page.viewport(), LEFT, pos=marker(writer, 1))
    assert writer.page.outliner.selection() == (
        writer.page.outliner.spot(writer.page.sheet.block(1).position()),
        writer.page.outliner.spot(writer.page.sheet.block(3).position() - 1),
    )
    writer.keys("Ctrl+Return")
    assert [item.state for item in writer.items()] == ["done", "done", "open", "open"]


def test_an_item_of_another_report_asks_to_be_brought_over(writer: Writer):
    writer.open(TREE)
    page = writer.page
    asked: list[tuple[str, object]] = []

    def note(item: str, place: object) -> None:
        asked.append((item, place))

    page.item_dropped.connect(note)
    data = QMimeData()
    data.setData(ITEM, b"i9")
    data.setText("words")
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = QPointF(beside(writer, 3, 0, below=False))
    page.dropEvent(QDropEvent(place, copy, data, LEFT, none))
    assert asked == [("i9", Landing(3, 0))]
    expect(writer, TREE.replace("|", ""))


def test_the_mark_stays_under_the_mouse_where_the_page_scrolls(writer: Writer):
    writer.open("## A (other)\n" + "\n".join(f"{row}. item {row}" for row in range(1, 60)))
    page = writer.page
    data = QMimeData()
    data.setData(ITEM, b"i9")
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    place = beside(writer, 8, 0, below=False)
    page.dragMoveEvent(QDragMoveEvent(place, copy, data, LEFT, none))
    assert page.dragging.place == Landing(8)
    page.verticalScrollBar().setValue(round(page.placed(page.sheet.block(21)).rect.top()))
    under = page.cursorForPosition(place).block().blockNumber() - 1
    assert page.dragging.place in {Landing(under), Landing(under + 1)}
    assert under > 20


def test_what_is_dragged_is_fainter_where_it_stands(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
):
    writer.open(TREE.replace("under", "█"))
    page, seen = writer.page, list[tuple[str, str]]()

    def shades() -> tuple[str, str]:
        """Return the colours of a dark area under the dragged lines and of the paper beside it."""
        entry, picture = page.placed(page.sheet.block(2)), page.viewport().grab().toImage()
        x, y = round(entry.left) + 5, round(entry.base) - 5
        return picture.pixelColor(x, y).name(), picture.pixelColor(x + 200, y).name()

    def carry(*_: object) -> None:
        seen.append(shades())

    monkeypatch.setattr(QDrag, "exec", carry)
    before = shades()
    drag(writer, 1)
    ((ink, paper),) = seen
    assert before == shades() == (page.look.ink, page.look.paper)
    assert paper == page.look.paper
    assert QColor(ink).lightness() > QColor(before[0]).lightness() + 80


@pytest.mark.parametrize(
    ("rows", "said"),
    [((1, 3), ("one", "2 items")), ((3, 4), ("two", "")), ((0, 4), ("A", "3 items"))],
)
def test_the_slip_says_how_many_go_along(
    writer: Writer, rows: tuple[int, int], said: tuple[str, str]
):
    writer.open(TREE)
    assert captions(writer.page.sheet.lines[slice(*rows)]) == said


def test_the_slip_of_several_shows_their_number(writer: Writer, monkeypatch: pytest.MonkeyPatch):
    writer.open(TREE)
    widths: list[int] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: widths.append(drag.pixmap().width()))  # pyright: ignore
    drag(writer, 1)
    drag(writer, 3)
    assert widths[0] > widths[1] + 30
