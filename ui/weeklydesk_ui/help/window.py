"""The guide's window: chapters on the left, text on the right, and a search field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.records import values_of
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.help.pages import GUIDE, Page, guide_page, joined, read_page, style, within
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged, open_at, page_size, small_font
from weeklydesk_ui.search.box import SearchBox
from weeklydesk_ui.translated import Translated

_TEXT = 15  # pixels
_COLUMN = 660  # pixels of a line
_LEFT = 210  # pixels of the chapter list


class GuideBrowser(QuietBrowser):
    """Shows pictures from the documentation folder and loads nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: Page | None = None

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the documentation (called by Qt)."""
        source = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value or self.page is None:
            return None
        path = self.page.path.parent / source
        if not within(path):
            return None
        image = QImage(str(path))
        room = _COLUMN * self.devicePixelRatioF()
        if image.width() > room:
            image = image.scaledToWidth(round(room), Qt.TransformationMode.SmoothTransformation)
            image.setDevicePixelRatio(self.devicePixelRatioF())
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short (called by Qt)."""
        super().resizeEvent(event)
        self._keep_short()

    def show_page(self, page: Page, theme: Theme) -> None:
        """Show a page from its start."""
        self.page = page
        font = chrome_font()
        font.setPixelSize(round(_TEXT * page_size() / 16))
        self.document().setDefaultFont(font)
        self.document().setDefaultStyleSheet(style(values_of(theme), font.pixelSize()))
        self.setHtml(page.html)
        self._keep_short()

    def chapter_in_sight(self) -> int:
        """Return the index of the chapter at the top; the text before the first one counts."""
        edge = self.verticalScrollBar().value() + 12 * GRID
        layout = self.document().documentLayout()
        tops = (layout.blockBoundingRect(block).top() for block in self._chapters())
        return max(0, sum(top <= edge for top in tops) - 1)

    def _chapters(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            start = block.begin()
            if not start.atEnd() and start.fragment().charFormat().anchorNames():
                yield block
            block = block.next()

    def _keep_short(self) -> None:
        """Distribute the spare width of a wide window to both sides."""
        frame = self.document().rootFrame().frameFormat()
        aside = max(8 * GRID, (self.viewport().width() - enlarged(_COLUMN)) // 2)
        if frame.leftMargin() != aside:
            frame.setMargin(6 * GRID)
            frame.setLeftMargin(aside)
            frame.setRightMargin(aside)
            self.document().rootFrame().setFrameFormat(frame)


class GuideWindow(Translated, QDialog):
    """The guide in the current language. Ctrl+F searches; Escape ends the search, then closes."""

    def __init__(
        self, language: Callable[[], str], keys: Callable[[], str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._language, self._keys, self._theme = language, keys, theme
        self._path = guide_page(language())
        self._page = read_page(self._path)
        self.box = SearchBox(self)
        self.found = QLabel(self)
        self.chapters = QListWidget(self)
        self.text = GuideBrowser(self)
        self._lay_out()
        self.box.textChanged.connect(self._seek)
        self.box.chosen.connect(self.find_next)
        self.box.left.connect(self._end_search)
        self.chapters.currentRowChanged.connect(self._go)
        self.chapters.itemClicked.connect(lambda: self._go(self.chapters.currentRow()))
        self.text.anchorClicked.connect(self._follow)
        self.text.verticalScrollBar().valueChanged.connect(self._mark_chapter)
        QShortcut(QKeySequence.StandardKey.Find, self, self.box.setFocus)
        self.retranslate()
        self.set_theme(theme)

    def show_keys(self) -> None:
        """Scroll to the list of shortcuts."""
        self.chapters.setCurrentRow(self.chapters.count() - 1)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._theme = theme
        self.box.set_theme(theme)
        self.found.setFont(small_font())
        self._draw()

    def find_next(self) -> None:
        """Go to the next match; after the last comes the first."""
        if not self.text.find(self.box.text()):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(self.box.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Return from closing the window (called by Qt)."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return
        super().keyPressEvent(event)

    def _open(self, path: Path) -> None:
        self._path = path
        self._draw()

    def _draw(self) -> None:
        page = read_page(self._path)
        if self._path.parent == GUIDE:
            page = joined(page, self.tr("All keys"), self._keys())
        self._page = page
        self._list_chapters()
        self.text.show_page(page, self._theme)
        self._seek()

    def _list_chapters(self) -> None:
        blocked = self.chapters.blockSignals(True)
        self.chapters.clear()
        for _, title in self._page.headings:
            self.chapters.addItem(title)
        self.chapters.setCurrentRow(0)
        self.chapters.blockSignals(blocked)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._page.headings):
            self.text.scrollToAnchor(self._page.headings[row][0])

    def _mark_chapter(self) -> None:
        """Select the visible chapter in the list, unless the list itself scrolls the text."""
        if not self.chapters.hasFocus():
            blocked = self.chapters.blockSignals(True)
            self.chapters.setCurrentRow(self.text.chapter_in_sight())
            self.chapters.blockSignals(blocked)

    def _follow(self, url: QUrl) -> None:
        target = self._path.parent / url.toString()
        if within(target):
            self._open(target)

    # Search

    def _seek(self) -> None:
        words = self.box.text()
        marks = self._marks(words) if words else []
        self.text.setExtraSelections(marks)
        if not words:
            self.found.hide()
            return
        told = self.tr("{count} matches") if marks else self.tr("Nothing found for “{words}”")
        self.found.setText(told.format(count=len(marks), words=words))
        self.found.show()
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
        self.text.find(words)

    def _marks(self, words: str) -> list[QTextEdit.ExtraSelection]:
        marks: list[QTextEdit.ExtraSelection] = []
        cursor = self.text.document().find(words)
        while not cursor.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue] (not in the stub)
            mark.format.setBackground(self.palette().highlight())  # pyright: ignore (nor this)
            marks.append(mark)
            cursor = self.text.document().find(words, cursor)
        return marks

    def _end_search(self) -> None:
        if self.box.text():
            self.box.clear()
        else:
            self.reject()

    # Layout

    def retranslate(self) -> None:
        """Set all texts in the current language and show its guide."""
        if self._path != guide_page(self._language()):
            self._open(guide_page(self._language()))
        self.setWindowTitle(self.tr("Guide"))
        self.box.setPlaceholderText(self.tr("Search the guide…"))
        self.box.setAccessibleName(self.tr("Search the guide…"))
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.text.setAccessibleName(self.tr("Guide"))

    def _lay_out(self) -> None:
        self.found.setProperty("tone", "faint")
        self.found.setWordWrap(True)
        self.found.hide()
        self.chapters.setObjectName("groups")
        self.chapters.setFrameShape(QFrame.Shape.NoFrame)
        self.chapters.setWordWrap(True)
        left = QWidget(self)
        left.setObjectName("left")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(enlarged(_LEFT))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 3 * GRID, 0, 0)
        above = QVBoxLayout()
        above.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        above.addWidget(self.box)
        above.addWidget(self.found)
        column.addLayout(above)
        column.addWidget(self.chapters)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(left)
        layout.addWidget(self.text, 1)
        open_at(self, 960, 680)
