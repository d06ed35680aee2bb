"""PDF export: the preview's HTML, laid out on pages by Qt."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QRawFont,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from weeklydesk.errors import InputError
from weeklydesk.exporters.facts import is_chinese, language_of, title_of
from weeklydesk.exporters.html import HtmlWriter
from weeklydesk.exporters.options import Options, Paper
from weeklydesk.exporters.preview import PreviewLook, style_sheet
from weeklydesk.model import Report
from weeklydesk.records import record
from weeklydesk_ui.look.bullets import lead_from_the_left, part_bullets
from weeklydesk_ui.pdf_outline import Heading, Laid, finished
from weeklydesk_ui.pdf_pictures import Pictures

DPI = 96
_SIDE, _TOP, _BOTTOM = 94, 94, 86  # pixels; the margins of the Word file
_LEADING = (":", "：")
_FOOT = QColor("#6b737c")
_SHEETS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
_RADICALS = "".join(map(chr, range(0x2E80, 0x2FE0)))
_CHARACTERS = "".join(map(chr, range(0x4E00, 0xA000)))
_DASHES = {"\u2e3a": "——", "\u2e3b": "———"}
_FACES = ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "Segoe UI")


def write(report: Report, options: Options) -> bytes:
    """Return a PDF with embedded fonts, title, links and an outline of its headings."""
    _application()
    language, title = language_of(report, options), title_of(report, options)
    sheet = Sheet.of(options.paper)
    document = _document(report, options, _family(language), sheet)
    pages = _painted(document, sheet, title, chinese=is_chinese(language))
    laid = Laid(pages, tuple(_headings(document, sheet)), _mistaken(document.defaultFont()))
    return finished(laid, title, language, options)


@cache
def _application() -> QGuiApplication:
    """Return the application; without one, create one that needs no display."""
    found = QGuiApplication.instance()
    if isinstance(found, QGuiApplication):
        return found
    place = ["-platform", "offscreen"] if sys.platform == "linux" else []
    return QGuiApplication(["weeklydesk", *place])


@record
class Sheet:
    """A paper size and its text area, in pixels."""

    size: QPageSize
    width: float
    height: float

    @classmethod
    def of(cls, paper: Paper) -> Sheet:
        """Return the sheet for a paper size."""
        size = QPageSize(_SHEETS[paper])
        whole = size.sizePixels(DPI)
        return cls(size, whole.width() - 2 * _SIDE, whole.height() - _TOP - _BOTTOM)


def _family(language: str) -> str:
    """Return a font family with the language's characters; InputError if none is installed."""
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    if not is_chinese(language) and not families:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if not families:
        raise InputError(
            "There is no Chinese font on this computer, so the PDF would show boxes. "
            "Nothing was written; install one, such as Noto Sans CJK."
        )
    return next((face for face in _FACES if face in families), families[0])


def _mistaken(font: QFont) -> dict[str, str]:
    """Map the dashes and radicals that Qt writes for a glyph to the characters that were meant."""
    raw = QRawFont.fromFont(font, QFontDatabase.WritingSystem.SimplifiedChinese)
    wrong = dict(zip(raw.glyphIndexesForString(_RADICALS), _RADICALS, strict=True))
    right = zip(raw.glyphIndexesForString(_CHARACTERS), _CHARACTERS, strict=True)
    return _DASHES | {wrong[glyph]: char for glyph, char in right if glyph and glyph in wrong}


def _font(family: str) -> QFont:
    """Return the font without locale-specific forms and without ligatures.

    Noto Sans CJK has such forms for digits beside Latin letters, and Qt writes no text for them, so
    they could not be searched or copied. With ligatures, “first” would be copied as “ﬁrst”.
    """
    font = QFont(family)
    for feature in ("locl", "liga"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _document(report: Report, options: Options, family: str, sheet: Sheet) -> QTextDocument:
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(family))
    look, pictures = PreviewLook(family=f"'{family}'", size=14), Pictures(options.folder)
    writer = HtmlWriter(style_sheet(look), pictures=pictures.address)
    document.setHtml(writer.body(report, options))
    part_bullets(document)
    lead_from_the_left(document)
    document.setPageSize(QSizeF(sheet.width, sheet.height))
    pictures.put_into(document)
    _size_headings(document)
    _keep_headings(document, sheet)
    return document


