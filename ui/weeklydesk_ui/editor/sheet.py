"""One opened report: its document with its undo history, and the lines that the document shows.

The lines mirror the document: after each change only the blocks that changed are read again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QTextBlock, QTextCursor, QTextDocument

from weeklydesk.edits.lines import (
    Patch,
    Spot,
    by_section,
    content_of,
    furnished,
    is_heading,
    text_of,
)
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Item, Report, Section, items_of
from weeklydesk.outline import Line, build, flatten
from weeklydesk_ui.editor import blocks
from weeklydesk_ui.editor.lineformat import (
    shown,
    title_format,
)
from weeklydesk_ui.editor.units import units

FRESH = "~"  # begins the key of an item that was made here
MARGIN = 40


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
        blocks.insert(cursor, self.lines)
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
        fresh = blocks.read(block, count - after - max(start, 1))
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
        parts = list(by_section(self.lines))
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
        body = content_of(part)
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

    def lineage_at(self, row: int) -> str:
        """Return the lineage of the item on a row, "" without one."""
        node = self.lines[row].node if 0 <= row < len(self.lines) else None
        known = self.identities.get(node.id, Identity()) if isinstance(node, Item) else Identity()
        return known.lineage

    def relineage(self, report: Report) -> None:
        """Take over the lineages that the store gave to items that it knew before."""
        names = {item.id: item.lineage for _, item in items_of(report)}
        for key, known in self.identities.items():
            if known.id in names:
                self.identities[key] = Identity(known.id, names[known.id])
        self._built.clear()

    def section_index(self, row: int) -> int:
        """Return the index in `report().sections` of the section of a row, -1 for the title."""
        if row < 0 or not self.lines:
            return -1
        heads = sum(map(is_heading, self.lines[: row + 1]))
        return heads - is_heading(self.lines[0])

    def heading_row(self, index: int) -> int:
        """Return the row that the section of this index begins at, -1 where there is none."""
        rows = enumerate(self.lines)
        starts = [row for row, line in rows if row == 0 or is_heading(line)]
        return starts[index] if 0 <= index < len(starts) else -1

    def has_history(self) -> bool:
        """Tell whether there is anything to undo or redo."""
        document = self.document
        return document.isUndoAvailable() or document.isRedoAvailable()

    def agrees(self, report: Report) -> bool:
        """Tell whether this is the report as it stands, once its identities are taken over."""
        self.report()
        self.adopt(report)
        return self.report() == report

    def adopt(self, report: Report) -> None:
        """Take over the identities that the store gave to the items of a report given before."""
        for given, lines in reversed(self._given):
            keys = [key for part in by_section(lines) for key in _keys(part)]
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

    def apply(self, report: Report, cursor: QTextCursor) -> None:
        """Become that report in one step of undo; the cursor stays where it is as far as it can."""
        row = cursor.block().blockNumber() - 1
        column = cursor.positionInBlock()
        lines = self.lines_for(report)
        self.base = replace(report, sections=())
        cursor.beginEditBlock()
        blocks.write_text(self.document.firstBlock(), shown(report.title))
        self.change(Patch(0, len(self.lines), tuple(lines), Spot(row)), QTextCursor(cursor))
        cursor.endEditBlock()
        self.place(Spot(min(row, len(lines) - 1), column), cursor)

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
        blocks.replace(self.document, patch.start + 1, old, new)

    def _with_key(self, line: Line) -> Line:
        if isinstance(line.node, Item) and not line.node.id:
            return replace(line, node=replace(line.node, id=self._fresh_key()))
        return line

    def place(self, spot: Spot, cursor: QTextCursor, anchor: Spot | None = None) -> None:
        """Put the cursor at the place, selecting from `anchor` where there is one."""
        cursor.setPosition(self.position(anchor or spot))
        if anchor:
            cursor.setPosition(self.position(spot), QTextCursor.MoveMode.KeepAnchor)

    def position(self, spot: Spot) -> int:
        """Return the document's position of a place."""
        block = self.block(spot.row)
        offset = units(self.text(spot.row)[: spot.column])
        return block.position() + min(offset, block.length() - 1)

    def text(self, row: int) -> str:
        """Return the words on a row; row -1 is the title."""
        return self.title if row < 0 else text_of(self.lines[row])


def _keys(part: list[Line]) -> list[str]:
    return [line.node.id for line in content_of(part) if isinstance(line.node, Item)]
