"""The workers of one window, each created on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk.paths import Paths, backups_beside
from weeklydesk_ui.late import late
from weeklydesk_ui.workers.saving import Autosave, Keeper
from weeklydesk_ui.workers.shelf import Colours, Shelf

if TYPE_CHECKING:
    from weeklydesk_ui.environment import Environment, WindowContext
    from weeklydesk_ui.look.themes import Theme
    from weeklydesk_ui.looks import Looks
    from weeklydesk_ui.state import WindowState
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.backups import BackupManager
    from weeklydesk_ui.workers.colouring import ColourMenu
    from weeklydesk_ui.workers.comparing_weeks import WeekComparison
    from weeklydesk_ui.workers.copying import Copying
    from weeklydesk_ui.workers.counting import Tally
    from weeklydesk_ui.workers.dialogs import Dialogs
    from weeklydesk_ui.workers.earlier import EarlierWeek
    from weeklydesk_ui.workers.exporting import Exporting
    from weeklydesk_ui.workers.facts import FactsLoader
    from weeklydesk_ui.workers.file_export import FileExport
    from weeklydesk_ui.workers.finding import Finder
    from weeklydesk_ui.workers.importing import Importing
    from weeklydesk_ui.workers.linking import Linker
    from weeklydesk_ui.workers.mailing import Mailing
    from weeklydesk_ui.workers.new_weeks import NewWeeks
    from weeklydesk_ui.workers.outgoing import Outgoing
    from weeklydesk_ui.workers.planning import Planner
    from weeklydesk_ui.workers.previewing import Previewing
    from weeklydesk_ui.workers.printing import Printing
    from weeklydesk_ui.workers.quartering import QuarterStart
    from weeklydesk_ui.workers.reviewing import Reviewer
    from weeklydesk_ui.workers.searching import Searcher
    from weeklydesk_ui.workers.sent_reports import SentLog
    from weeklydesk_ui.workers.storytelling import StoryLoader
    from weeklydesk_ui.workers.templating import Templating
    from weeklydesk_ui.workers.versions import VersionHistory
    from weeklydesk_ui.workers.weeklist import WeekList
    from weeklydesk_ui.workers.workcalendar import WorkCalendar

    OfHistory = BackupManager | EarlierWeek | VersionHistory | WeekComparison
    MessageSource = OfHistory | Importing | Outgoing | Planner | SentLog | Templating


class Workers(QObject):
    """Shelf and saving exist from the start; the others are created on first use (see `late`)."""

    def __init__(
        self, frame: Frame, paths: Paths, looks: Looks, state: WindowState, environment: Environment
    ) -> None:
        super().__init__(frame)
        self._frame, self._paths, self._environment = frame, paths, environment
        self.looks, self.settings, self._state = looks, looks.settings, state
        self.keeper = Keeper(paths.store, backups_beside(paths.store), frame)
        self.shelf = Shelf(self.keeper, environment.now, frame)
        self.autosave = Autosave(frame.page.report, self.keeper.keep, environment.now, frame)
        self.shelf.save_page = self.autosave.flush
        self.colours = Colours({}, {})

    def _theme_of_week(self) -> Theme:
        return self.looks.theme.coloured(self.colours.here)

    def _theme_of_last_week(self) -> Theme:
        return self.looks.theme.coloured(self.colours.before)

    @late
    def file_export(self) -> FileExport:
        """Export of the report to files."""
        from weeklydesk_ui.workers.file_export import FileExport

        def elsewhere() -> None:  # late, as that worker needs this one
            self.exporting.open()

        return FileExport(self.out, elsewhere)

    @late
    def exporting(self) -> Exporting:
        """The “Export as…” dialog."""
        from weeklydesk_ui.workers.exporting import Exporting

        return Exporting(self.out, self.file_export, self.keeper, self._frame)

    @late
    def context(self) -> WindowContext:
        """The window's surroundings: clipboard, dialogs, desktop, settings, clock."""
        from weeklydesk_ui.environment import WindowContext

        environment = self._environment
        return WindowContext(
            environment.clipboard,
            environment.questions(self._frame),
            environment.desktop,
            self.settings,
            self._state,
            environment.now,
            self._paths,
        )

    @late
    def backup_manager(self) -> BackupManager:
        """Backups, and restoring one."""
        from weeklydesk_ui.workers.backups import BackupManager

        return BackupManager(self._frame, self)

    @late
    def calendar(self) -> WorkCalendar:
        """The calendar of working days."""
        from weeklydesk_ui.workers.workcalendar import WorkCalendar

        def speaks_chinese() -> bool:
            return self.looks.language.startswith("zh")

        return WorkCalendar(self.settings, self._paths.config, speaks_chinese, self)

    @late
    def copying(self) -> Copying:
        """Copies of the report."""
        from weeklydesk_ui.workers.copying import Copying

        return Copying(self.out)

    @late
    def colour_menu(self) -> ColourMenu:
        """The colour of an objective."""
        from weeklydesk_ui.workers.colouring import ColourMenu

        return ColourMenu(self._frame, self.shelf, self.looks)

    @late
    def finder(self) -> Finder:
        """Find and replace in the page."""
        from weeklydesk_ui.workers.finding import Finder

        return Finder(self._frame.page, self._frame.find_bar, lambda: self.looks.theme)

    @late
    def importing(self) -> Importing:
        """Import of files and folders."""
        from weeklydesk_ui.workers.importing import Importing

        return Importing(self._frame, self)

    @late
    def linker(self) -> Linker:
        """Links between an item and an earlier one."""
        from weeklydesk_ui.workers.linking import Linker

        return Linker(self._frame, self.keeper, self.autosave, self.facts_loader)

    @late
    def mailing(self) -> Mailing:
        """Drafts in the mail program."""
        from weeklydesk_ui.workers.mailing import DRAFTS, Mailing

        return Mailing(self.out, self._paths.data / DRAFTS, self.copying)

    @late
    def new_weeks(self) -> NewWeeks:
        """Weeks that are started or imported."""
        from weeklydesk_ui.workers.new_weeks import NewWeeks

        language, template = self.looks.report_language, self.own_templates.default
        return NewWeeks(self.shelf, self._environment.now, language, template, self._frame)

    @late
    def out(self) -> Outgoing:
        """What all exports and copies share."""
        from weeklydesk_ui.workers.outgoing import Outgoing, Source

        source = Source(self._frame.shown_report, self.autosave.flush, self.keeper.change)
        return Outgoing(source, self.context)

    @late
    def printing(self) -> Printing:
        """Printing of the report."""
        from weeklydesk_ui.workers.printing import Printing

        return Printing(self.out, self._frame)

    @late
    def own_templates(self) -> Templating:
        """The user's own templates."""
        from weeklydesk_ui.workers.templating import Templating

        folder = self._paths.templates
        return Templating(self._frame, folder, self.shelf, self.context, self.looks)

    @late
    def version_history(self) -> VersionHistory:
        """Versions and the bin."""
        from weeklydesk_ui.workers.versions import VersionHistory

        return VersionHistory(self._frame, self)

    @late
    def planner(self) -> Planner:
        """Outcomes of last week's plan."""
        from weeklydesk_ui.workers.planning import Planner

        return Planner(self._frame, self.keeper, self.autosave, self.facts_loader, self.reviewer)

    @late
    def previewing(self) -> Previewing:
        """The preview of the mail."""
        from weeklydesk_ui.workers.previewing import Previewing

        return Previewing(
            self._frame.shown_report, self.out.options, self._theme_of_week, self._frame
        )

    @late
    def quarter_start(self) -> QuarterStart:
        """The objectives of a new quarter."""
        from weeklydesk_ui.workers.quartering import QuarterStart
        from weeklydesk_ui.workers.undo_ledger import UndoLedger

        ledger = UndoLedger(self._frame.page)
        return QuarterStart(self._frame, self.shelf, ledger, self._theme_of_week)

    @late
    def facts_loader(self) -> FactsLoader:
        """Facts about the open report from the history."""
        from weeklydesk_ui.workers.facts import FactsLoader

        return FactsLoader(self.keeper, lambda: self.autosave.pending, self._frame)

    @late
    def reviewer(self) -> Reviewer:
        """The review of what a week takes over from the one before."""
        from weeklydesk_ui.workers.reviewing import Reviewer
        from weeklydesk_ui.workers.undo_ledger import UndoLedger

        ledger = UndoLedger(self._frame.page)
        return Reviewer(self._frame, self.shelf, ledger, self._theme_of_last_week)

    @late
    def earlier(self) -> EarlierWeek:
        """The earlier report beside the page."""
        from weeklydesk_ui.workers.earlier import EarlierWeek

        return EarlierWeek(self._frame, self.shelf, lambda: self.reviewer)

    @late
    def tally(self) -> Tally:
        """Counts of the report."""
        from weeklydesk_ui.workers.counting import Tally

        return Tally()

    @late
    def searcher(self) -> Searcher:
        """Search in all weeks."""
        from weeklydesk_ui.workers.searching import Searcher

        return Searcher(self.keeper, self._frame)

    @late
    def dialogs(self) -> Dialogs:
        """The secondary windows and dialogs."""
        from weeklydesk_ui.workers.dialogs import Dialogs

        return Dialogs(self._frame, self.context, self.looks)

    @late
    def week_list(self) -> WeekList:
        """The content of the column of weeks."""
        from weeklydesk_ui.workers.weeklist import WeekList

        return WeekList(self.shelf, self.keeper, self._frame)

    @late
    def week_comparison(self) -> WeekComparison:
        """Comparing two weeks, and moving a report to another week."""
        from weeklydesk_ui.workers.comparing_weeks import WeekComparison

        return WeekComparison(self._frame, self)

    @late
    def sent_log(self) -> SentLog:
        """The sent copies of the open week."""
        from weeklydesk_ui.workers.sent_reports import SentLog

        return SentLog(self._frame, self)

    @late
    def story_loader(self) -> StoryLoader:
        """The story of one item through the weeks."""
        from weeklydesk_ui.workers.storytelling import StoryLoader

        return StoryLoader(self._frame, self.shelf, self.keeper)
