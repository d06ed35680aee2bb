"""The widget of the column of weeks: the year view over the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, enlarged
from weeklydesk_ui.quick_qt import know_viewport
from weeklydesk_ui.translated import Translated
from weeklydesk_ui.weeks.delegate import WeeksDelegate
from weeklydesk_ui.weeks.model import WeeksModel
from weeklydesk_ui.weeks.rows import Row, WeekRow

if TYPE_CHECKING:
    from weeklydesk_ui.weeks.yeargrid import YearGrid
    from weeklydesk_ui.weeks.years import Years

_YEAR = 28 * GRID  # height of the year view


class WeeksColumn(Translated, QWidget):
    """The weeks, newest first, under a year view. Selecting one requests it.

    The year view is built by `wake`, after the first paint; until then its space is reserved.
    """

    week_requested = Signal(object)  # Week

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("weeks")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = WeeksModel(self)
        self.view = _view()
        self._delegate = WeeksDelegate(self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.setModel(self.model)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.year: YearGrid | None = None
        self._years: Years | None = None
        self._theme = LIGHT
        self._room = QWidget()
        self._room.setFixedHeight(enlarged(_YEAR))
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._room)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.retranslate()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; the selected week stays selected."""
        chosen = self.chosen()
        self.model.show(rows)
        if chosen:
            self.choose(chosen)

    def show_years(self, years: Years) -> None:
        """Set the data of the year view."""
        self._years = years
        if self.year:
            self.year.show_years(years)

    def wake(self) -> None:
        """Build the year view."""
        if self.year is None:
            from weeklydesk_ui.weeks.yeargrid import YearGrid

            self.year = YearGrid()
            self.year.setFixedHeight(enlarged(_YEAR))
            self.year.week_requested.connect(self.week_requested)
            self.year.set_theme(self._theme)
            self._column.replaceWidget(self._room, self.year)
            self._room.deleteLater()
            chosen = self.chosen()
            if self._years:
                self.year.show_years(self._years)
            if chosen:
                self.year.choose(chosen)

    def chosen(self) -> Week | None:
        """Return the selected week."""
        return self._week_at(self.view.currentIndex())

    def choose(self, week: Week) -> None:
        """Select a week without requesting it."""
        index = self.model.index_of(week)
        selection = self.view.selectionModel()
        left = self.view.currentIndex()
        blocked = selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.view.update(left)
        self.view.update(index)
        self.view.scrollTo(index)
        if self.year:
            self.year.choose(week)

    def name_weeks(self, names: str) -> None:
        """Set how weeks are named, as in the setting WEEK_NAMES."""
        self._delegate.names = names
        self._delegate.forget()
        self.view.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self._theme = theme
        if self.year:
            self.year.set_theme(theme)
        self._delegate.theme = theme
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Update after a change of the language or the font (called by Qt)."""
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._delegate.forget()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.view.setAccessibleName(self.tr("Weeks"))

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        week = self._week_at(current)
        if week:
            self.week_requested.emit(week)

    def _week_at(self, index: QModelIndex) -> Week | None:
        row = self.model.row_at(index) if index.isValid() else None
        return row.week if isinstance(row, WeekRow) else None


def _view() -> QListView:
    view = QListView()
    view.setFrameShape(QListView.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setMouseTracking(True)
    view.setMinimumWidth(0)
    know_viewport(view)
    return view
