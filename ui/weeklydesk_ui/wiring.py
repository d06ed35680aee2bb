"""Who listens to whom: every connection between the parts of the window, sorted by the sender."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from weeklydesk_ui.commands import COMMANDS
from weeklydesk_ui.window.columns import Side

if TYPE_CHECKING:
    from weeklydesk_ui.memory import Memory
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.tools import Tools
    from weeklydesk_ui.window.frame import Frame


def connect(
    frame: Frame,
    presenter: Presenter,
    memory: Memory,
    tools: Tools,
    open_samples: Callable[[], object],
) -> None:
    """Connect the window's parts with each other and with those that do the work."""
    frame.first_run.samples_requested.connect(open_samples)
    frame.close_requested.connect(memory.keep)
    presenter.looks.theme_changed.connect(memory.wear)
    _connect_acts(presenter)
    _connect_autosave(presenter)
    _connect_commands(frame, presenter)
    _connect_choices(frame, presenter, memory)
    _connect_columns(frame)
    _connect_past(frame, presenter, tools)
    _connect_places(frame, presenter)
    _connect_recalling(frame, presenter)
    _connect_reviewer(presenter)
    _connect_search(frame, presenter, tools)
    _connect_settings(frame, presenter, memory)
    _connect_shelf(frame, presenter)
    _connect_linker(frame, presenter)
    _connect_storyteller(frame, presenter)
    _connect_views(frame, presenter)


def _connect_acts(presenter: Presenter) -> None:
    presenter.acts.said.connect(presenter.say)
    presenter.importing.said.connect(presenter.say)
    presenter.own_templates.said.connect(presenter.say)


def _connect_autosave(presenter: Presenter) -> None:
    presenter.keeper.backup_failed.connect(presenter.tell_failed_backup)
    presenter.autosave.failed.connect(presenter.tell_failed_save)
    presenter.autosave.met_conflict.connect(presenter.tell_conflict)
    presenter.autosave.report_taken.connect(presenter.count)
    presenter.autosave.saved.connect(presenter.take_saved)
    presenter.autosave.standing_changed.connect(presenter.show_standing)


def _connect_commands(frame: Frame, presenter: Presenter) -> None:
    for name, act in {
        "bring_over": presenter.bring_item_at_caret,
        "about": presenter.sheets.about,
        "close": frame.close,
        "copy_mail": presenter.acts.copy_mail,
        "export_as": presenter.acts.export_as,
        "export_word": presenter.acts.export_word,
        "fold_beside": lambda: frame.columns.toggle(Side.BESIDE),
        "fold_weeks": lambda: frame.columns.toggle(Side.WEEKS),
        "import": presenter.importing.ask_for_files,
        "import_folder": presenter.importing.ask_for_folder,
        "import_pasted": presenter.importing.look_at_clipboard,
        "guide": presenter.sheets.guide,
        "keys": presenter.sheets.keys,
        "last_week": lambda: presenter.show_beside("last_week"),
        "make_template": lambda: presenter.own_templates.make(frame.shown_report()),
        "newer": lambda: presenter.shelf.step(later=True),
        "next_column": frame.focus_next_column,
        "other_item": presenter.linker.refuse,
        "outcome": presenter.planner.ask,
        "older": lambda: presenter.shelf.step(later=False),
        "preview": lambda: presenter.show_beside("preview"),
        "review": presenter.reviewer.open,
        "same_item": presenter.linker.accept,
        "save": presenter.save_now,
        "settings": presenter.sheets.settings,
        "show_store": presenter.show_store,
        "start_next": presenter.shelf.start_next,
        "story": lambda: presenter.show_beside("story"),
        "unlink": presenter.linker.unlink,
        "trouble": presenter.sheets.trouble,
        "this_week": lambda: presenter.shelf.show_week(presenter.shelf.today),
    }.items():
        frame.commands[name].triggered.connect(partial(_call, act))
    for name in ("undo", "redo", "cut", "copy", "paste"):
        frame.commands[name].triggered.connect(getattr(frame.page, name))
    frame.commands["select_all"].triggered.connect(frame.page.selectAll)


def _connect_choices(frame: Frame, presenter: Presenter, memory: Memory) -> None:
    for kind, choose in (
        ("theme", presenter.looks.choose_theme),
        ("language", presenter.looks.choose_language),
    ):
        for command in COMMANDS:
            if command.group == kind:
                name = command.name.removeprefix(f"{kind}_")
                frame.commands[command.name].triggered.connect(partial(_call, choose, name))


def _call(act: Callable[..., object], *arguments: str | bool) -> None:
    """Do an act, without the tick that a menu sends along."""
    act(*(argument for argument in arguments if isinstance(argument, str)))


def _connect_columns(frame: Frame) -> None:
    frame.columns.folded.connect(frame.show_fold)


def _connect_past(frame: Frame, presenter: Presenter, tools: Tools) -> None:
    frame.commands["bin"].triggered.connect(tools.past.list_bin)
    frame.commands["delete_week"].triggered.connect(tools.past.delete)
    frame.commands["versions"].triggered.connect(tools.past.list_versions)
    frame.versions.bring_back_requested.connect(tools.past.bring_back)
    frame.versions.chosen.connect(tools.past.compare)
    frame.versions.left.connect(tools.past.leave)
    presenter.looks.theme_changed.connect(tools.past.set_theme)
    tools.past.said.connect(presenter.say)


