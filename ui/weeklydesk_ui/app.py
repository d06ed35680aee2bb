"""The composition root: puts the window together and runs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from weeklydesk.crashlog import CrashLog
from weeklydesk.paths import LOGS, Paths
from weeklydesk.records import record, replace
from weeklydesk.settings import Settings
from weeklydesk.settings.table import HISTORY_FOLDER
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT
from weeklydesk_ui import instance, wiring
from weeklydesk_ui.editor import Page
from weeklydesk_ui.environment import Environment, SystemEnvironment
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.input_method import wanted_module
from weeklydesk_ui.looks import Looks
from weeklydesk_ui.session import Session
from weeklydesk_ui.presenter import Presenter
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.state import WindowState
from weeklydesk_ui.tools import Tools
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from weeklydesk_ui.atdesk.attendant import Attendant

STATE = "window.ini"
SAMPLES_STORE = "samples.db"


@record
class Window:
    """A window that was put together, and who stands behind it."""

    frame: Frame
    presenter: Presenter

    @property
    def is_open(self) -> bool:
        """Whether it is in sight, or waits in the tray."""
        return self.frame.isVisible() or self.presenter.closing.waits

    def save(self) -> bool:
        """Save everything and wait for it; False where that could not be done."""
        return self.presenter.autosave.flush()

    def leave(self) -> None:
        """Close, where everything is saved."""
        self.presenter.closing.leave(told_to=True)


def run(
    store: Path,
    files: Sequence[Path] = (),
    *,
    config: Path | None = None,
    background: bool = False,
) -> int:
    """Open the window on a store, import `files`, and stay until it is closed.

    `config` is the folder of the settings, the store's own where it is left out. In the
    `background` it waits in the tray, or as small as can be where there is none.
    """
    if instance.hand_over(store, files):
        return 0
    crash_log = CrashLog(store.parent / LOGS)
    crash_log.begin()
    try:
        paths = Paths(store, config or store.parent)
        return _run(paths, files, crash_log, background=background)
    finally:
        crash_log.end()


def _run(paths: Paths, files: Sequence[Path], crash_log: CrashLog, *, background: bool) -> int:
    _choose_input_method()
    app = _application([*sys.argv[:1], "-style", "fusion"])  # setStyle would know all of QStyle
    app.setApplicationName("weeklydesk")
    app.setDesktopFileName("weeklydesk")
    desk = Application(app, paths, SystemEnvironment(), crash_log)
    window = desk.open_window(paths.store)
    window.frame.deferred.add(
        lambda: _listen(app, desk),
        lambda: _wear_sign(app),
        lambda: _keep_house(app, desk),
        lambda: _hear_portal(app, desk),
        lambda: name_store(window.frame, paths.store),
        desk.watch_settings,
        lambda: desk.attend(window),
    )
    desk.be_met(window)
    _show(window, background=background)
    if sys.platform == "darwin":
        _open_what_is_asked_for(app, window)
    if files:
        window.presenter.importing.look(files)
    return app.exec()


def _application(arguments: list[str]) -> QApplication:
    if sys.platform != "darwin":
        return QApplication(arguments)
    from weeklydesk_ui.opening import OpeningApplication

    return OpeningApplication(arguments)


def _open_what_is_asked_for(app: QApplication, window: Window) -> None:
    from weeklydesk_ui.opening import OpeningApplication

    def come(files: list[Path]) -> None:
        window.presenter.come_forward(files, "")

    if isinstance(app, OpeningApplication):
        app.asked.connect(come)


def name_store(frame: Frame, store: Path) -> None:
    """Tell the window of a store that was named by hand from that of the person's own."""
    from weeklydesk.paths import STORE_NAME, store_path

    if store != store_path(None, {}):
        name = store.stem if store.name != STORE_NAME else store.parent.name.lstrip(".")
        frame.name_program(f"{name} – weeklydesk")


def _show(window: Window, *, background: bool) -> None:
    if not background:
        window.frame.show()
        return
    from weeklydesk_ui.atdesk.tray import has_tray

    if has_tray():
        window.presenter.closing.waits = True
        window.frame.wake()
    else:
        window.frame.showMinimized()


def _meet(window: Window) -> None:
    shelf = window.presenter.shelf
    meeting = instance.Meeting(shelf.path, window.frame)
    meeting.came.connect(window.presenter.come_forward)
    if shelf.is_open:
        meeting.open()


