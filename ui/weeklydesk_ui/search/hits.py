"""The list of search results below their count."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, small_font
from weeklydesk_ui.search.delegate import FoundDelegate
from weeklydesk_ui.search.found import Findings, Found
from weeklydesk_ui.search.model import FOUND, FoundModel
from weeklydesk_ui.translated import Translated


class Hits(Translated, QWidget):
    """Shows results, or help on searching."""

    hit_requested = Signal(object)  # Found
    filter_begun = Signal(str)  # name of the clicked filter

    def __init__(self) -> None:
        super().__init__()
        self._findings: Findings | None = None
        self.model = FoundModel()
        self.list = _view()
        self._delegate = FoundDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(self.model)
        self.list.clicked.connect(self._ask_for)
        self.words = QLabel()
        self.words.setProperty("tone", "faint")
        self.words.setWordWrap(True)
        self.words.linkActivated.connect(self.filter_begun)
        self.words.setContentsMargins(4 * GRID, GRID, 4 * GRID, 2 * GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.list, 1)
        self.retranslate()

    def show_hint(self) -> None:
        """Show the help."""
        self._findings = None
        self.model.show(())
        self.retranslate()

    def show_findings(self, findings: Findings) -> None:
        """Show the results and select the first."""
        self._findings = findings
        self.model.show(findings.hits)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.retranslate()

    def move_choice(self, by: int) -> None:
        """Move the selection down by so many results."""
        count = self.model.rowCount()
        row = self.list.currentIndex().row() + by
        self.list.setCurrentIndex(self.model.index(min(max(row, 0), count - 1), 0))

    def choose(self) -> None:
        """Request the selected result."""
        if self.list.currentIndex().isValid():
            self._ask_for(self.list.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._delegate.theme = theme
        self.words.setFont(small_font())
        self.list.viewport().update()

    def _ask_for(self, index: QModelIndex) -> None:
        self.hit_requested.emit(cast("Found", index.data(FOUND)))

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.list.setAccessibleName(self.tr("Results"))
        hinting = self._findings is None
        self.words.setTextFormat(
            Qt.TextFormat.RichText if hinting else Qt.TextFormat.PlainText  # user input
        )
        self.words.setText(self._said())

    def _said(self) -> str:
        findings = self._findings
        if findings is None:
            hint = self.tr("Words in any order; “in quotes” as a phrase. Narrow the search with")
            return f"{hint}<br>{'<br>'.join(map(_link, _examples()))}"
        if not findings.hits:
            words = self.tr("Nothing was found for {text} in any week.")
            return words.format(text=findings.text)
        if findings.more:
            return self.tr("Newest {count}").format(count=len(findings.hits))
        return self.tr("{count} found").format(count=len(findings.hits))


def _examples() -> tuple[str, ...]:
    """Return an example of each kind of filter, by its name in the current language."""
    return (
        translate("Hits", "week:2024-W20..W26"),
        translate("Hits", "objective:O2"),
        translate("Hits", "section:Other"),
        translate("Hits", "state:open"),
    )


def _link(example: str) -> str:
    name, _, value = example.partition(":")
    return f"<a href='{name}' style='text-decoration:none'>{name}:{value}</a>"


def _view() -> QListView:
    view = QListView()
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setMouseTracking(True)
    return view
