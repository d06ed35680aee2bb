"""Room between the bullets of a document and its words."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument, QTextListFormat

_STYLES = QTextListFormat.Style
_BULLETS = (_STYLES.ListDisc, _STYLES.ListCircle, _STYLES.ListSquare)
_WIDE = ("Consolas", "Menlo", "Noto Sans Mono", "monospace")


def part_bullets(document: QTextDocument) -> None:
    """Write bullets in a face whose blank is wide, for Qt leaves one between them and words.

    Of the face only that blank is used: Qt draws the bullets itself.
    """
    wide = QTextCharFormat()
    wide.setFontFamilies(_WIDE)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        listed = block.textList()
        if listed and listed.format().style() in _BULLETS:
            cursor.setPosition(block.position())
            cursor.mergeBlockCharFormat(wide)
        block = block.next()
