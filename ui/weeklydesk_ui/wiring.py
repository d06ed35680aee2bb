"""All signal connections between the parts of a window, sorted by sender.

Connections must not create parts that are created late: commands and requests name a worker inside
a lambda, which creates it when needed. The signals of late parts are connected in `late_wiring`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6 import QtCore

from weeklydesk_ui import late_wiring
from weeklydesk_ui.commands import COMMANDS
from weeklydesk_ui.session import LastPlace
from weeklydesk_ui.window.columns import Side
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from weeklydesk.errors import WeeklydeskError
    from weeklydesk_ui.editor.refusals import Refusal
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.session import Session
    from weeklydesk_ui.tools import Tools


def connect(
    frame: Frame,
    presenter: Presenter,
    session: Session,
    tools: Tools,
    open_samples: Callable[[], object],
) -> None:
    """Connect the window's views with each other and with the workers."""
    frame.deferred.add(frame.page.finish_layout)
    frame.deferred.add(lambda: QtCore.Qt)  # the costly names that the first paint does without
    frame.close_requested.connect(session.keep)
    presenter.looks.theme_changed.connect(session.apply_theme)
    _connect_autosave(presenter)
    _connect_choices(frame, presenter)
    _connect_commands(frame, presenter, tools)
    _connect_settings(frame, presenter, session)
    _connect_shelf(presenter)
    LastPlace(frame, presenter.shelf, session.state)  # after what opens a report
    _connect_views(frame, presenter)
    late_wiring.connect(frame, presenter, tools, open_samples)


def _connect_autosave(presenter: Presenter) -> None:
    presenter.keeper.backup_failed.connect(partial(_tell_failed_backup, presenter))
    presenter.autosave.failed.connect(partial(_tell_failed_save, presenter))
    presenter.autosave.met_conflict.connect(partial(_tell_conflict, presenter))
    presenter.autosave.report_taken.connect(presenter.count)
    presenter.autosave.save_expected.connect(presenter.keeper.expect)
    presenter.autosave.saved.connect(presenter.take_saved)
    presenter.autosave.state_changed.connect(presenter.show_save_state)


def _tell_failed_backup(presenter: Presenter, error: WeeklydeskError) -> None:
    presenter.outcomes.backup_failed(error)


def _tell_failed_save(presenter: Presenter, error: WeeklydeskError) -> None:
    presenter.outcomes.save_failed(error)


def _tell_conflict(presenter: Presenter, error: WeeklydeskError) -> None:
    presenter.outcomes.conflict(error)


def _connect_choices(frame: Frame, presenter: Presenter) -> None:
    chooses = {"theme": presenter.looks.choose_theme, "language": presenter.looks.choose_language}
    frame.commands.connect_to(
        {
            command.name: partial(
                chooses[command.group], command.name.removeprefix(f"{command.group}_")
            )
            for command in COMMANDS
            if command.group in chooses
        }
    )


def _connect_commands(frame: Frame, presenter: Presenter, tools: Tools) -> None:
    page = frame.page
    frame.commands.connect_to(
        {
            "about": lambda: presenter.dialogs.about(),
            "backups": lambda: presenter.backup_manager.list_backups(),
            "bin": lambda: presenter.version_history.list_bin(),
            "all_items": lambda: presenter.linker.accept_everywhere(),
            "beside_newer": lambda: presenter.earlier.step(older=False),
            "beside_older": lambda: presenter.earlier.step(older=True),
            "bring_over": lambda: presenter.earlier.bring_at_caret(),
            "capture": lambda: presenter.note_requested.emit(),
            "close": lambda: presenter.closing.leave(),
            "compare_weeks": lambda: presenter.week_comparison.compare(),
            "colour": lambda: presenter.colour_menu.ask(),
            "copy": page.copy,
            "copy_mail": lambda: presenter.copying.copy_mail(),
            "copy_markdown": lambda: presenter.copying.copy_markdown(),
            "copy_text": lambda: presenter.copying.copy_text(),
            "cut": page.cut,
            "delete_week": lambda: presenter.version_history.delete(),
            "export_as": lambda: presenter.exporting.open(),
            "export_word": lambda: presenter.file_export.export_word(),
            "find": lambda: presenter.finder.begin(),
            "find_next": lambda: presenter.finder.step(forward=True),
            "find_previous": lambda: presenter.finder.step(forward=False),
            "fold_beside": lambda: frame.columns.toggle(Side.BESIDE),
            "fold_weeks": lambda: frame.columns.toggle(Side.WEEKS),
            "go_to": tools.list_places,
            "guide": lambda: presenter.dialogs.guide(),
            "import": lambda: presenter.importing.ask_for_files(),
            "import_folder": lambda: presenter.importing.ask_for_folder(),
            "import_pasted": lambda: presenter.importing.look_at_clipboard(),
            "keys": lambda: presenter.dialogs.keys(),
            "last_week": lambda: presenter.show_beside("last_week"),
            "mail_draft": lambda: presenter.mailing.draft(),
            "make_template": lambda: presenter.own_templates.make(frame.shown_report()),
            "move_week": lambda: presenter.week_comparison.ask_for_week(),
            "newer": lambda: presenter.shelf.step(later=True),
            "next_column": frame.focus_next_column,
            "older": lambda: presenter.shelf.step(later=False),
            "other_item": lambda: presenter.linker.refuse(),
            "outcome": lambda: presenter.planner.ask(),
            "palette": tools.list_commands,
            "paste": page.paste,
            "preview": lambda: presenter.show_beside("preview"),
            "quarter": lambda: presenter.quarter_start.open(),
            "print": lambda: presenter.printing.preview(),
            "redo": page.redo,
            "replace": lambda: presenter.finder.begin_replacing(),
            "review": lambda: presenter.reviewer.open(),
            "same_item": lambda: presenter.linker.accept(),
            "same_items": lambda: presenter.linker.accept_all(),
            "save": presenter.save_now,
            "sent": lambda: presenter.sent_log.open(),
            "settings": lambda: presenter.dialogs.settings(),
            "search": tools.begin_search,
            "select_all": page.selectAll,
            "show_store": presenter.show_store,
            "start_next": lambda: presenter.new_weeks.start_next(),
            "story": lambda: presenter.show_beside("story"),
            "templates": lambda: presenter.own_templates.open(),
            "this_week": lambda: presenter.shelf.show_week(presenter.shelf.today),
            "trouble": lambda: presenter.dialogs.trouble(),
            "undo": page.undo,
            "unlink": lambda: presenter.linker.unlink(),
            "versions": lambda: presenter.version_history.list_versions(),
        }
    )


