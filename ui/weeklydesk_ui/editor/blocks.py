"""Writes lines into a document's blocks, and reads them back."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from weeklydesk.edits.lines import text_of
from weeklydesk.outline import Line
from weeklydesk_ui.editor.lineformat import PROPERTY, encoded, format_of, line_of, shown
from weeklydesk_ui.editor.units import units

KEEP = QTextCursor.MoveMode.KeepAnchor


@contextmanager
def one_step(cursor: QTextCursor, *, join: bool = False) -> Generator[None]:
    """Group the changes into one undo step; with `join`, into the previous one.

    The step ends even after an error: a document inside a step is neither painted nor read.
    """
    if join:
        cursor.joinPreviousEditBlock()
    else:
        cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def read(block: QTextBlock, count: int) -> list[Line]:
    """Return `count` lines, starting with that block."""
    lines: list[Line] = []
    for _ in range(count):
        lines.append(line_of(block))
        block = block.next()
    return lines


def end_of(block: QTextBlock) -> int:
    """Return the position after the block's last character."""
    return block.position() + block.length() - 1


def insert(cursor: QTextCursor, lines: Sequence[Line]) -> None:
    """Insert a block for each line after the cursor's block; the cursor is at its end."""
    for line in lines:
        cursor.insertBlock(format_of(line), QTextCharFormat())
        cursor.insertText(shown(text_of(line)))


def remove(document: QTextDocument, start: int, stop: int) -> None:
    """Remove the blocks `start` to `stop`, exclusive; `start` must not be the first block."""
    over = document.findBlockByNumber(start - 1)
    form = over.blockFormat()
    cursor = QTextCursor(document)
    cursor.setPosition(end_of(over))
    cursor.setPosition(end_of(document.findBlockByNumber(stop - 1)), KEEP)
    cursor.removeSelectedText()
    if cursor.blockFormat() != form:
        cursor.setBlockFormat(form)


def rewrite(block: QTextBlock, line: Line) -> None:
    """Change the block to another line, modifying only what differs."""
    write_text(block, shown(text_of(line)))
    if block.blockFormat().stringProperty(PROPERTY) != encoded(line):
        from weeklydesk_ui.editor.item_memory import format_with_memory

        QTextCursor(block).setBlockFormat(format_with_memory(block, line))


def write_text(block: QTextBlock, text: str) -> None:
    """Change the block's text, modifying only what differs."""
    old = block.text()
    if old == text:
        return
    limit = min(len(old), len(text))
    head = next((i for i in range(limit) if old[i] != text[i]), limit)
    rest = limit - head
    tail = next((i for i in range(rest) if old[-1 - i] != text[-1 - i]), rest)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + units(old[:head]))
    cursor.setPosition(block.position() + units(old[: len(old) - tail]), KEEP)
    cursor.insertText(text[head : len(text) - tail])


def replace(document: QTextDocument, first: int, old: Sequence[Line], new: Sequence[Line]) -> None:
    """Change the blocks from number `first` on from the old lines to the new ones."""
    from weeklydesk.edits.steps import Act, steps

    for step in reversed(list(steps(old, new))):
        number = first + step.start
        lines = new[step.first : step.last]
        if step.act is Act.REMOVE:
            remove(document, number, first + step.stop)
        elif step.act is Act.INSERT:
            cursor = QTextCursor(document)
            cursor.setPosition(end_of(document.findBlockByNumber(number - 1)))
            insert(cursor, lines)
        else:
            for place, line in enumerate(lines, number):
                rewrite(document.findBlockByNumber(place), line)
