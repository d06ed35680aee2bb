"""Composition of the workers that keep the history safe, created after the first paint."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weeklydesk.desk.mirror import MEMORY
from weeklydesk.paths import Paths
from weeklydesk.records import record
from weeklydesk.settings.kinds import Setting
from weeklydesk.settings.table import BACKUP_FOLDER
from weeklydesk_ui.read_only import ReadOnlyMode
from weeklydesk_ui.window.frame import Frame
from weeklydesk_ui.workers import rescue
from weeklydesk_ui.workers.guard import Guard, GuardContext
from weeklydesk_ui.workers.mirroring import Mirroring
from weeklydesk_ui.workers.registry import Workers
from weeklydesk_ui.workers.relocating import Relocation
from weeklydesk_ui.workers.repairing import Repair
from weeklydesk_ui.workers.store_watch import Watch
from weeklydesk_ui.workers.vanished import Vanished

if TYPE_CHECKING:
    from weeklydesk.crashlog import CrashLog
    from weeklydesk.desk.comparing import Part
    from weeklydesk_ui.presenter import Presenter
    from weeklydesk_ui.welcome.problem import Problem


@record
class HistoryLocation:
    """The location of the window's history, and how to open another one.

    `is_own` is True for the user's own history and False for the samples.
    """

    paths: Paths
    is_own: bool
    crash_log: CrashLog | None
    go_to: Callable[[Path], object]  # open the history at that path instead


@record
class Safekeeping:
    """The workers that keep the history safe."""

    guard: Guard
    relocation: Relocation
    repair: Repair
    mirroring: Mirroring
    reading: ReadOnlyMode
    vanished: Vanished
    watch: Watch


def attach(frame: Frame, presenter: Presenter, location: HistoryLocation) -> Safekeeping:
    """Create the workers, connect them and start them."""
    shelf, keeper, context = presenter.shelf, presenter.keeper, presenter.context
    known = GuardContext(
        context.state, keeper.backup_folders, location.crash_log, context.desktop.reveal
    )

    def may_look() -> bool:
        importing = Workers.importing.made(presenter)
        return not (importing and importing.is_shown)

    made = Safekeeping(
        Guard(frame, shelf, keeper, known),
        Relocation(presenter, context.questions, location.paths.data, location.go_to),
        Repair(frame, shelf, keeper),
        Mirroring(presenter, location.paths.data / MEMORY, partial(_differences, presenter)),
        ReadOnlyMode(frame),
        Vanished(frame, presenter),
        Watch(shelf, keeper, presenter.autosave, may_look, frame),
    )
    if location.crash_log:
        location.crash_log.failed = made.guard.unexpected.emit
    if location.is_own:
        _follow_backup_folder(presenter)
    _connect(made, frame, presenter, location)
    _begin(made, frame, presenter)
    rescue.tell(frame, presenter, location.paths.data / rescue.UNSAVED)
    return made


def _follow_backup_folder(presenter: Presenter) -> None:
    def follow(setting: Setting[Any] = BACKUP_FOLDER) -> None:
        if setting is BACKUP_FOLDER:
            presenter.keeper.chosen_backups = presenter.settings.get(BACKUP_FOLDER)

    presenter.settings.changed.connect(follow)
    follow()


def _connect(
    made: Safekeeping, frame: Frame, presenter: Presenter, location: HistoryLocation
) -> None:
    made.guard.found_damage.connect(presenter.shelf.could_not_open)
    made.guard.repaired.connect(partial(_save_and_reload, presenter))
    made.guard.move_requested.connect(made.relocation.move)
    made.guard.went_wrong.connect(frame.page.read_again)
    made.repair.reads_only.connect(made.reading.begin)
    made.repair.went_on.connect(made.guard.begin)
    made.repair.went_on.connect(made.watch.begin)
    if location.is_own:
        made.repair.went_on.connect(made.mirroring.follow)
        made.vanished.went_on.connect(made.mirroring.follow)  # it had the lost file open
        frame.activated.connect(made.mirroring.look)
        frame.closed.connect(made.mirroring.close)
    made.watch.differences_requested.connect(partial(_show_versions, presenter))
    made.watch.failed.connect(made.vanished.report)
    made.repair.went_on.connect(partial(_let_importing_reopen, presenter))
    made.vanished.went_on.connect(partial(_let_importing_reopen, presenter))
    made.vanished.went_on.connect(made.watch.begin)
    presenter.autosave.failed.connect(made.vanished.report)
    presenter.shelf.could_not_open.connect(made.repair.offer)
    for each in (made.guard, made.repair, made.mirroring, made.vanished, made.watch):
        each.said.connect(presenter.say)
    Frame.problem.then(frame, partial(_connect_problem, made, presenter))


def _let_importing_reopen(presenter: Presenter) -> None:
    importing = Workers.importing.made(presenter)
    if importing:
        importing.reopen()


def _save_and_reload(presenter: Presenter) -> None:
    """Reload the open week; what was typed meanwhile is saved first."""
    if presenter.autosave.flush():
        presenter.shelf.reload()


def _differences(presenter: Presenter, parts: tuple[Part, ...]) -> str:
    from weeklydesk_ui.history.differences_html import differences_html

    return differences_html(parts, presenter.looks.theme)


def _show_versions(presenter: Presenter) -> None:
    presenter.version_history.list_versions()


def _connect_problem(made: Safekeeping, presenter: Presenter, problem: Problem) -> None:
    problem.afresh_requested.connect(made.repair.start_afresh)
    problem.elsewhere_requested.connect(made.relocation.choose)
    problem.read_requested.connect(made.repair.read)
    problem.rescue_requested.connect(made.repair.bring_back)
    problem.retry_requested.disconnect(presenter.shelf.begin)  # connected until this worker existed
    problem.retry_requested.connect(made.repair.retry)


def _begin(made: Safekeeping, frame: Frame, presenter: Presenter) -> None:
    problem = Frame.problem.made(frame)
    if problem and problem.error and frame.stack.currentWidget() is problem:
        made.repair.offer(problem.error)
        return
    made.repair.went_on.emit()
    if not presenter.shelf.weeks:
        made.repair.look_for_earlier()
