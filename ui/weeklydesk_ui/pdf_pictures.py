"""A report's pictures in its PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextImageFormat,
)

from weeklydesk.exporters.word.pictures import read_picture

_TALLEST = 0.8  # of the page's height


class Pictures:
    """The pictures of one document, each read once; only files inside `folder` are used."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._found: dict[str, QImage] = {}

    def address(self, source: str) -> str:
        """Return the name under which the document finds a picture, or "" if it cannot be shown."""
        if source not in self._found:
            found = read_picture(self._folder, source)
            self._found[source] = QImage.fromData(found.data) if found else QImage()
        return "" if self._found[source].isNull() else source

    def put_into(self, document: QTextDocument) -> None:
        """Add the pictures to a document, at most as wide as the line and lower than a page."""
        for source, image in self._found.items():
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(source), image)
        for block, fragment in list(_fragments(document)):
            form = fragment.charFormat().toImageFormat()
            if form.isValid():
                size = self._size(form.name(), block)
                form.setWidth(size.width())
                form.setHeight(size.height())
                _dress(block, fragment, form)

    def _size(self, source: str, block: QTextBlock) -> QSizeF:
        document, size = block.document(), QSizeF(self._found[source].size())
        page, left = document.pageSize(), document.documentLayout().blockBoundingRect(block).left()
        most = QSizeF(page.width() - left, page.height() * _TALLEST)
        if size.width() > most.width() or size.height() > most.height():
            size.scale(most, Qt.AspectRatioMode.KeepAspectRatio)
        return size


def _fragments(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextFragment]]:
    block = document.begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            yield block, place.fragment()
            place += 1
        block = block.next()


def _dress(block: QTextBlock, fragment: QTextFragment, form: QTextImageFormat) -> None:
    """Set a picture's format; Qt would scale its height like that of text."""
    cursor = QTextCursor(block)
    single = cursor.blockFormat()
    single.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    cursor.setBlockFormat(single)
    end = fragment.position() + fragment.length()
    cursor.setPosition(fragment.position())
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(form)
