"""The import screen: the table, the details of one row, and the button to import."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.desk.findings import FileState, Found
from weeklydesk_ui.intake.details import Details
from weeklydesk_ui.intake.model import FoundModel
from weeklydesk_ui.intake.rows import Rows
from weeklydesk_ui.intake.table import FoundTable
from weeklydesk_ui.intake.waiting import Waiting
from weeklydesk_ui.intake.words import act_of, summary_of
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, enlarged, is_low, small_font, title_font
from weeklydesk_ui.translated import Translated

_COLUMNS_FROM = 620  # pixels at the default text size


class IntakePlace(Translated, QWidget):
    """Shows what was found before anything is imported."""

    accepted = Signal(object)  # Rows
    cancel_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("intake")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = FoundModel(self)
        self.title, self.summary, self.keys = QLabel(self), QLabel(self), QLabel(self)
        self.table = FoundTable(self.model, self)
        self.details = Details(self)
        self.waiting = Waiting(self)
        self.take, self.leave = _button("main"), _button("second")
        self.stack = QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def wait(self, *, taking: bool) -> None:
        """Show that files are being read, or imported."""
        self.waiting.begin(taking=taking)
        self.stack.setCurrentWidget(self.waiting)
        self.waiting.setFocus()

    def show_found(self, found: Iterable[Found], *, besides: bool = False) -> None:
        """Show what was found, in addition to the present rows or in their place."""
        if besides:
            self.model.add(found)
        else:
            self.model.show(found)
        self.show_rows()

    def show_rows(self) -> None:
        """Show the table again, unchanged."""
        self.stack.setCurrentIndex(0)
        only_asks = not any(row.wanted for row in self.model.rows)
        row = self.table.row()
        asks = only_asks and row is not None and row.found.state is FileState.UNDATED
        (self.details.week if asks else self.table).setFocus()

    def answer(self, old: Found, found: Found) -> None:
        """Show the result of a week that was entered, and go to the next row without one."""
        self.model.answer(old, found)
        place = self.model.next_undated(self.table.currentIndex().row())
        asked = self.model.rows[place].found.state is FileState.UNDATED
        self.table.go_to(place)
        (self.details.week if asked else self.table).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme and its fonts."""
        self.retranslate()
        self.waiting.set_type()
        self.table.set_theme(theme)
        self.details.set_theme(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape, wherever the focus is (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _accept(self) -> None:
        rows = self.model.rows
        if any(row.wanted for row in rows):
            self.accepted.emit(rows)

    def _choose(self, wanted: bool) -> None:
        self.model.choose(self.table.currentIndex().row(), wanted)

    def _show_rows(self) -> None:
        rows: Rows = self.model.rows
        self.summary.setText(summary_of(rows))
        self.take.setText(act_of(rows))
        self.take.setEnabled(any(row.wanted for row in rows))

    def _connect(self) -> None:
        self.model.rows_changed.connect(self._show_rows)
        self.table.row_shown.connect(self.details.show_row)
        self.table.accepted.connect(self._accept)
        self.table.left.connect(self.left)
        self.table.week_typed.connect(self._begin_week)
        self.details.choice_made.connect(self._choose)
        self.details.left.connect(self.table.setFocus)
        self.waiting.cancel_requested.connect(self.cancel_requested)
        self.take.clicked.connect(self._accept)
        self.leave.clicked.connect(self.left)

    def _begin_week(self, text: str) -> None:
        self.details.begin_week(text)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.title.setFont(title_font())
        self.summary.setFont(small_font())
        self.keys.setFont(small_font())
        self.title.setText(self.tr("Results"))
        self.keys.setText(self.tr("Space selects · Enter imports · Esc goes back"))
        self.leave.setText(self.tr("Not now"))
        self._show_rows()

    def _lay_out(self) -> None:
        for label in (self.summary, self.keys):
            label.setProperty("tone", "faint")
        finding = QWidget(self)
        column = QVBoxLayout(finding)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._columns(), 1)
        column.addWidget(self._acts())
        self.stack.addWidget(finding)
        self.stack.addWidget(self.waiting)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.setFocusProxy(self.stack)

    def _columns(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(4 * GRID, 5 * GRID, 2 * GRID, 0)
        column.setSpacing(GRID)
        for label in (self.title, self.summary):
            label.setContentsMargins(3 * GRID, 0, 0, 0)
            column.addWidget(label)
        column.addSpacing(3 * GRID)
        column.addWidget(self.table, 1)
        columns = self._split
        columns.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        for widget, stretch in ((left, 3), (self.details, 2)):
            columns.addWidget(widget)
            columns.setStretchFactor(columns.count() - 1, stretch)
        columns.setSizes([820, 460])
        return columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the details below the table if the window is narrow (called by Qt)."""
        super().resizeEvent(event)
        narrow = self.width() < enlarged(_COLUMNS_FROM)
        for label in (self.title, self.summary):
            label.setHidden(narrow and is_low(self))  # leaves more room for the table
        upright = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if upright != self._split.orientation():
            self._split.setOrientation(upright)
            self._split.setSizes([300, 300] if narrow else [820, 460])
        self.keys.setHidden(narrow)

    def _acts(self) -> QWidget:
        bar = QWidget(self)
        bar.setObjectName("intakeActs")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(7 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.keys)
        return bar


def _button(act: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("act", act)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
