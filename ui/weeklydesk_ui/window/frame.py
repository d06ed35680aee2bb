"""The window itself: it lays out what others fill and tells when it is touched."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from weeklydesk.model import Report
from weeklydesk_ui.beside.pane import BesidePane
from weeklydesk_ui.commands import Commands
from weeklydesk_ui.editor import Page
from weeklydesk_ui.find.bar import FindBar
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.palette.popup import Popup
from weeklydesk_ui.search.column import SearchColumn
from weeklydesk_ui.story.likeness import LikenessLine
from weeklydesk_ui.versions.pane import VersionsPane
from weeklydesk_ui.weeks.column import WeeksColumn
from weeklydesk_ui.welcome.empty_week import EmptyWeek
from weeklydesk_ui.welcome.first_run import FirstRun
from weeklydesk_ui.welcome.problem import Problem
from weeklydesk_ui.window.bottom import BottomBar
from weeklydesk_ui.window.columns import Columns, Side
from weeklydesk_ui.window.header import Header
from weeklydesk_ui.window.menus import Menus
from weeklydesk_ui.window.messagebar import MessageBar

_OF_PAGE = (
    "bring_over",
    "copy_mail",
    "cut",
    "delete_week",
    "export_as",
    "export_word",
    "find",
    "find_next",
    "find_previous",
    "make_template",
    "other_item",
    "outcome",
    "paste",
    "redo",
    "replace",
    "review",
    "same_item",
    "save",
    "undo",
    "unlink",
    "versions",
)


class Frame(QMainWindow):
    """Weeks, page and what stands beside it, over the messages and the acts."""

    activated = Signal()
    files_dropped = Signal(object)  # list[Path]
    first_painted = Signal()
    language_changed = Signal()
    close_requested = Signal(object)  # QCloseEvent, to be refused where something would be lost

    def __init__(self, page: Page, first_run: FirstRun) -> None:
        super().__init__()
        self._seen = False
        self.commands = Commands(self)
        self.weeks = WeeksColumn()
        self.search = SearchColumn(self.weeks)
        self.header = Header()
        self.page = page
        self.first_run = first_run
        self.find_bar = FindBar()
        self.empty_week = EmptyWeek()
        self.problem = Problem()
        self.versions = VersionsPane()
        self.stack = QStackedWidget()
        for widget in (page, first_run, self.empty_week, self.problem, self.versions):
            self.stack.addWidget(widget)
        self.likeness = LikenessLine(self.commands["same_item"], self.commands["other_item"])
        self.beside = BesidePane()
        self.messages = MessageBar()
        self.bottom = BottomBar(
            self.commands["export_word"], self.commands["copy_mail"], self.commands["start_next"]
        )
        self.columns = Columns(self.search, self._middle(), self.beside)
        self.menus = Menus(self.menuBar(), self.commands, page.actions_by_id)
        self.popup = Popup(self)
        self._lay_out()
        self._name_folds()
        self.setWindowTitle("weeklydesk")
        self.resize(1280, 800)
        self.setMinimumSize(420, 360)
        self.setAcceptDrops(True)
        page.viewport().installEventFilter(self)

    def show_place(self, place: QWidget, *, full: bool = False) -> None:
        """Show the page, or one of the places that stand for it; a `full` one has no bars."""
        self.stack.setCurrentWidget(place)
        is_page = place is self.page
        self.find_bar.setVisible(is_page and self.find_bar.isVisible())
        for name in _OF_PAGE:
            self.commands[name].setEnabled(is_page)
        alone = full or place in (self.first_run, self.problem)
        inside = place in (self.page, self.empty_week)
        self.columns.show_middle_alone(not inside)
        self.header.setHidden(alone)
        self.bottom.setHidden(alone)
        for name in (
            "start_next",
            "older",
            "newer",
            "fold_weeks",
            "fold_beside",
            "bin",
            "go_to",
            "search",
        ):
            self.commands[name].setEnabled(inside)

    def shown_report(self) -> Report | None:
        """Return the report as the page holds it; None while something else is shown."""
        return self.page.report() if self.stack.currentWidget() is self.page else None

    def show_fold(self, side: int, shown: bool) -> None:
        """Mark in the menu which outer columns are in sight."""
        name = "fold_weeks" if side == Side.WEEKS else "fold_beside"
        self.commands[name].setChecked(shown)
        if shown and side == Side.BESIDE:
            self.beside.refresh()

    def focus_next_column(self) -> None:
        """Move the focus from column to column."""
        beside = self.beside.stack.currentWidget()
        columns = (self.search.focus_stop(), self.stack.currentWidget(), beside)
        stops = [stop for stop in columns if stop and stop.isVisible()]
        focused = self.focusWidget()
        here = [place for place, stop in enumerate(stops) if _within(focused, stop)]
        stops[(here[0] + 1 if here else 0) % len(stops)].setFocus()

    def focus_place(self) -> None:
        """Go to the page, or to what stands for it."""
        place = self.stack.currentWidget()
        if place:
            place.setFocus()

    def name_weeks(self, names: str) -> None:
        """Call weeks by a choice of the setting WEEK_NAMES."""
        self.header.name_weeks(names)
        self.weeks.name_weeks(names)

    def set_theme(self, theme: Theme) -> None:
        """Colour what paints itself."""
        parts = (self.weeks, self.search, self.header, self.find_bar, self.versions)
        for part in (*parts, self.beside, self.messages, self.popup):
            part.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Tell when the window comes to the front; follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()
        elif event.type() == QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self.menus.retranslate()
            self._name_folds()
            self.language_changed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whoever knows whether the window may close."""
        self.close_requested.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what can wait begin once the window has been seen."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.first_painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on the files that were dropped."""
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped on the page before it makes text of them."""
        if isinstance(event, QDropEvent) and local_files(event.mimeData()):
            if event.type() == QEvent.Type.Drop:
                self.dropEvent(event)
            else:
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _name_folds(self) -> None:
        for button, name in (
            (self.header.fold_weeks, "fold_weeks"),
            (self.header.fold_beside, "fold_beside"),
        ):
            action = self.commands[name]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{action.text()}  {keys}")
            button.setAccessibleName(action.text())

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setObjectName("middle")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.find_bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.likeness)
        return middle

    def _lay_out(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.columns, 1)
        column.addWidget(self.messages)
        column.addWidget(self.bottom)
        self.setCentralWidget(whole)


def local_files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this computer that a drag holds."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _within(widget: QWidget | None, column: QWidget) -> bool:
    return widget is not None and (widget is column or column.isAncestorOf(widget))
