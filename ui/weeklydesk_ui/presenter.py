"""The presenter: connects the window's views with the workers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk.model import Report, Section
from weeklydesk.paths import Paths
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import EXPORT_AUDIENCE
from weeklydesk.store import Stored
from weeklydesk.weeks import Week
from weeklydesk_ui.late import late
from weeklydesk_ui.messages import Message, Offer, trouble
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame
from weeklydesk_ui.window.header import SaveState
from weeklydesk_ui.workers.registry import Workers
from weeklydesk_ui.workers.shelf import Colours, Opened, Vacancy

if TYPE_CHECKING:
    from weeklydesk.edits.dropping import Landing
    from weeklydesk_ui.environment import Environment
    from weeklydesk_ui.looks import Looks
    from weeklydesk_ui.outcomes import Outcomes
    from weeklydesk_ui.state import WindowState
    from weeklydesk_ui.story.remarks import Facts
    from weeklydesk_ui.workers.closing import Closing
    from weeklydesk_ui.workers.registry import MessageSource


class Presenter(Workers):
    """Passes requests to the workers and shows their results; knows the open report's outline."""

    note_requested = Signal()

    def __init__(
        self, frame: Frame, paths: Paths, looks: Looks, state: WindowState, environment: Environment
    ) -> None:
        super().__init__(frame, paths, looks, state, environment)
        self._sections: tuple[Section, ...] = ()
        self._marked = False
        self._save_state: SaveState | None = None
        self._saved_at: datetime | None = None

    @late
    def outcomes(self) -> Outcomes:
        """Messages about what was saved, started or imported."""
        from weeklydesk_ui.outcomes import Outcomes

        return Outcomes(self, self._frame)

    @late
    def closing(self) -> Closing:
        """Closing the window."""
        from weeklydesk_ui.workers.closing import Closing

        return Closing(self, self._frame)

    # The open report

    def show_opened(self, opened: Opened) -> None:
        """Show a report that was opened."""
        self.autosave.begin(opened.revision)
        self._show_colours(Colours(opened.colours, {}))
        self._sections = ()  # the previous report's sections do not belong to this page
        self._frame.page.open(opened.report)
        self._recall(opened.report)
        self._frame.deferred.add(self._look_around)
        self._show_week(opened.report.week)
        self._saved_at = None
        self.show_save_state(SaveState.SAVED)
        self._frame.show_place(self._frame.page)
        weeks = Frame.weeks.made(self._frame)
        if not (weeks and weeks.view.hasFocus()):
            self._frame.page.setFocus()

    def _look_around(self) -> None:
        """Show the report before the open one, and the word count."""
        previous = self.shelf.before()
        self.colours = self.shelf.colours(previous)
        self.earlier.begin(previous, self.colours.before)
        self.count(self._frame.page.report())  # so that the sections are those of the next save
        self.follow_section(self._frame.page.caret_section())

    def offer_this_week(self, week: Week) -> None:
        """Say that this week has no report yet, and offer to start it."""
        words = self.tr("This is week {week}; it has no report yet.").format(week=week)
        start = Offer(self.tr("Start this week"), lambda: self.new_weeks.start(week))
        self.say(Message(words, (start,)))

    def show_vacant(self, vacancy: Vacancy) -> None:
        """Show that a week has no report yet."""
        self._recall(None)
        self.autosave.begin(None)
        self._show_week(vacancy.week)
        self._frame.bottom.show_week(None)
        self.show_save_state(None)
        self.colours = self.shelf.colours(vacancy.previous)
        self.earlier.begin(vacancy.previous, self.colours.before)
        previous = vacancy.previous and vacancy.previous.week
        self._frame.empty_week.show_week(vacancy.week, previous, self.own_templates.offered())
        self._frame.show_place(self._frame.empty_week)

    def show_first_run(self) -> None:
        """Show the welcome page."""
        self._show_week(None)
        self._frame.show_place(self._frame.first_run)
        self._frame.first_run.setFocus()

    def show_problem(self, error: WeeklydeskError) -> None:
        """Show why the history cannot be opened."""
        self._show_week(None)
        messages = Frame.messages.made(self._frame)
        if messages:
            messages.dismiss()
        self._frame.problem.show_error(error)
        self._frame.show_place(self._frame.problem)

    def look_for_changes(self) -> None:
        """Show what other programs changed in the store while the window was inactive."""
        importing = Workers.importing.made(self)
        busy = self.autosave.pending or (importing and importing.is_shown)
        if self.shelf.is_open and self.shelf.week and not busy:
            self.shelf.look_again(self.autosave.base)

    def show_sent(self) -> None:
        """Show above the page whether the open report was sent."""
        week, week_list = self.shelf.week, Workers.week_list.made(self)
        sent = week_list.sent if week_list else {}
        state = None
        if self._save_state is not None and week:
            state = "draft" if week not in sent else "changed" if sent[week] else "sent"
        self._frame.header.show_sent(state)

    def _recall(self, report: Report | None) -> None:
        Workers.facts_loader.then(self, lambda facts_loader: facts_loader.begin(report))

    def show_colours(self) -> None:
        """Apply the colours that were chosen for objectives."""
        last = self.earlier.last
        self._show_colours(self.shelf.colours(last))
        self.earlier.begin(last, self.colours.before)
        self._preview_soon()

    def _show_colours(self, colours: Colours) -> None:
        self.colours = colours
        self._frame.page.colour_objectives(colours.here)

    def _show_week(self, week: Week | None) -> None:
        self._frame.name_week(week)
        self._frame.header.show_week(week)
        self._frame.bottom.show_week(week)
        weeks = Frame.weeks.made(self._frame)
        if week and weeks:
            weeks.choose(week)

    # Saving

    def count(self, report: Report) -> None:
        """Count what is written, and refresh the preview."""
        self._sections = report.sections
        self._frame.bottom.show_count(self.tally.count(report))
        self._marked = self.tally.is_marked(report)
        self.show_readers()
        self._preview_soon()

    def _preview_soon(self) -> None:
        beside = Frame.beside.made(self._frame)
        if beside and beside.previews():
            self.previewing.soon()

    def show_readers(self) -> None:
        """Show whom the next export is for, if the report marks items for an audience."""
        audience = self.settings.get(EXPORT_AUDIENCE)
        self._frame.bottom.show_readers(audience, marked=self._marked)

    def follow_setting(self, setting: Setting[Any]) -> None:
        """Apply a changed setting."""
        if setting is EXPORT_AUDIENCE:
            self.show_readers()
            self.previewing.soon()

    def save_now(self) -> None:
        """Save immediately."""
        self.autosave.flush()

    def take_saved(self, stored: Stored, moment: datetime) -> None:
        """Show that the page was saved, and when."""
        self._frame.page.adopt_ids(stored.report)
        self.facts_loader.follow_soon(stored.report)
        self._saved_at = moment
        self._frame.messages.end("save")

    def show_save_state(self, state: SaveState | None) -> None:
        """Show the save state; None if there is nothing to save."""
        self._save_state = state
        self.refresh_save_state()
        self.show_sent()

    def refresh_save_state(self) -> None:
        """Show the save state in the current language."""
        read_only = self.keeper.read_only
        self._frame.header.show_save_state(self._save_state, self._saved_at, read_only=read_only)

    # Requests to workers that are created late

    def search(self, text: str) -> None:
        """Search all weeks."""
        self.searcher.seek(text)

    def take_files(self, paths: list[Path]) -> None:
        """Show the import of dropped files and folders."""
        self.importing.look(paths)

    def come_forward(self, paths: list[Path], token: str) -> None:
        """Show the window when the program was started again, and import the given files."""
        from weeklydesk_ui.forward import bring_forward

        bring_forward(self._frame, token)
        if paths:
            self.importing.look(paths)

    # Messages

    def say(self, message: Message) -> None:
        """Show a message, at the earliest after the first paint."""
        if self._frame.was_painted:
            self._show(message)
        else:
            self._frame.deferred.add(lambda: self._show(message))

    def _show(self, message: Message) -> None:
        if not self._frame.shows_problem(message.text):
            self._frame.messages.say(message)

    def tell_error(self, error: WeeklydeskError) -> None:
        """Show an error of something that the user did not wait for."""
        self.say(trouble(error))

    def say_for(self, worker: MessageSource) -> None:
        """Show the messages of a worker."""
        worker.said.connect(self.say)

    def show_store(self) -> None:
        """Show the folder of the history."""
        self.context.desktop.reveal(self.shelf.path)

    # Beside the page

    def show_beside(self, tab: str) -> None:
        """Show one of the views of the right column."""
        if not self._frame.columns.shows(Side.BESIDE):
            self._frame.columns.toggle(Side.BESIDE)
        self._frame.beside.show_tab(tab)

    def drop(self, item: str, place: Landing) -> None:
        """Insert an item that was dragged over from the right column."""
        self.earlier.bring(item, place)

    def follow_section(self, index: int) -> None:
        """Scroll the right column to the section at the caret."""
        earlier = Workers.earlier.made(self)
        if earlier:
            earlier.follow(index, self._sections)
        if 0 <= index < len(self._sections):
            title = self._sections[index].title
            Frame.beside.then(self._frame, lambda beside: beside.follow_page(title))

    # Facts about the items

    def show_facts(self, facts: Facts | None) -> None:
        """Show on the page what the history knows about its items."""
        from weeklydesk_ui.story.remarks import PageRemarks

        self._frame.page.margin.show(PageRemarks(facts) if facts else None)