def _size_headings(document: QTextDocument) -> None:
    """Undo the size adjustment that HTML headings add to the style sheet's sizes."""
    for block in _blocks(document):
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            form = cursor.charFormat()
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            cursor.setCharFormat(form)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _page(block: QTextBlock, sheet: Sheet) -> tuple[int, float]:
    """Return the page of a block's first line, and its position on that page."""
    top = block.document().documentLayout().blockBoundingRect(block).top()
    if block.layout().lineCount():
        top += block.layout().lineAt(0).y()  # which may have moved to the next page by itself
    page = int(top // sheet.height)
    return page, top - page * sheet.height


def _keep_headings(document: QTextDocument, sheet: Sheet) -> None:
    """Keep headings and lines that end with a colon on the page of what follows them.

    After such a change Qt lays out only a part and never paints the end, so the whole document is
    laid out again.
    """
    first: QTextBlock | None = None
    for block in _blocks(document):
        if _leads(block):
            first = first or block
            continue
        if first and _page(first, sheet)[0] != _page(block, sheet)[0]:
            form = first.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).setBlockFormat(form)
            document.markContentsDirty(0, document.characterCount())
        first = None


def _leads(block: QTextBlock) -> bool:
    """Return whether the block is a heading or introduces what follows."""
    if block.blockFormat().headingLevel():
        return True
    return block.text().endswith(_LEADING) and not QTextCursor(block).currentTable()


def _headings(document: QTextDocument, sheet: Sheet) -> Iterator[Heading]:
    scale = 72 / DPI
    whole = sheet.height + _TOP + _BOTTOM
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        if level and block.text().strip():
            page, top = _page(block, sheet)
            yield Heading(block.text().strip(), level, page, (whole - _TOP - top) * scale)


def _painted(document: QTextDocument, sheet: Sheet, title: str, *, chinese: bool) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(sheet.size, portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    _paint_pages(painter, writer, Laying(document, sheet, title, chinese=chinese))
    painter.end()
    buffer.close()
    return bytes(data.data())


def paint_on(printer: QPagedPaintDevice, report: Report, options: Options) -> None:
    """Paint a report on a printer or its preview, laid out as in the PDF."""
    language, sheet = language_of(report, options), Sheet.of(options.paper)
    document = _document(report, options, _family(language), sheet)
    title = title_of(report, options)
    painter = QPainter(printer)
    scale = printer.logicalDpiX() / DPI
    painter.scale(scale, scale)
    _paint_pages(painter, printer, Laying(document, sheet, title, chinese=is_chinese(language)))
    painter.end()


@record
class Laying:
    """A document, its sheet, and what the margins show."""

    document: QTextDocument
    sheet: Sheet
    title: str
    chinese: bool


def _paint_pages(painter: QPainter, device: QPagedPaintDevice, laying: Laying) -> None:
    document, sheet = laying.document, laying.sheet
    for page in range(document.pageCount()):
        if page:
            device.newPage()
        _paint_text(painter, document, sheet, page)
        words = f"第 {page + 1} 页，共 {document.pageCount()} 页"
        if not laying.chinese:
            words = f"Page {page + 1} of {document.pageCount()}"
        title = laying.title if page else ""
        _paint_frame(painter, document.defaultFont(), sheet, title, words)


def _paint_text(painter: QPainter, document: QTextDocument, sheet: Sheet, page: int) -> None:
    painter.save()
    painter.translate(QPointF(_SIDE, _TOP - page * sheet.height))
    area = QRectF(0, page * sheet.height, sheet.width, sheet.height - 0.5)  # without the next line
    document.drawContents(painter, area)
    painter.restore()


def _paint_frame(painter: QPainter, font: QFont, sheet: Sheet, head: str, foot: str) -> None:
    """Paint the lines above and below the text, small and grey."""
    small = QFont(font)
    small.setPixelSize(11)
    painter.setFont(small)
    painter.setPen(_FOOT)
    middle = Qt.AlignmentFlag.AlignVCenter
    above = QRectF(_SIDE, _TOP / 2, sheet.width, 20)
    below = QRectF(_SIDE, _TOP + sheet.height + _BOTTOM / 2 - 10, sheet.width, 20)
    painter.drawText(above, Qt.AlignmentFlag.AlignRight | middle, head)
    painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | middle, foot)
