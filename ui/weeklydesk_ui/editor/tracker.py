"""A document's lines, kept in sync with its text blocks.

After a change only the changed blocks are read again. The line being typed in is read lazily, when
the lines are next accessed, which is usually after the key was painted (docs/decisions/0005).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from weeklydesk.edits.lines import is_heading, text_of
from weeklydesk.model import Item
from weeklydesk.outline import Line
from weeklydesk_ui.editor import blocks
from weeklydesk_ui.editor.lineformat import reworded

_NONE = -1
_NOWHERE = range(0)


class LineTracker(QObject):
    """Tracks a document whose first block is the title and whose other blocks are lines.

    Calls `on_typed` after text was typed in one line, as a call costs each key less than a signal.
    Signals: `changed` after any other change, `retitled` after the title changed, `reshaped` after
    a structural change, once the document is laid out.
    """

    changed = Signal()
    retitled = Signal()
    reshaped = Signal()

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._lines: list[Line] = []
        self._heads: list[int] = []  # rows of headings
        self.title = ""
        self.shape = 0  # incremented by structural changes, not by changed text
        self.reads = 0  # incremented by every change except typed text
        self.written_row: int = _NONE  # row of the last change, if only its text changed
        self.on_typed: Callable[[], object] = lambda: None
        self.only_words = False  # set while only the text of one line can change
        self._unread: int = _NONE  # row whose text changed since it was read
        self._span: range = _NOWHERE  # document positions of that row
        self._before = ("", "")  # key of the item being edited, and its text before the edit

    def begin(self, title: str, lines: list[Line]) -> None:
        """Start tracking the document, which now contains this title and these lines."""
        self.title, self._lines, self._heads = title, lines, _headings(lines, 0)
        self._document.contentsChange.connect(self._follow)

    @property
    def lines(self) -> list[Line]:
        """The document's current lines."""
        if self._unread >= 0:
            self._read_words()
        return self._lines

    def words_before(self, key: str) -> str | None:
        """Return the item's text before the current edit; None if another item is being edited."""
        if self._unread >= 0:
            self._read_words()
        return self._before[1] if key and key == self._before[0] else None

    def read_again(self) -> None:
        """Read the whole document again, after an error during a change."""
        self._read(0, 0, self._document.characterCount())

    def _follow(self, position: int, removed: int, added: int) -> None:
        if self.only_words and self._defer_read(position, added - removed):
            self.on_typed()
        else:
            self._read(position, removed, added)

    # Words

    def _defer_read(self, position: int, growth: int) -> bool:
        """Defer reading the line at `position`; return False if more than its text may change."""
        if self._document.blockCount() != len(self._lines) + 1:
            return False
        if position in self._span:
            self._span = range(self._span.start, self._span.stop + growth)
            return True
        block = self._document.findBlock(position)
        row, start = block.blockNumber() - 1, block.position()
        if row < 0:
            return False
        if self._unread >= 0:
            self._read_words()
        self._unread = self.written_row = row
        self._span = range(start, start + block.length())
        return True

    def _read_words(self, moved: int = 0) -> None:
        """Read the deferred line, whose block may have moved by `moved` blocks."""
        row, self._unread, self._span = self._unread, _NONE, _NOWHERE
        old, block = self._lines[row], self._document.findBlockByNumber(row + 1 + moved)
        self._lines[row] = fresh = reworded(old, block)
        self._note_words([old], [fresh])

    def _note_words(self, old: list[Line], fresh: list[Line]) -> None:
        """Remember the text of a single edited line from before the edit."""
        key = _key(old[0]) if len(old) == len(fresh) == 1 else ""
        if not key or key != _key(fresh[0]):
            self._before = ("", "")
        elif key != self._before[0]:
            self._before = (key, text_of(old[0]))

    # Anything

    def _read(self, position: int, removed: int, added: int) -> None:
        """Read the changed blocks (arguments as in `QTextDocument.contentsChange`)."""
        document, count = self._document, self._document.blockCount()
        first, end = document.findBlock(position), position + added
        start = first.blockNumber() if first.isValid() else 0
        last = first if first.contains(end) else document.findBlock(end)
        after = count - last.blockNumber() - 1 if last.isValid() else 0
        if start == 0:
            self._read_title()
        row, stop = max(start - 1, 0), len(self._lines) - after
        waited = self._unread >= 0
        if waited and not row <= self._unread < stop:
            grown = count - 1 - len(self._lines)
            self._read_words(grown if self._unread >= stop else 0)
        self._unread, self._span = _NONE, _NOWHERE
        block = first if start else first.next()
        fresh = blocks.read(block, count - after - max(start, 1))
        if waited or fresh != self._lines[row:stop]:
            self._replace_lines(row, stop, fresh)

    def _replace_lines(self, row: int, stop: int, fresh: list[Line]) -> None:
        """Replace the lines in `row:stop` and emit `changed`."""
        old = self._lines[row:stop]
        self._note_words(old, fresh)
        self._lines[row:stop] = fresh
        self.reads += 1
        if list(map(_shape, fresh)) != list(map(_shape, old)):
            self._reshape(row, stop, fresh)
        else:
            pairs = zip(fresh, old, strict=True)
            self.written_row = next((n for n, (a, b) in enumerate(pairs, row) if a != b), _NONE)
        self.changed.emit()

    def _reshape(self, row: int, stop: int, fresh: list[Line]) -> None:
        """Update the headings after a structural change and arrange for `reshaped`."""
        self.shape += 1
        self.written_row = _NONE
        # Single-shot: a permanent connection would call Python for every letter.
        once = QtCore.Qt.ConnectionType.SingleShotConnection
        self._document.contentsChanged.connect(self.reshaped.emit, once)
        first, last = bisect_left(self._heads, row), bisect_left(self._heads, stop)
        grown = len(fresh) - (stop - row)
        after = [head + grown for head in self._heads[last:]]
        self._heads[first:] = [*_headings(fresh, row), *after]

    def _read_title(self) -> None:
        title = self._document.firstBlock().text().replace("\u2028", " ")
        if title != self.title:
            self.title = title
            self.retitled.emit()
            self.changed.emit()

    # Sections

    def section_index(self, row: int) -> int:
        """Return the index of a row's section, -1 for the title."""
        if row < 0 or not self._lines:
            return -1
        return bisect_right(self._heads, row) - is_heading(self._lines[0])

    def heading_row(self, index: int) -> int:
        """Return the first row of the section with this index, -1 if there is none."""
        starts = self._heads if self._heads[:1] == [0] else [0, *self._heads]
        return starts[index] if 0 <= index < len(starts) else -1


def _key(line: Line) -> str:
    return line.node.id if isinstance(line.node, Item) else ""


def _headings(lines: list[Line], first: int) -> list[int]:
    return [row for row, line in enumerate(lines, first) if is_heading(line)]


def _shape(line: Line) -> tuple[int, object]:
    """Return the properties of a line that its and its neighbours' numbers depend on."""
    node = line.node
    if isinstance(node, Item):
        return line.depth, (node.marker, node.number)
    return line.depth, type(node)
