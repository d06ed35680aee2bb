"""Remembers which item a line was, so that turning it back into an item restores its identity.

The item is stored in the block's format, so that Qt's undo covers it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextDocument

from weeklydesk.edits.lines import Patch, text_of
from weeklydesk.model import Item
from weeklydesk.outline import Line
from weeklydesk.records import replace
from weeklydesk_ui.editor.lineformat import PROPERTY, decoded, form_of, format_of

_FORMER_ITEM = PROPERTY + 1


def format_with_memory(block: QTextBlock, line: Line) -> QTextBlockFormat:
    """Return the block's format for another line, including the item that the block was."""
    form = format_of(line)
    if not isinstance(line.node, Item):
        now = form_of(block)
        was_item = isinstance(decoded(now).node, Item)
        former = now if was_item else block.blockFormat().stringProperty(_FORMER_ITEM)
        if former:
            form.setProperty(_FORMER_ITEM, former)
    return form


def with_items_restored(
    document: QTextDocument, lines: Sequence[Line], patch: Patch
) -> Sequence[Line]:
    """Return the patch's lines, where a line that becomes an item again gets its old identity."""
    if len(patch.lines) != patch.stop - patch.start:
        return patch.lines
    block, new = document.findBlockByNumber(patch.start + 1), list[Line]()
    for row, line in enumerate(patch.lines, patch.start):
        new.append(_restored(block, lines, row, line))
        block = block.next()
    return new


def _restored(block: QTextBlock, lines: Sequence[Line], row: int, line: Line) -> Line:
    node, form = line.node, block.blockFormat().stringProperty(_FORMER_ITEM)
    if not isinstance(node, Item) or node.id or not form:
        return line
    former = decoded(form).node
    stays = text_of(lines[row]).endswith(node.text)  # except for a marker typed at its start
    if not stays or not isinstance(former, Item) or _is_present(former.id, lines):
        return line
    return replace(line, node=replace(node, id=former.id, carried_from=former.carried_from))


def _is_present(key: str, lines: Sequence[Line]) -> bool:
    return any(isinstance(line.node, Item) and line.node.id == key for line in lines)