def _connect_places(frame: Frame, presenter: Presenter) -> None:
    frame.empty_week.blank_requested.connect(presenter.shelf.start_blank)
    frame.empty_week.template_requested.connect(presenter.own_templates.start)
    frame.empty_week.start_requested.connect(presenter.shelf.start)
    frame.first_run.folder_requested.connect(presenter.importing.ask_for_folder)
    frame.first_run.import_requested.connect(presenter.importing.ask_for_files)
    frame.first_run.paste_requested.connect(presenter.importing.look_at_clipboard)
    frame.problem.folder_requested.connect(presenter.show_store)
    frame.problem.retry_requested.connect(presenter.shelf.begin)
    frame.first_run.start_requested.connect(lambda: presenter.shelf.start(presenter.shelf.today))


def _connect_recalling(frame: Frame, presenter: Presenter) -> None:
    frame.first_painted.connect(presenter.recalling.wake)
    presenter.recalling.recalled.connect(presenter.show_facts)
    presenter.recalling.said.connect(presenter.say)


def _connect_linker(frame: Frame, presenter: Presenter) -> None:
    frame.page.caret_item_changed.connect(presenter.linker.look)
    presenter.linker.said.connect(presenter.say)
    presenter.planner.said.connect(presenter.say)
    presenter.recalling.recalled.connect(presenter.linker.look)


def _connect_storyteller(frame: Frame, presenter: Presenter) -> None:
    storyteller = presenter.storyteller
    frame.beside.story.report_requested.connect(storyteller.go)
    frame.beside.story_requested.connect(storyteller.tell)
    frame.page.caret_item_changed.connect(storyteller.tell)
    presenter.recalling.recalled.connect(storyteller.tell)
    storyteller.said.connect(presenter.say)
    storyteller.told.connect(frame.beside.story.show_story)


def _connect_reviewer(presenter: Presenter) -> None:
    presenter.looks.theme_changed.connect(presenter.reviewer.wear)
    presenter.reviewer.remembered.connect(presenter.recalling.again)
    presenter.reviewer.said.connect(presenter.say)


def _connect_search(frame: Frame, presenter: Presenter, tools: Tools) -> None:
    frame.commands["find"].triggered.connect(tools.finder.begin)
    frame.commands["find_next"].triggered.connect(lambda: tools.finder.step(forward=True))
    frame.commands["find_previous"].triggered.connect(lambda: tools.finder.step(forward=False))
    frame.commands["go_to"].triggered.connect(tools.list_places)
    frame.commands["palette"].triggered.connect(tools.list_commands)
    frame.commands["replace"].triggered.connect(tools.finder.begin_replacing)
    frame.commands["search"].triggered.connect(tools.begin_search)
    frame.find_bar.left.connect(tools.finder.close)
    frame.find_bar.replace_all_requested.connect(tools.finder.replace_all)
    frame.find_bar.replace_requested.connect(tools.finder.replace)
    frame.find_bar.scope_changed.connect(tools.finder.look)
    frame.find_bar.step_requested.connect(tools.finder.step)
    frame.find_bar.word_changed.connect(tools.finder.seek)
    frame.page.edited.connect(tools.finder.follow)
    frame.search.entered.connect(presenter.autosave.flush)
    frame.search.hit_requested.connect(tools.open_found)
    frame.search.left.connect(frame.focus_place)
    frame.search.search_requested.connect(tools.searcher.seek)
    presenter.looks.theme_changed.connect(tools.finder.set_theme)
    presenter.shelf.opened.connect(tools.finder.follow)
    tools.searcher.found.connect(frame.search.show_findings)
    tools.searcher.said.connect(presenter.say)


def _connect_settings(frame: Frame, presenter: Presenter, memory: Memory) -> None:
    frame.activated.connect(presenter.settings.look_again)
    presenter.settings.changed.connect(memory.follow)
    presenter.settings.failed.connect(presenter.tell_error)


def _connect_shelf(frame: Frame, presenter: Presenter) -> None:
    presenter.shelf.could_not_open.connect(presenter.show_problem)
    presenter.shelf.found_empty.connect(presenter.show_first_run)
    presenter.shelf.found_unstarted.connect(presenter.offer_this_week)
    presenter.shelf.found_vacant.connect(presenter.show_vacant)
    presenter.shelf.import_finished.connect(presenter.tell_imported)
    presenter.shelf.listed.connect(presenter.list_weeks)
    presenter.shelf.opened.connect(presenter.show_opened)
    presenter.shelf.said.connect(presenter.say)
    presenter.shelf.week_started.connect(presenter.tell_started)


def _connect_views(frame: Frame, presenter: Presenter) -> None:
    frame.activated.connect(presenter.look_for_changes)
    frame.beside.bring_requested.connect(presenter.bring_over)
    frame.beside.preview_requested.connect(presenter.previewing.now)
    frame.close_requested.connect(presenter.close)
    frame.files_dropped.connect(presenter.importing.look)
    frame.first_painted.connect(frame.beside.wake)
    frame.first_painted.connect(frame.weeks.wake)
    frame.header.fold_beside.clicked.connect(lambda: frame.columns.toggle(Side.BESIDE))
    frame.header.fold_weeks.clicked.connect(lambda: frame.columns.toggle(Side.WEEKS))
    frame.language_changed.connect(presenter.say_standing)
    frame.page.edited.connect(presenter.autosave.note_edit)
    frame.page.section_entered.connect(presenter.follow_section)
    frame.weeks.view.activated.connect(frame.focus_place)
    frame.weeks.view.clicked.connect(frame.focus_place)
    frame.weeks.week_requested.connect(presenter.shelf.show_week)
    presenter.previewing.rendered.connect(frame.beside.show_preview)
