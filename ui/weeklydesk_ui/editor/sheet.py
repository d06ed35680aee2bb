"""One opened report: its document with its undo history, and the lines that the document shows.

The lines mirror the document: after each change only the blocks that changed are read again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from weeklydesk.edits.lines import Patch, Spot, furnished, is_blank, is_heading
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Item, Report, Section, items_of
from weeklydesk.outline import Line, build, flatten
from weeklydesk_ui.editor.lineformat import (
    PROPERTY,
    encoded,
    format_of,
    line_of,
    shown,
    title_format,
)
from weeklydesk_ui.editor.units import units

FRESH = "~"  # begins the key of an item that was made here
MARGIN = 40
KEEP = QTextCursor.MoveMode.KeepAnchor


@dataclass(frozen=True, slots=True)
class Identity:
    """What the store knows an item by; both empty until it has seen it."""

    id: str = ""
    lineage: str = ""


class Sheet(QObject):
    """A report in a document of its own. Inside, an item's `id` is a key that undo brings back."""

    changed = Signal()

    def __init__(self, report: Report, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base = replace(report, sections=())
        self.lines: list[Line] = []
        self.title = ""
        self.identities: dict[str, Identity] = {}
        self.preface: Section | None = None
        self._made = 0
        self.caret = 0
        self.scroll = 0
        self.folded = 0
        self._given: deque[tuple[Report, list[Line]]] = deque(maxlen=8)
        self._built: list[tuple[list[Line], Section]] = []
        self.document = self._new_document(font)
        self._load(report)
        self.document.contentsChange.connect(self._read_changed)

    def _new_document(self, font: QFont) -> QTextDocument:
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(font)
        document.setDocumentMargin(MARGIN)
        document.setIndentWidth(1.6 * 16)
        return document

    def _load(self, report: Report) -> None:
        self.title = report.title
        self.lines = self.lines_for(report)
        cursor = QTextCursor(self.document)
        cursor.beginEditBlock()
        cursor.setBlockFormat(title_format())
        cursor.insertText(shown(report.title))
        for line in self.lines:
            _insert_block(cursor, line)
        cursor.endEditBlock()
        self.document.setUndoRedoEnabled(True)
        self.document.setModified(False)

    def lines_for(self, report: Report) -> list[Line]:
        """Return the report's lines as they are edited: with keys, placeholders, free numbers."""
        sections = report.sections
        lines = flatten(sections)
        if sections and not sections[0].level and not sections[0].title:
            self.preface = replace(sections[0], blocks=())
            lines = lines[1:]
        used: set[str] = set()
        keyed = [self._keyed(line, used) for line in lines]
        return furnished(list(loosened(keyed)))

    def _keyed(self, line: Line, used: set[str]) -> Line:
        node = line.node
        if not isinstance(node, Item):
            return line
        identity = Identity(node.id, node.lineage)
        key = node.id
        if not key or key in used or self.identities.get(key, identity) != identity:
            key = self._fresh_key()
        used.add(key)
        self.identities[key] = identity
        return replace(line, node=replace(node, id=key, lineage=""))

    def _fresh_key(self) -> str:
        self._made += 1
        return f"{FRESH}{self._made}"

    # Reading

    def _read_changed(self, position: int, _removed: int, added: int) -> None:
        first = self.document.findBlock(position)
        start = first.blockNumber() if first.isValid() else 0
        count = self.document.blockCount()
        end = position + added
        last = first if first.contains(end) else self.document.findBlock(end)
        after = count - last.blockNumber() - 1 if last.isValid() else 0
        if start == 0:
            self._read_title()
        rows = max(start - 1, 0)
        stop = len(self.lines) - after
        block = first if start else first.next()
        fresh = _read(block, count - after - max(start, 1))
        if fresh != self.lines[rows:stop]:
            self.lines[rows:stop] = fresh
            self.changed.emit()

    def _read_title(self) -> None:
        title = self.document.firstBlock().text().replace("\u2028", " ")
        if title != self.title:
            self.title = title
            self.changed.emit()

    def block(self, row: int) -> QTextBlock:
        """Return the block of a row; row -1 is the title's."""
        return self.document.findBlockByNumber(row + 1)

    def report(self) -> Report:
        """Return the report as it stands. Sections without a change are the same objects."""
        parts = list(_sections(self.lines))
        built: list[tuple[list[Line], Section]] = []
        known = {id(part[0]): entry for entry in self._built for part in [entry[0]] if part}
        for part in parts:
            entry = known.get(id(part[0]))
            fresh = entry is None or entry[0] != part
            built.append((part, self._section(part)) if fresh or entry is None else entry)
        self._built = built
        sections = tuple(section for _, section in built)
        report = replace(self.base, title=self.title, sections=sections)
        self._given.append((report, list(self.lines)))
        return report

    def _section(self, part: list[Line]) -> Section:
        headed = is_heading(part[0])
        body = _content(part)
        head = part[0] if headed else Line(self.preface or Section("", level=0))
        lines = [self._identified(line) for line in numbered([head, *body])]
        return build(lines)[0]

    def _identified(self, line: Line) -> Line:
        node = line.node
        if not isinstance(node, Item):
            return line
        known = self.identities.get(node.id, Identity())
        return replace(line, node=replace(node, id=known.id, lineage=known.lineage))

    def numbered_lines(self) -> list[Line]:
        """Return all lines as shown: with their numbers, blank ones too."""
        return list(numbered(self.lines))

    def id_at(self, row: int) -> str:
        """Return the id that the store knows the item on a row by, "" without one."""
        node = self.lines[row].node if 0 <= row < len(self.lines) else None
        return self.identities.get(node.id, Identity()).id if isinstance(node, Item) else ""

    def has_history(self) -> bool:
        """Tell whether there is anything to undo or redo."""
        document = self.document
        return document.isUndoAvailable() or document.isRedoAvailable()

    def adopt(self, report: Report) -> None:
        """Take over the identities that the store gave to the items of a report given before."""
        for given, lines in reversed(self._given):
            keys = [key for part in _sections(lines) for key in _keys(_content(part))]
            if all(self._known(key) for key in keys):
                continue
            found = [item for _, item in items_of(report)]
            if [item.text for _, item in items_of(given)] == [item.text for item in found]:
                self._identify(zip(keys, found, strict=True))
                return

    def _known(self, key: str) -> bool:
        return bool(self.identities.get(key, Identity()).id)

    def _identify(self, pairs: Iterable[tuple[str, Item]]) -> None:
        for key, item in pairs:
            self.identities[key] = Identity(item.id, item.lineage)
        self._built.clear()

    # Changing

    def retitle(self, title: str) -> None:
        """Give the report another title."""
        block = self.document.firstBlock()
        write_text(QTextCursor(block), block, shown(title))

    def change(self, patch: Patch, cursor: QTextCursor, join: bool = False) -> None:
        """Carry the patch out as one step of undo that brings the cursor back where it is.

        With `join` it belongs to the step before it.
        """
        if join:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        self._replace(patch)
        cursor.endEditBlock()

    def _replace(self, patch: Patch) -> None:
        new = [self._with_key(line) for line in patch.lines]
        old = self.lines[patch.start : patch.stop]
        for tag, a, b, c, d in reversed(_steps(old, new)):
            start = patch.start + a
            if tag == "delete":
                self._remove(start, patch.start + b)
            elif tag == "insert":
                self._insert(start, new[c:d])
            else:
                for row, line in enumerate(new[c:d], start):
                    self._rewrite(row, line)

    def _with_key(self, line: Line) -> Line:
        if isinstance(line.node, Item) and not line.node.id:
            return replace(line, node=replace(line.node, id=self._fresh_key()))
        return line

    def _remove(self, start: int, stop: int) -> None:
        cursor = QTextCursor(self.document)
        cursor.setPosition(_end(self.block(start - 1)))
        cursor.setPosition(_end(self.block(stop - 1)), KEEP)
        over = self.block(start - 1).blockFormat()
        cursor.removeSelectedText()
        if cursor.blockFormat() != over:
            cursor.setBlockFormat(over)

    def _insert(self, row: int, lines: Sequence[Line]) -> None:
        cursor = QTextCursor(self.document)
        cursor.setPosition(_end(self.block(row - 1)))
        for line in lines:
            _insert_block(cursor, line)

    def _rewrite(self, row: int, line: Line) -> None:
        block = self.block(row)
        cursor = QTextCursor(block)
        write_text(cursor, block, shown(_words(line)))
        if block.blockFormat().stringProperty(PROPERTY) != encoded(line):
            cursor.setBlockFormat(format_of(line))

    def place(self, spot: Spot, cursor: QTextCursor, anchor: Spot | None = None) -> None:
        """Put the cursor at the place, selecting from `anchor` where there is one."""
        cursor.setPosition(self.position(anchor or spot))
        if anchor:
            cursor.setPosition(self.position(spot), KEEP)

    def position(self, spot: Spot) -> int:
        """Return the document's position of a place."""
        block = self.block(spot.row)
        offset = units(self.text(spot.row)[: spot.column])
        return block.position() + min(offset, block.length() - 1)

    def text(self, row: int) -> str:
        """Return the words on a row; row -1 is the title."""
        return self.title if row < 0 else _words(self.lines[row])


def _read(block: QTextBlock, count: int) -> list[Line]:
    lines: list[Line] = []
    for _ in range(count):
        lines.append(line_of(block))
        block = block.next()
    return lines


def _words(line: Line) -> str:
    return line.node.title if isinstance(line.node, Section) else line.node.text


def _end(block: QTextBlock) -> int:
    return block.position() + block.length() - 1


def _insert_block(cursor: QTextCursor, line: Line) -> None:
    cursor.insertBlock(format_of(line), QTextCharFormat())
    cursor.insertText(shown(_words(line)))


def write_text(cursor: QTextCursor, block: QTextBlock, text: str) -> None:
    """Give the block other words, touching only what differs."""
    old = block.text()
    if old == text:
        return
    limit = min(len(old), len(text))
    head = next((i for i in range(limit) if old[i] != text[i]), limit)
    rest = limit - head
    tail = next((i for i in range(rest) if old[-1 - i] != text[-1 - i]), rest)
    cursor.setPosition(block.position() + units(old[:head]))
    cursor.setPosition(block.position() + units(old[: len(old) - tail]), KEEP)
    cursor.insertText(text[head : len(text) - tail])


def _sections(lines: list[Line]) -> Iterator[list[Line]]:
    start = 0
    for row in range(1, len(lines) + 1):
        if row == len(lines) or is_heading(lines[row]):
            yield lines[start:row]
            start = row


def _content(part: list[Line]) -> list[Line]:
    """Return what stands under the heading of a section, nothing for its lone blank line."""
    body = part[1:] if is_heading(part[0]) else part
    return [] if len(body) == 1 and is_blank(body[0]) else body


def _keys(lines: list[Line]) -> list[str]:
    return [line.node.id for line in lines if isinstance(line.node, Item)]


def _token(line: Line) -> object:
    node = line.node
    return node.id if isinstance(node, Item) and node.id else (type(node), _words(line))


def _steps(old: Sequence[Line], new: Sequence[Line]) -> list[tuple[str, int, int, int, int]]:
    """Return how to make one list of lines from the other, as SequenceMatcher tells it."""
    before, after = [_token(line) for line in old], [_token(line) for line in new]
    if before == after:
        return [("equal", 0, len(old), 0, len(new))]
    steps: list[tuple[str, int, int, int, int]] = []
    for _, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        common = min(b - a, d - c)
        if common:
            steps.append(("equal", a, a + common, c, c + common))
        if b - a > common:
            steps.append(("delete", a + common, b, d, d))
        elif d - c > common:
            steps.append(("insert", b, b, c + common, d))
    return steps
