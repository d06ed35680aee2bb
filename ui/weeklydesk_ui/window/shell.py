"""The parts of the main window: those visible from the start, and those made on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from weeklydesk.weeks import Week
from weeklydesk_ui.commands import Commands
from weeklydesk_ui.editor import Page
from weeklydesk_ui.late import late
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.window.bottom import BottomBar
from weeklydesk_ui.window.columns import Columns
from weeklydesk_ui.window.deferred import DeferredSteps
from weeklydesk_ui.window.header import Header
from weeklydesk_ui.window.menus import Menus

if TYPE_CHECKING:
    from weeklydesk_ui.beside.pane import BesidePane
    from weeklydesk_ui.find.bar import FindBar
    from weeklydesk_ui.history.backups_pane import BackupsPane
    from weeklydesk_ui.history.comparison import ComparisonPane
    from weeklydesk_ui.palette.popup import Popup
    from weeklydesk_ui.search.column import SearchColumn
    from weeklydesk_ui.sent.pane import SentPane
    from weeklydesk_ui.story.likeness import LikenessLine
    from weeklydesk_ui.versions.pane import VersionsPane
    from weeklydesk_ui.weeks.column import WeeksColumn
    from weeklydesk_ui.welcome.empty_week import EmptyWeek
    from weeklydesk_ui.welcome.first_run import FirstRun
    from weeklydesk_ui.welcome.problem import Problem
    from weeklydesk_ui.window.messagebar import MessageBar

Place = TypeVar("Place", bound=QWidget)


class Shell(QMainWindow):
    """Three columns with the page in the middle, above the message bar and the bottom bar.

    Parts that are not visible at the first paint are neither made nor imported before it (`late`).
    """

    def __init__(self, page: Page, today: Week) -> None:
        super().__init__()
        self._today = today
        self.theme = LIGHT
        self.deferred = DeferredSteps(self)
        self.commands = Commands(self)
        self.header = Header()
        self.page = page
        self.stack = QStackedWidget()
        self.stack.addWidget(page)
        self.bottom = BottomBar(self.commands)
        self._left, self._right, self._over_page = _column(), _column(), _column()
        self._under_page, self._under_columns = _column(), _column()
        left, right = _panel("left", self._left), _panel("beside", self._right)
        self.columns = Columns(left, self._middle(), right)
        self.menus = Menus(self.menuBar())
        self._lay_out()
        self._program, self._named = "weeklydesk", ""  # end and beginning of the window's title
        self.name_week(None)
        self.resize(1280, 800)
        self.setMinimumSize(420, 260)

    def name_week(self, week: Week | None) -> None:
        """Show the week in the window's title."""
        self._named = f"{week} – " if week else ""
        self.setWindowTitle(self._named + self._program)

    @property
    def program(self) -> str:
        """The name of the program in the window's title."""
        return self._program

    def name_program(self, name: str) -> None:
        """Set the name of the program in the window's title, as for the samples."""
        self._program = name
        self.setWindowTitle(self._named + name)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's name)
        """Set the tab order left to right and top to bottom first (called by Qt)."""
        self._order_stops()
        return super().focusNextPrevChild(next)

    def _order_stops(self) -> None:
        from weeklydesk_ui.window.tab_order import set_tab_order

        late_parts = (Shell.search, Shell.find_bar, Shell.likeness, Shell.beside, Shell.messages)
        search, bar, likeness, beside, messages = (each.made(self) for each in late_parts)
        found = (search, self.header, bar, self.stack, likeness, beside, messages, self.bottom)
        set_tab_order(part for part in found if part)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme to the parts that paint themselves."""
        self.theme = theme
        self.header.set_theme(theme)
        for each in (
            Shell.backups,
            Shell.beside,
            Shell.comparison,
            Shell.find_bar,
            Shell.messages,
            Shell.popup,
            Shell.search,
            Shell.sent,
            Shell.versions,
            Shell.weeks,
        ):
            late_part = each.made(self)
            if late_part:
                late_part.set_theme(theme)

    # Parts made on first use

    @late
    def beside(self) -> BesidePane:
        """The right column."""
        from weeklydesk_ui.beside.pane import BesidePane

        pane = BesidePane()
        pane.set_theme(self.theme)
        self._right.addWidget(pane)
        pane.show()
        return pane

    @late
    def search(self) -> SearchColumn:
        """The left column."""
        from weeklydesk_ui.search.column import SearchColumn

        column = SearchColumn(self.weeks)
        column.set_theme(self.theme)
        self._left.addWidget(column)
        column.show()
        return column

    @late
    def weeks(self) -> WeeksColumn:
        """The list of weeks in the left column."""
        from weeklydesk_ui.weeks.column import WeeksColumn

        column = WeeksColumn()
        column.set_theme(self.theme)
        return column

    @late
    def backups(self) -> BackupsPane:
        """The screen with the backups."""
        from weeklydesk_ui.history.backups_pane import BackupsPane

        pane = self._add_screen(BackupsPane())
        pane.set_theme(self.theme)
        return pane

    @late
    def comparison(self) -> ComparisonPane:
        """The screen with two weeks side by side."""
        from weeklydesk_ui.history.comparison import ComparisonPane

        pane = self._add_screen(ComparisonPane())
        pane.set_theme(self.theme)
        return pane

    @late
    def empty_week(self) -> EmptyWeek:
        """The screen for a week without a report."""
        from weeklydesk_ui.welcome.empty_week import EmptyWeek

        return self._add_screen(EmptyWeek())

    @late
    def find_bar(self) -> FindBar:
        """The find bar above the page."""
        from weeklydesk_ui.find.bar import FindBar

        bar = FindBar()
        bar.set_theme(self.theme)
        self._over_page.addWidget(bar)
        return bar

    @late
    def first_run(self) -> FirstRun:
        """The screen for an empty history."""
        from weeklydesk_ui.welcome.first_run import FirstRun

        return self._add_screen(FirstRun(self._today))

    @late
    def likeness(self) -> LikenessLine:
        """The line below the page that suggests an earlier item."""
        from weeklydesk_ui.story.likeness import LikenessLine

        same, other = self.commands["same_item"], self.commands["other_item"]
        line = LikenessLine(same, other, self.commands["same_items"])
        self._under_page.addWidget(line)
        return line

    @late
    def messages(self) -> MessageBar:
        """The message bar."""
        from weeklydesk_ui.window.messagebar import MessageBar

        bar = MessageBar()
        bar.set_theme(self.theme)
        self._under_columns.addWidget(bar)
        return bar

    @late
    def popup(self) -> Popup:
        """The palette: a list over the window, filtered by typing."""
        from weeklydesk_ui.palette.popup import Popup

        popup = Popup(self)
        popup.set_theme(self.theme)
        return popup

    @late
    def problem(self) -> Problem:
        """The screen for a history that cannot be opened."""
        from weeklydesk_ui.welcome.problem import Problem

        return self._add_screen(Problem())

    @late
    def sent(self) -> SentPane:
        """The screen with the sent copies."""
        from weeklydesk_ui.sent.pane import SentPane

        pane = self._add_screen(SentPane())
        pane.set_theme(self.theme)
        return pane

    @late
    def versions(self) -> VersionsPane:
        """The screen with the versions of the report."""
        from weeklydesk_ui.versions.pane import VersionsPane

        pane = self._add_screen(VersionsPane())
        pane.set_theme(self.theme)
        return pane

    def _add_screen(self, place: Place) -> Place:
        self.stack.addWidget(place)
        return place

    def _middle(self) -> QWidget:
        column = _column()
        column.addWidget(self.header)
        column.addLayout(self._over_page)
        column.addWidget(self.stack, 1)
        column.addLayout(self._under_page)
        return _panel("middle", column)

    def _lay_out(self) -> None:
        whole = QWidget()
        column = _column(whole)
        column.addWidget(self.columns, 1)
        column.addLayout(self._under_columns)
        column.addWidget(self.bottom)
        self.setCentralWidget(whole)


def _panel(name: str, column: QVBoxLayout) -> QWidget:
    """Return the background of a column."""
    panel = QFrame()  # a plain QWidget would ignore the style sheet's colour
    panel.setObjectName(name)
    panel.setLayout(column)
    return panel


def _column(widget: QWidget | None = None) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if widget:
        widget.setLayout(column)
    return column
