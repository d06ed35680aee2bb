"""The left column: the search box above the weeks or the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from weeklydesk_ui.late import late
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.search.box import SearchBox
from weeklydesk_ui.translated import Translated

if TYPE_CHECKING:
    from weeklydesk_ui.search.completing import Completing
    from weeklydesk_ui.search.found import Findings
    from weeklydesk_ui.search.hints import Filters
    from weeklydesk_ui.search.hits import Hits


class SearchColumn(Translated, QWidget):
    """Shows the weeks, or the results during a search."""

    search_requested = Signal(str)
    hit_requested = Signal(object)  # Found
    entered = Signal()
    left = Signal()

    def __init__(self, weeks: QWidget) -> None:
        super().__init__()
        self.setObjectName("left")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._weeks, self._theme = weeks, LIGHT
        self._known: Filters | None = None
        self.box = SearchBox()
        self.stack = QStackedWidget()
        self.stack.addWidget(weeks)
        self._lay_out()
        self._connect()
        self.retranslate()

    @late
    def hits(self) -> Hits:
        """The results."""
        from weeklydesk_ui.search.hits import Hits

        hits = Hits()
        hits.set_theme(self._theme)
        hits.hit_requested.connect(self.hit_requested)
        hits.filter_begun.connect(self._begin_filter)
        self.stack.addWidget(hits)
        return hits

    @late
    def completing(self) -> Completing:
        """The completion of filters."""
        from weeklydesk_ui.search.completing import Completing

        return Completing(self.box, lambda: self._known)

    def _lay_out(self) -> None:
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

    def begin(self) -> None:
        """Focus the box and select the previous search."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def complete_from(self, known: Filters) -> None:
        """Set the values that filters can be completed with."""
        self._known = known
        self.completing.offer()

    def leave(self) -> None:
        """Show the weeks and emit that the search ended."""
        self.box.clear()
        self.show_weeks()
        self.left.emit()

    def show_weeks(self) -> None:
        """Show the weeks."""
        self.stack.setCurrentWidget(self._weeks)

    def show_findings(self, findings: Findings) -> None:
        """Show the results, unless the search text was changed since."""
        if findings.text == self.box.text().strip():
            self.hits.show_findings(findings)
            self.stack.setCurrentWidget(self.hits)

    def focus_stop(self) -> QWidget:
        """Return the widget that gets the focus in this column."""
        return self._weeks if self.stack.currentWidget() is self._weeks else self.box

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._theme = theme
        self.box.set_theme(theme)
        hits = SearchColumn.hits.made(self)
        if hits:
            hits.set_theme(theme)

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
        self.hits.show_hint()
        self.stack.setCurrentWidget(self.hits)

    def _move(self, by: int) -> None:
        self.hits.move_choice(by)

    def _choose(self) -> None:
        self.hits.choose()

    def _begin_filter(self, name: str) -> None:
        """Insert a clicked filter into the box."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.end(False)
        self.box.insert(f"{name}:")
        self.completing.offer()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.box.setPlaceholderText(self.tr("Search…"))
        self.box.setAccessibleName(self.tr("Search all weeks"))
