"""Where the bullets and numbers of a document stand, and the room between them and the words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

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


def lead_from_the_left(document: QTextDocument) -> None:
    """Let numbers stand in one column, also before words that are written from right to left.

    Qt puts those at the right, outside of the text, where no margin is left for them.
    """
    left = QTextBlockFormat()
    left.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        if block.textList() and block.textDirection() is Qt.LayoutDirection.RightToLeft:
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(left)
        block = block.next()
