"""The column itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.weeks.delegate import WeeksDelegate
from weeklydesk_ui.weeks.model import WeeksModel
from weeklydesk_ui.weeks.rows import Row, WeekRow


class WeeksColumn(QWidget):
    """The weeks, newest first. Choosing one asks for it to be shown."""

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        self._retranslate()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; the chosen week stays chosen."""
        chosen = self.chosen()
        self.model.show(rows)
        if chosen:
            self.choose(chosen)

    def chosen(self) -> Week | None:
        """Return the week that is chosen."""
        return self._week_at(self.view.currentIndex())

    def choose(self, week: Week) -> None:
        """Mark a week as the chosen one without asking for it."""
        index = self.model.index_of(week)
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(blocked)
        self.view.viewport().update()
        self.view.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of that theme."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
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
    return view
