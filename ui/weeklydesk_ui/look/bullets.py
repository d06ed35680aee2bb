"""Positions of a document's bullets and numbers, and their distance from the text."""

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
    """Use a font with a wide space for bullets, as Qt puts one space between bullet and text.

    Only that space is used; Qt draws the bullets itself.
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
    """Align numbers on the left, also those of right-to-left text.

    Qt puts these to the right of the text, where there is no margin for them.
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
