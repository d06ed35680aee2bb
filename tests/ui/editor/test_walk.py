"""A random walk over the page: document, tracked lines, report and stored rows always agree."""

import random
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor

from tests.reliability.figures import SOAK
from tests.ui.editor.writer import WEEK, Writer, read
from weeklydesk.edits.lines import Spot, is_heading, room_below, text_of, wants_placeholder
from weeklydesk.model import Item, Report, items_of, walk
from weeklydesk.store import Health, Store
from weeklydesk.weeks import Week
from weeklydesk_ui.editor import Page
from weeklydesk_ui.editor.lineformat import line_of

START = """
= 2024-W22
## A (objective O1)
1. one
  - under
    ¶ words
  - below
2. two
## B (projects)
- three
T | a | b |⏎| --- | --- |
> quoted
## C (plan)
# D (reflection)
¶ four 😀 five
"""
KEYS = (
    *("Return", "Return", "Tab", "Shift+Tab", "Alt+Up", "Alt+Down", "Backspace", "Delete"),
    *("Shift+Return", "Ctrl+Return", "Ctrl+Shift+7", "Ctrl+Shift+8", "Ctrl+Shift+9"),
    *("Left", "Right", "Up", "Down", "Home", "End", "Shift+Down", "Shift+Up", "Shift+End"),
    *("Ctrl+Backspace", "Ctrl+Delete", "Ctrl+.", "Ctrl+Shift+Backspace", "Ctrl+Shift+0"),
    *("Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Shift+N", "Ctrl+B", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+V"),
    *("Ctrl+Home", "Ctrl+Shift+Home", "Ctrl+Right", "Ctrl+Shift+Left"),
)
WORDS = ("a", "b c", "上线", "- ", "1. ", "[] ", "## ", "（2）", "😀", "1、", "| x | y |", "|")
STEPS, SAVED = (10_000, 1) if SOAK else (250, 5)  # every SAVEDth step


def check(page: Page) -> None:
    sheet = page.sheet
    document = sheet.document
    assert document.blockCount() == len(sheet.lines) + 1
    assert document.firstBlock().text() == sheet.title
    over = None
    assert all(line.node.id for line in sheet.lines if isinstance(line.node, Item))
    for row, line in enumerate(sheet.lines):
        assert line_of(sheet.block(row)) == line
        assert line.depth <= room_below(over)
        assert over is None or not wants_placeholder(over, line)
        over = line
    starts = [row for row, line in enumerate(sheet.lines) if row == 0 or is_heading(line)]
    assert [sheet.heading_row(place) for place in range(len(starts) + 1)] == [*starts, -1]
    places = [sheet.section_index(row) for row in range(len(sheet.lines))]
    assert places == [bisect_right(starts, row) - 1 for row in range(len(sheet.lines))]
    ids = [item.id for _, item in items_of(page.report()) if item.id]
    assert len(ids) == len(set(ids))


class Shelf:
    """A store that the page is saved to, and its rows as another program reads them."""

    def __init__(self, store: Store, rows: sqlite3.Connection) -> None:
        self.store, self._rows = store, rows
        self._base: int | None = None

    def keep(self, page: Page) -> None:
        stored = self.store.save(page.report(), base=self._base)
        self._base = stored.revision
        page.adopt_ids(stored.report)

    def check(self, page: Page) -> None:
        report = page.report()
        assert self.store.load(WEEK).report == report
        sql = "SELECT section, kind, item, lineage, state, text FROM line ORDER BY position"
        assert self._rows.execute(sql).fetchall() == list(rows_of(report))


def rows_of(report: Report) -> Iterator[tuple[str | None, ...]]:
    """Yield what the store should hold as rows: the title, headings, blocks."""
    if report.title:
        yield "", "title", None, None, None, report.title
    for section in report.sections:
        if section.title:
            yield section.title, "heading", None, None, None, section.title
        for _, block in walk(section.blocks):
            kind = type(block).__name__.lower()
            item = block if isinstance(block, Item) else None
            known = (item.id, item.lineage, item.state.value) if item else (None, None, None)
            yield section.title, kind, *known, block.text


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    path = tmp_path / "weeklydesk.db"
    with Store.open(path) as store, closing(sqlite3.connect(path)) as rows:
        yield Shelf(store, rows)


def jump(page: Page, chance: random.Random) -> None:
    rows = [chance.randrange(-1, len(page.sheet.lines)) for _ in range(2)]
    spots = [Spot(row, chance.randint(0, len(page.sheet.text(row)))) for row in rows]
    cursor = page.textCursor()
    page.sheet.place(spots[0], cursor, spots[1] if chance.random() < 0.3 else None)
    page.setTextCursor(cursor)


def step(writer: Writer, chance: random.Random) -> None:
    page = writer.page
    draw = chance.random()
    if len(page.sheet.lines) < 4:
        page.apply(read(START))
    elif draw < 0.3:
        jump(page, chance)
    elif draw < 0.45:
        writer.write(chance.choice(WORDS))
    elif draw < 0.48:
        writer.compose("pin yin")
        writer.compose("")
    elif draw < 0.5:
        look_elsewhere(page)
    elif draw < 0.6:
        page.undo()
    elif draw < 0.65:
        page.redo()
    else:
        writer.keys(chance.choice(KEYS))


def look_elsewhere(page: Page) -> None:
    now = page.report()
    page.open(Report(Week(2024, 21), "another week"))
    page.open(now)
    assert page.report() == now


@pytest.mark.parametrize("seed", range(3))
def test_a_random_walk_keeps_everything_together(writer: Writer, shelf: Shelf, seed: int):
    chance = random.Random(seed)
    page = writer.page
    page.open(read(START))
    first = page.report()
    for number in range(STEPS):
        step(writer, chance)
        check(page)
        if number % SAVED == 0:
            shelf.keep(page)
            shelf.check(page)
        if number % 50 == 49:
            go_back_and_forth(writer)
    while page.document().isUndoAvailable():
        page.undo()
        check(page)
    assert page.report() == first
    shelf.keep(page)
    shelf.check(page)
    assert shelf.store.check(every_revision=True) == Health()


def go_back_and_forth(writer: Writer) -> None:
    page = writer.page
    now = writer.drawn()
    count = 0
    while page.document().isUndoAvailable() and count < 20:
        page.undo()
        count += 1
    for _ in range(count):
        page.redo()
    assert writer.drawn() == now
    cursor = page.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    page.setTextCursor(cursor)


def test_text_of_every_row_is_the_words_of_its_line(writer: Writer):
    writer.open(START)
    sheet = writer.page.sheet
    assert [sheet.text(row) for row in range(len(sheet.lines))] == list(map(text_of, sheet.lines))