def _connect_settings(frame: Frame, presenter: Presenter, session: Session) -> None:
    frame.activated.connect(presenter.settings.look_again)
    presenter.settings.changed.connect(session.follow)
    presenter.settings.changed.connect(presenter.follow_setting)
    presenter.settings.failed.connect(presenter.tell_error)


def _connect_shelf(presenter: Presenter) -> None:
    presenter.shelf.could_not_open.connect(presenter.show_problem)
    presenter.shelf.found_empty.connect(presenter.show_first_run)
    presenter.shelf.found_unstarted.connect(presenter.offer_this_week)
    presenter.shelf.found_vacant.connect(presenter.show_vacant)
    presenter.shelf.opened.connect(presenter.show_opened)
    presenter.shelf.said.connect(presenter.say)


def _connect_views(frame: Frame, presenter: Presenter) -> None:
    frame.activated.connect(presenter.look_for_changes)
    frame.close_requested.connect(partial(_close, presenter))
    frame.columns.folded.connect(frame.show_fold)
    frame.files_dropped.connect(presenter.take_files)
    frame.header.fold_beside.clicked.connect(lambda: frame.columns.toggle(Side.BESIDE))
    frame.header.fold_weeks.clicked.connect(lambda: frame.columns.toggle(Side.WEEKS))
    frame.header.sent.clicked.connect(lambda: presenter.sent_log.open())
    frame.language_changed.connect(presenter.refresh_save_state)
    frame.page.edited.connect(presenter.autosave.note_edit)
    frame.page.item_dropped.connect(presenter.drop)
    frame.page.move_refused.connect(partial(_refuse_move, frame, presenter))
    frame.page.picture_refused.connect(partial(_refuse_picture, presenter))
    frame.page.section_entered.connect(presenter.follow_section)
    frame.page.section_left.connect(lambda: presenter.autosave.save_pending())


def _close(presenter: Presenter, event: QCloseEvent) -> None:
    presenter.closing.close(event)


def _refuse_move(frame: Frame, presenter: Presenter, why: Refusal) -> None:
    """Say why, until the caret moves."""
    from weeklydesk_ui import outcome_texts

    message = outcome_texts.move_refused(why)
    presenter.say(message)
    once = QtCore.Qt.ConnectionType.SingleShotConnection
    frame.page.cursorPositionChanged.connect(partial(frame.messages.end, message.topic), once)


def _refuse_picture(presenter: Presenter) -> None:
    from weeklydesk_ui import outcome_texts

    presenter.say(outcome_texts.picture_refused())


# Setup after the first paint, visible parts first


def fill(frame: Frame, presenter: Presenter, session: Session) -> None:
    """Create the rest of the window in steps short enough not to delay typing."""
    frame.deferred.add(
        partial(import_module, "weeklydesk_ui.weeks.column"),
        lambda: frame.weeks,
        lambda: frame.search,
        partial(import_module, "weeklydesk_ui.beside.pane"),
        lambda: frame.beside,
        lambda: frame.beside.wake(),
        lambda: frame.weeks.wake(),
        lambda: frame.menus.add_commands(frame.commands),
        lambda: frame.menus.add_page_actions(frame.page.actions_by_id),
        partial(_offer_page_menu, frame),
        lambda: frame.menus.add_choices(frame.commands),
        session.mark_choices,
        frame.bottom.wake,
        frame.name_folds,
        lambda: presenter.week_list.ask(),
        lambda: presenter.calendar.tell(),
        lambda: presenter.facts_loader.start(),
        presenter.settings.look_again,  # says what was wrong when they were first read
    )


def _offer_page_menu(frame: Frame) -> None:
    from weeklydesk_ui.window.pagemenu import offer_page_menu

    offer_page_menu(frame)