def _wear_sign(app: QApplication) -> None:
    """Show the program's own mark where windows are listed."""
    from weeklydesk_ui.look.icons import app_icon

    app.setWindowIcon(app_icon())


def _keep_house(app: QApplication, desk: Application) -> None:
    """Collect garbage when nobody waits."""
    from weeklydesk_ui.housekeeping import Housekeeping

    Housekeeping(app, desk.is_busy).begin()


def _hear_portal(app: QApplication, desk: Application) -> None:
    """Wear what the desktop's portal names, where there is one."""
    if sys.platform == "linux":
        from weeklydesk_ui.look.portal import Portal

        Portal(desk.looks.hear, parent=app).ask()


def _listen(app: QApplication, desk: Application) -> None:
    """Save before the session ends."""
    from weeklydesk_ui.shutdown import Shutdown

    Shutdown(app, lambda: [each for each in desk.windows if each.is_open])


def _choose_input_method() -> None:
    module = wanted_module(os.environ, _plugins)
    if module:
        os.environ["QT_IM_MODULE"] = module


def _plugins() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


class Application:
    """Makes windows that share settings and looks: the user's own, and one for the samples."""

    def __init__(
        self,
        app: QApplication,
        paths: Paths,
        environment: Environment,
        crash_log: CrashLog | None = None,
    ) -> None:
        self._paths, self._environment, self._crash_log = paths, environment, crash_log
        self._state = WindowState(paths.config / STATE)
        self.settings = WindowSettings(Settings(paths.settings))
        self.looks = Looks(app, self.settings, self._state)
        self.looks.begin()
        self.windows: list[Window] = []

    def is_busy(self) -> bool:
        """Tell whether something is being written."""
        return any(window.presenter.autosave.pending for window in self.windows)

    def open_window(self, store: Path) -> Window:
        """Put a window on that store together and open its newest week; it is not shown yet."""
        frame = Frame(Page(look=self.looks.page), Week.of(self._environment.now().date()))
        paths = replace(self._paths, store=store)
        presenter = Presenter(frame, paths, self.looks, self._state, self._environment)
        session = Session(frame, self._state, self.looks)
        wiring.connect(frame, presenter, session, Tools(frame, presenter), self.open_samples)
        session.restore()
        frame.page.defer_layout()
        presenter.shelf.begin()
        wiring.fill(frame, presenter, session)
        window = Window(frame, presenter)
        frame.deferred.add(
            lambda: import_module("weeklydesk_ui.workers.safekeeping"),
            lambda: self._keep_safe(window, paths),
            self.looks.learn,
        )
        self.windows.append(window)
        return window

    def _keep_safe(self, window: Window, paths: Paths) -> None:
        """Look after the window's history from now on."""
        from weeklydesk_ui.workers.safekeeping import HistoryLocation, attach

        is_own = paths.store == self._paths.store
        location = HistoryLocation(
            paths, is_own, self._crash_log, lambda path: self._go_to(window, path)
        )
        attach(window.frame, window.presenter, location)

    def _go_to(self, window: Window, store: Path) -> None:
        """Keep reports at another path from now on."""
        self.settings.put(HISTORY_FOLDER, store.parent)
        self._paths = replace(self._paths, store=store)
        other = self.open_window(store)
        self.be_met(other)
        other.frame.show()
        window.frame.close()

    def be_met(self, window: Window) -> None:
        """Have later starts on the same store come to this window, once it has been seen."""
        window.frame.deferred.add(lambda: _meet(window))

    def watch_settings(self) -> None:
        """Take up at once what another program changes in the settings."""
        from weeklydesk_ui.settingswatch import SettingsWatch

        SettingsWatch(self.settings, self._paths.settings, self.looks).begin()

    def attend(self, window: Window) -> Attendant:
        """Stand by at the desk for this window: reminders, tray, lines in passing."""
        from weeklydesk_ui.atdesk.attendant import Attendant

        attendant = Attendant(window.frame, window.presenter, self._state, self._environment.now)
        attendant.begin()
        return attendant

    def open_samples(self) -> None:
        """Show the shipped sample weeks in a window and a store of their own."""
        window = self.open_window(self._paths.data / SAMPLES_STORE)
        window.frame.name_program(translate("Application", "weeklydesk – samples"))
        if not window.presenter.shelf.weeks:
            language = self.looks.language.split("_", maxsplit=1)[0]
            window.presenter.new_weeks.import_files([ROOT / "samples" / language])
        window.frame.show()
