"""The composition root: builds the window with its parts and runs the event loop."""

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
from weeklydesk_ui.presenter import Presenter
from weeklydesk_ui.session import Session
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.state import WindowState
from weeklydesk_ui.tools import Tools
from weeklydesk_ui.window.frame import Frame

if TYPE_CHECKING:
    from weeklydesk_ui.desktop_integration.integration import DesktopIntegration

STATE = "window.ini"
SAMPLES_STORE = "samples.db"


@record
class Window:
    """A window and its presenter."""

    frame: Frame
    presenter: Presenter

    @property
    def is_open(self) -> bool:
        """Whether the window is visible or waits in the tray."""
        return self.frame.isVisible() or self.presenter.closing.waits

    def save(self) -> bool:
        """Save everything and wait for it; return False if that failed."""
        return self.presenter.autosave.flush()

    def leave(self) -> None:
        """Close the window if everything can be saved."""
        self.presenter.closing.leave(told_to=True)


def run(
    store: Path,
    files: Sequence[Path] = (),
    *,
    config: Path | None = None,
    background: bool = False,
) -> int:
    """Open the window on a store, import `files`, and run until the window is closed.

    `config` is the settings folder, by default that of the store. With `background`, the window
    waits in the tray, or starts minimized on desktops without a tray.
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
    app = _application([*sys.argv[:1], "-style", "fusion"])  # setStyle would load all of QStyle
    app.setApplicationName("weeklydesk")
    app.setDesktopFileName("weeklydesk")
    application = Application(app, paths, SystemEnvironment(), crash_log)
    window = application.open_window(paths.store)
    window.frame.deferred.add(
        lambda: _save_at_shutdown(app, application),
        lambda: _set_icon(app),
        lambda: _collect_garbage(app, application),
        lambda: _follow_portal(app, application),
        lambda: name_store(window.frame, paths.store),
        application.watch_settings,
        lambda: application.integrate(window),
    )
    application.accept_later_starts(window)
    _show(window, background=background)
    if sys.platform == "darwin":
        _open_requested_files(app, window)
    if files:
        window.presenter.importing.look(files)
    return app.exec()


def _application(arguments: list[str]) -> QApplication:
    if sys.platform != "darwin":
        return QApplication(arguments)
    from weeklydesk_ui.opening import OpeningApplication

    return OpeningApplication(arguments)


def _open_requested_files(app: QApplication, window: Window) -> None:
    from weeklydesk_ui.opening import OpeningApplication

    def come(files: list[Path]) -> None:
        window.presenter.come_forward(files, "")

    if isinstance(app, OpeningApplication):
        app.files_requested.connect(come)


def name_store(frame: Frame, store: Path) -> None:
    """Name a store other than the user's own in the window's title."""
    from weeklydesk.paths import STORE_NAME, store_path

    if store != store_path(None, {}):
        name = store.stem if store.name != STORE_NAME else store.parent.name.lstrip(".")
        frame.name_program(f"{name} – weeklydesk")


def _show(window: Window, *, background: bool) -> None:
    if not background:
        window.frame.show()
        return
    from weeklydesk_ui.desktop_integration.tray import has_tray

    if has_tray():
        window.presenter.closing.waits = True
        window.frame.wake()
    else:
        window.frame.showMinimized()


def _accept_later_starts(window: Window) -> None:
    shelf = window.presenter.shelf
    server = instance.InstanceServer(shelf.path, window.frame)
    server.started_again.connect(window.presenter.come_forward)
    if shelf.is_open:
        server.open()


def _set_icon(app: QApplication) -> None:
    """Set the application's icon, which task switchers show."""
    from weeklydesk_ui.look.icons import app_icon

    app.setWindowIcon(app_icon())


def _collect_garbage(app: QApplication, application: Application) -> None:
    """Run garbage collection while the user is idle."""
    from weeklydesk_ui.housekeeping import Housekeeping

    Housekeeping(app, application.is_busy).begin()


def _follow_portal(app: QApplication, application: Application) -> None:
    """Follow the colour scheme of the desktop portal on Linux."""
    if sys.platform == "linux":
        from weeklydesk_ui.look.portal import Portal

        Portal(application.looks.follow_portal, parent=app).ask()


def _save_at_shutdown(app: QApplication, application: Application) -> None:
    """Save before the session ends."""
    from weeklydesk_ui.shutdown import Shutdown

    Shutdown(app, lambda: [each for each in application.windows if each.is_open])


def _choose_input_method() -> None:
    module = wanted_module(os.environ, _plugins)
    if module:
        os.environ["QT_IM_MODULE"] = module


def _plugins() -> Path:
    from PySide6.QtCore import QLibraryInfo

    return Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))


class Application:
    """Creates windows with shared settings and looks: the user's own, and one for the samples."""

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
        """Return whether something is being saved."""
        return any(window.presenter.autosave.pending for window in self.windows)

    def open_window(self, store: Path) -> Window:
        """Build a window on that store and open its newest week, without showing the window."""
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
            lambda: self._protect_history(window, paths),
            self.looks.adopt_system_scheme,
        )
        self.windows.append(window)
        return window

    def _protect_history(self, window: Window, paths: Paths) -> None:
        """Attach the checks, backups and recovery of the window's history."""
        from weeklydesk_ui.workers.safekeeping import HistoryLocation, attach

        is_own = paths.store == self._paths.store
        location = HistoryLocation(
            paths, is_own, self._crash_log, lambda path: self._go_to(window, path)
        )
        attach(window.frame, window.presenter, location)

    def _go_to(self, window: Window, store: Path) -> None:
        """Move this window to another store and remember its folder in the settings."""
        self.settings.put(HISTORY_FOLDER, store.parent)
        self._paths = replace(self._paths, store=store)
        other = self.open_window(store)
        self.accept_later_starts(other)
        other.frame.show()
        window.frame.close()

    def accept_later_starts(self, window: Window) -> None:
        """Let later starts on the same store use this window, once it was painted."""
        window.frame.deferred.add(lambda: _accept_later_starts(window))

    def watch_settings(self) -> None:
        """Apply changes that other programs make to the settings file."""
        from weeklydesk_ui.settingswatch import SettingsWatch

        SettingsWatch(self.settings, self._paths.settings, self.looks).begin()

    def integrate(self, window: Window) -> DesktopIntegration:
        """Connect this window with the desktop: reminders, tray icon, quick notes."""
        from weeklydesk_ui.desktop_integration.integration import DesktopIntegration

        integration = DesktopIntegration(
            window.frame, window.presenter, self._state, self._environment.now
        )
        integration.begin()
        return integration

    def open_samples(self) -> None:
        """Open the shipped sample weeks in a window and store of their own."""
        window = self.open_window(self._paths.data / SAMPLES_STORE)
        window.frame.name_program(translate("Application", "weeklydesk – samples"))
        if not window.presenter.shelf.weeks:
            language = self.looks.language.split("_", maxsplit=1)[0]
            window.presenter.new_weeks.import_files([ROOT / "samples" / language])
        window.frame.show()
