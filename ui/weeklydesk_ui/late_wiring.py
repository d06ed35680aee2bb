"""The signal connections of parts that are created late, made when those are created (`then`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from weeklydesk.settings.table import EXPORT_AUDIENCE
from weeklydesk_ui.window.bottom import BottomBar
from weeklydesk_ui.window.frame import Frame
from weeklydesk_ui.workers.registry import Workers

if TYPE_CHECKING:
    from weeklydesk.templates import Template
    from weeklydesk.weeks import Week
    from weeklydesk_ui.beside.pane import BesidePane
    from weeklydesk_ui.history.backups_pane import BackupsPane
    from weeklydesk_ui.history.comparison import ComparisonPane
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.search.column import SearchColumn
    from weeklydesk_ui.sent.pane import SentPane
    from weeklydesk_ui.story.remarks import Facts
    from weeklydesk_ui.tools import Tools
    from weeklydesk_ui.versions.pane import VersionsPane
    from weeklydesk_ui.weeks.column import WeeksColumn
    from weeklydesk_ui.welcome.empty_week import EmptyWeek
    from weeklydesk_ui.welcome.first_run import FirstRun
    from weeklydesk_ui.welcome.problem import Problem
    from weeklydesk_ui.workers.colouring import ColourMenu
    from weeklydesk_ui.workers.facts import FactsLoader
    from weeklydesk_ui.workers.finding import Finder
    from weeklydesk_ui.workers.linking import Linker
    from weeklydesk_ui.workers.new_weeks import NewWeeks
    from weeklydesk_ui.workers.outgoing import Outgoing
    from weeklydesk_ui.workers.previewing import Previewing
    from weeklydesk_ui.workers.quartering import QuarterStart
    from weeklydesk_ui.workers.reviewing import Reviewer
    from weeklydesk_ui.workers.searching import Searcher
    from weeklydesk_ui.workers.storytelling import StoryLoader
    from weeklydesk_ui.workers.templating import Templating
    from weeklydesk_ui.workers.weeklist import WeekList
    from weeklydesk_ui.workers.workcalendar import WorkCalendar


def connect(
    frame: Frame, presenter: Presenter, tools: Tools, open_samples: Callable[[], object]
) -> None:
    """Connect each late view and worker as soon as it is created."""
    _connect_left_column(frame, presenter, tools)
    _connect_views(frame, presenter, open_samples)
    _connect_workers(frame, presenter, tools)


# Views


def _connect_left_column(frame: Frame, presenter: Presenter, tools: Tools) -> None:
    Frame.search.then(frame, partial(_connect_search, frame, presenter, tools))
    Frame.weeks.then(frame, partial(_connect_weeks, frame, presenter))


def _connect_search(frame: Frame, presenter: Presenter, tools: Tools, search: SearchColumn) -> None:
    search.entered.connect(presenter.autosave.flush)
    search.entered.connect(tools.learn_filters)
    search.hit_requested.connect(tools.open_found)
    search.left.connect(frame.focus_place)
    search.search_requested.connect(presenter.search)


def _connect_weeks(frame: Frame, presenter: Presenter, weeks: WeeksColumn) -> None:
    presenter.week_list.fill(weeks)
    if presenter.shelf.week:
        weeks.choose(presenter.shelf.week)
    weeks.view.activated.connect(frame.focus_place)
    weeks.view.clicked.connect(frame.focus_place)
    weeks.week_requested.connect(presenter.shelf.show_week)


def _connect_views(frame: Frame, presenter: Presenter, open_samples: Callable[[], object]) -> None:
    Frame.backups.then(frame, partial(_connect_backups, presenter))
    Frame.comparison.then(frame, partial(_connect_comparison, presenter))
    Frame.beside.then(frame, partial(_connect_beside, frame, presenter))
    Frame.empty_week.then(frame, partial(_connect_empty_week, presenter))
    Frame.first_run.then(frame, partial(_connect_first_run, presenter, open_samples))
    Frame.problem.then(frame, partial(_connect_problem, presenter))
    BottomBar.readers.then(
        frame.bottom,
        lambda readers: readers.chosen.connect(partial(presenter.settings.put, EXPORT_AUDIENCE)),
    )
    Frame.sent.then(frame, partial(_connect_sent, presenter))
    Frame.versions.then(frame, partial(_connect_versions, presenter))


def _connect_backups(presenter: Presenter, backups: BackupsPane) -> None:
    backups.back_up_requested.connect(presenter.backup_manager.back_up)
    backups.bring_back_requested.connect(presenter.backup_manager.bring_back)
    backups.chosen.connect(presenter.backup_manager.preview)
    backups.folder_requested.connect(presenter.backup_manager.show_folder)
    backups.left.connect(presenter.backup_manager.leave)


def _connect_comparison(presenter: Presenter, comparison: ComparisonPane) -> None:
    comparison.left.connect(presenter.week_comparison.leave)
    comparison.weeks_chosen.connect(presenter.week_comparison.show)
    presenter.looks.theme_changed.connect(presenter.week_comparison.apply_theme)


def _connect_beside(frame: Frame, presenter: Presenter, beside: BesidePane) -> None:
    beside.bring_requested.connect(presenter.earlier.bring)
    beside.left.connect(frame.focus_place)
    beside.older_requested.connect(lambda: presenter.earlier.step(older=True))
    beside.newer_requested.connect(lambda: presenter.earlier.step(older=False))
    beside.preview_requested.connect(lambda: presenter.previewing.now())
    beside.story_requested.connect(lambda: presenter.story_loader.load())


def _connect_empty_week(presenter: Presenter, empty_week: EmptyWeek) -> None:
    empty_week.start_requested.connect(partial(_start, presenter))
    empty_week.template_requested.connect(presenter.own_templates.start)
    empty_week.templates_requested.connect(presenter.own_templates.open)


def _connect_first_run(
    presenter: Presenter, open_samples: Callable[[], object], first_run: FirstRun
) -> None:
    first_run.folder_requested.connect(lambda: presenter.importing.ask_for_folder())
    first_run.import_requested.connect(lambda: presenter.importing.ask_for_files())
    first_run.paste_requested.connect(lambda: presenter.importing.look_at_clipboard())
    first_run.samples_requested.connect(open_samples)
    first_run.start_requested.connect(lambda: presenter.new_weeks.start(presenter.shelf.today))
    first_run.template_requested.connect(partial(_start_kind, presenter))
    first_run.templates_requested.connect(lambda: presenter.own_templates.open())


def _connect_problem(presenter: Presenter, problem: Problem) -> None:
    problem.folder_requested.connect(presenter.show_store)
    problem.retry_requested.connect(presenter.shelf.begin)


def _connect_sent(presenter: Presenter, sent: SentPane) -> None:
    sent.chosen.connect(presenter.sent_log.read)
    sent.left.connect(presenter.sent_log.leave)


def _connect_versions(presenter: Presenter, versions: VersionsPane) -> None:
    versions.bring_back_requested.connect(presenter.version_history.bring_back)
    versions.chosen.connect(presenter.version_history.compare)
    versions.left.connect(presenter.version_history.leave)
    versions.line_requested.connect(presenter.version_history.bring_back_line)
    versions.section_requested.connect(presenter.version_history.bring_back_section)


# Workers


def _connect_workers(frame: Frame, presenter: Presenter, tools: Tools) -> None:
    Workers.backup_manager.then(presenter, presenter.say_for)
    Workers.calendar.then(presenter, partial(_connect_calendar, frame, presenter))
    Workers.earlier.then(presenter, presenter.say_for)
    Workers.out.then(presenter, presenter.say_for)
    Workers.out.then(presenter, partial(_connect_out, frame, presenter))
    Workers.importing.then(presenter, presenter.say_for)
    Workers.new_weeks.then(presenter, partial(_connect_new_weeks, presenter))
    Workers.own_templates.then(presenter, presenter.say_for)
    Workers.own_templates.then(presenter, partial(_connect_own_templates, presenter))
    Workers.version_history.then(presenter, presenter.say_for)
    Workers.planner.then(presenter, presenter.say_for)
    Workers.sent_log.then(presenter, presenter.say_for)
    Workers.week_comparison.then(presenter, presenter.say_for)
    Workers.colour_menu.then(presenter, partial(_connect_colour_menu, presenter))
    Workers.finder.then(presenter, partial(_connect_finder, frame, presenter))
    Workers.linker.then(presenter, partial(_connect_linker, frame, presenter))
    Workers.previewing.then(presenter, partial(_connect_previewing, frame))
    Workers.quarter_start.then(presenter, partial(_connect_quarter_start, presenter))
    Workers.facts_loader.then(presenter, partial(_connect_facts_loader, presenter))
    Workers.reviewer.then(presenter, partial(_connect_reviewer, presenter))
    Workers.searcher.then(presenter, partial(_connect_searcher, frame, presenter, tools))
    Workers.story_loader.then(presenter, partial(_connect_story_loader, frame, presenter))
    Workers.week_list.then(presenter, partial(_connect_week_list, presenter))


def _connect_calendar(frame: Frame, presenter: Presenter, calendar: WorkCalendar) -> None:
    frame.language_changed.connect(calendar.tell)
    calendar.changed.connect(presenter.week_list.mark_holidays)
    calendar.failed.connect(presenter.tell_error)


def _connect_colour_menu(presenter: Presenter, colour_menu: ColourMenu) -> None:
    colour_menu.coloured.connect(presenter.show_colours)
    colour_menu.said.connect(presenter.say)


def _connect_finder(frame: Frame, presenter: Presenter, finder: Finder) -> None:
    frame.find_bar.left.connect(finder.close)
    frame.find_bar.replace_all_requested.connect(finder.replace_all)
    frame.find_bar.replace_requested.connect(finder.replace)
    frame.find_bar.scope_changed.connect(finder.search)
    frame.find_bar.step_requested.connect(finder.step)
    frame.find_bar.word_changed.connect(finder.seek)
    frame.page.edited.connect(finder.follow)
    presenter.looks.theme_changed.connect(finder.search)
    presenter.shelf.opened.connect(finder.follow)


def _connect_linker(frame: Frame, presenter: Presenter, linker: Linker) -> None:
    frame.page.caret_item_changed.connect(linker.update_suggestion)
    linker.said.connect(presenter.say)


def _connect_new_weeks(presenter: Presenter, new_weeks: NewWeeks) -> None:
    new_weeks.imported.connect(presenter.outcomes.imported)
    new_weeks.started.connect(presenter.outcomes.started)


def _connect_out(frame: Frame, presenter: Presenter, out: Outgoing) -> None:
    from weeklydesk_ui.workers.outgoing import UNNOTED

    out.all_noted.connect(partial(frame.messages.end, UNNOTED))
    out.sent.connect(presenter.week_list.ask)
    presenter.autosave.saved.connect(out.note_again)


def _connect_own_templates(presenter: Presenter, own_templates: Templating) -> None:
    own_templates.start_requested.connect(partial(_start, presenter))


def _connect_previewing(frame: Frame, previewing: Previewing) -> None:
    frame.page.edited.connect(previewing.postpone)
    previewing.rendered.connect(frame.beside.show_preview)


def _connect_quarter_start(presenter: Presenter, quarter_start: QuarterStart) -> None:
    presenter.looks.theme_changed.connect(quarter_start.apply_theme)
    quarter_start.remembered.connect(presenter.facts_loader.reload)
    quarter_start.remembered.connect(presenter.show_colours)
    quarter_start.said.connect(presenter.say)


def _connect_facts_loader(presenter: Presenter, facts_loader: FactsLoader) -> None:
    facts_loader.facts_changed.connect(presenter.show_facts)
    facts_loader.facts_changed.connect(lambda: presenter.linker.update_suggestion())
    facts_loader.facts_changed.connect(partial(_notice, presenter))
    facts_loader.said.connect(presenter.say)


def _connect_reviewer(presenter: Presenter, reviewer: Reviewer) -> None:
    presenter.looks.theme_changed.connect(reviewer.apply_theme)
    reviewer.remembered.connect(presenter.facts_loader.reload)
    reviewer.said.connect(presenter.say)


def _connect_searcher(frame: Frame, presenter: Presenter, tools: Tools, searcher: Searcher) -> None:
    searcher.found.connect(frame.search.show_findings)
    searcher.learned.connect(tools.complete_filters)
    searcher.said.connect(presenter.say)


def _notice(presenter: Presenter, facts: Facts | None) -> None:
    """Let the reviewer announce changes; without any, do not create it."""
    if (facts and facts.offers) or type(presenter).reviewer.made(presenter):
        presenter.reviewer.notice(facts)


def _connect_story_loader(frame: Frame, presenter: Presenter, story_loader: StoryLoader) -> None:
    frame.beside.story.report_requested.connect(story_loader.go)
    frame.page.caret_item_changed.connect(story_loader.load)
    presenter.facts_loader.facts_changed.connect(story_loader.load)
    story_loader.said.connect(presenter.say)
    story_loader.story_loaded.connect(frame.beside.story.show_story)


def _connect_week_list(presenter: Presenter, week_list: WeekList) -> None:
    presenter.autosave.saved.connect(week_list.ask_soon)
    presenter.shelf.listed.connect(week_list.show)
    presenter.shelf.listed.connect(week_list.ask_soon)
    week_list.sent_known.connect(presenter.show_sent)


def _start(presenter: Presenter, week: Week, template: Template | None = None) -> None:
    presenter.new_weeks.start(week, template)


def _start_kind(presenter: Presenter, kind: str) -> None:
    presenter.own_templates.start_kind(kind)
