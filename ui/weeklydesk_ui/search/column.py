"""The left column: the search box over the weeks, or over what was found."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, small_font
from weeklydesk_ui.search.box import SearchBox
from weeklydesk_ui.search.delegate import FoundDelegate
from weeklydesk_ui.search.found import Findings, Found
from weeklydesk_ui.search.model import FOUND, FoundModel

_FILTERS = "week:2024-W20..W26\nobjective:O2\nsection:…\nstate:open"


class SearchColumn(QWidget):
    """Shows the weeks until something is searched."""

    search_requested = Signal(str)
    hit_requested = Signal(object)  # Found
    entered = Signal()
    left = Signal()

    def __init__(self, weeks: QWidget) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._weeks = weeks
        self._findings: Findings | None = None
        self.box = SearchBox()
        self.model = FoundModel()
        self.hits = _view()
        self._delegate = FoundDelegate(self.hits)
        self.hits.setItemDelegate(self._delegate)
        self.hits.setModel(self.model)
        self.words = QLabel()
        self.words.setProperty("tone", "faint")
        self.words.setWordWrap(True)
        self.words.setContentsMargins(4 * GRID, GRID, 4 * GRID, 2 * GRID)
        self._lay_out(weeks)
        self._connect()
        self._retranslate()

    def _lay_out(self, weeks: QWidget) -> None:
        self._found = QWidget()
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.hits, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(weeks)
        self.stack.addWidget(self._found)
        top = QVBoxLayout()
        top.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        top.addWidget(self.box)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addLayout(top)
        around.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.box.abandoned.connect(self._abandon)
        self.box.entered.connect(self._enter)
        self.box.left.connect(self.leave)
        self.box.moved.connect(self._move)
        self.box.chosen.connect(self._choose)
        self.box.textChanged.connect(self._on_text)
        self.hits.clicked.connect(self._ask_for)

    def begin(self) -> None:
        """Put the caret into the box, with what was searched before ready to be typed over."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def leave(self) -> None:
        """Show the weeks again and tell that the search is over."""
        self.box.clear()
        self.show_weeks()
        self.left.emit()

    def show_weeks(self) -> None:
        """Show the weeks again."""
        self._findings = None
        self.stack.setCurrentWidget(self._weeks)

    def show_findings(self, findings: Findings) -> None:
        """Show what was found, the first hit chosen."""
        if findings.text != self.box.text().strip():
            return
        self._findings = findings
        self.model.show(findings.hits)
        self.hits.setCurrentIndex(self.model.index(0, 0))
        self.stack.setCurrentWidget(self._found)
        self._retranslate()

    def focus_stop(self) -> QWidget:
        """Return what the focus goes to in this column."""
        return self._weeks if self.stack.currentWidget() is self._weeks else self.box

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of that theme."""
        self._delegate.theme = theme
        self.words.setFont(small_font())
        self.box.set_theme(theme)
        self.hits.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language (called by Qt)."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _enter(self) -> None:
        self.entered.emit()
        if not self.box.text().strip():
            self._show_hint()

    def _abandon(self) -> None:
        if not self.box.text().strip():
            self.show_weeks()

    def _on_text(self, text: str) -> None:
        self.search_requested.emit(text)
        if not text.strip() and self.box.hasFocus():
            self._show_hint()

    def _show_hint(self) -> None:
        self._findings = None
        self.model.show(())
        self.stack.setCurrentWidget(self._found)
        self._retranslate()

    def _move(self, by: int) -> None:
        count = self.model.rowCount()
        row = self.hits.currentIndex().row() + by
        self.hits.setCurrentIndex(self.model.index(min(max(row, 0), count - 1), 0))

    def _choose(self) -> None:
        if self.hits.currentIndex().isValid():
            self._ask_for(self.hits.currentIndex())

    def _ask_for(self, index: QModelIndex) -> None:
        self.hit_requested.emit(cast("Found", index.data(FOUND)))

    def _retranslate(self) -> None:
        self.box.setPlaceholderText(self.tr("Search…"))
        self.box.setAccessibleName(self.tr("Search all weeks"))
        self.hits.setAccessibleName(self.tr("What was found"))
        self.words.setText(self._words())

    def _words(self) -> str:
        findings = self._findings
        if findings is None:
            hint = self.tr("Words in any order, “in quotes” as one. Narrow it down with")
            return f"{hint}\n{_FILTERS}"
        if not findings.hits:
            words = self.tr("Nothing was found for {text} in the lines of all weeks.")
            return words.format(text=findings.text)
        if findings.more:
            return self.tr("The newest {count}").format(count=len(findings.hits))
        return self.tr("Found: {count}").format(count=len(findings.hits))


def _view() -> QListView:
    view = QListView()
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setMouseTracking(True)
    return view
