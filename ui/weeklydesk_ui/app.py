"""The composition root: puts the window together and runs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLibraryInfo
from PySide6.QtWidgets import QApplication

from weeklydesk.paths import BACKUPS, Paths
from weeklydesk.settings import Settings
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT
from weeklydesk_ui import wiring
from weeklydesk_ui.acts import Acts, Around
from weeklydesk_ui.clipboard import Clipboard, SystemClipboard
from weeklydesk_ui.desktop import Desktop, SystemDesktop
from weeklydesk_ui.editor import Page
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.input_method import wanted_module
from weeklydesk_ui.ledger import Ledger
from weeklydesk_ui.linking import Linker
from weeklydesk_ui.look.icons import app_icon
from weeklydesk_ui.looks import Looks
from weeklydesk_ui.memory import Memory
from weeklydesk_ui.planning import Planner
from weeklydesk_ui.presenter import Parts, Presenter
from weeklydesk_ui.previewing import Previewing
from weeklydesk_ui.questions import QtQuestions, Questions
from weeklydesk_ui.recalling import Recalling
from weeklydesk_ui.reviewing import Reviewer
from weeklydesk_ui.saving import Autosave, Keeper
from weeklydesk_ui.settings import WindowSettings
from weeklydesk_ui.shelf import Shelf
from weeklydesk_ui.state import WindowState
from weeklydesk_ui.storytelling import Storyteller
from weeklydesk_ui.templating import OwnTemplates
from weeklydesk_ui.tools import Tools
from weeklydesk_ui.welcome.first_run import FirstRun
from weeklydesk_ui.window.frame import Frame

STATE = "window.ini"
SAMPLES_STORE = "samples.db"


@dataclass(frozen=True, slots=True)
class World:
    """What the program reaches outside itself; tests hand over their own."""

    clipboard: Clipboard
    desktop: Desktop
    clock: Callable[[], datetime]
    questions: Callable[[Frame], Questions]


@dataclass(frozen=True, slots=True)
class Window:
    """A window that was put together, and who stands behind it."""

    frame: Frame
    presenter: Presenter


def run(store: Path, files: Sequence[Path] = (), *, config: Path | None = None) -> int:
    """Open the window on a store, import `files`, and stay until it is closed.

    `config` is the folder of the settings, the store's own where it is left out.
    """
    _choose_input_method()
    app = QApplication(sys.argv[:1])
    app.setStyle("fusion")
    app.setApplicationName("weeklydesk")
    app.setDesktopFileName("weeklydesk")
    app.setWindowIcon(app_icon())
    paths = Paths(store, config or store.parent)
    world = World(SystemClipboard(), SystemDesktop(), datetime.now, QtQuestions)
    desk = Application(app, paths, world)
    window = desk.open_window(paths.store)
    window.frame.show()
    if files:
        window.presenter.importing.look(files)
    return app.exec()


def _choose_input_method() -> None:
    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    module = wanted_module(os.environ, plugins)
    if module:
        os.environ["QT_IM_MODULE"] = module


class Application:
    """Makes windows that share settings and looks: the user's own, and one for the samples."""

    def __init__(self, app: QApplication, paths: Paths, world: World) -> None:
        self._paths, self._world = paths, world
        self._state = WindowState(paths.config / STATE)
        self.settings = WindowSettings(Settings(paths.settings))
        self.looks = Looks(app, self.settings)
        self.looks.begin()
        self.windows: list[Window] = []

    def open_window(self, store: Path) -> Window:
        """Put a window on that store together and open its newest week; it is not shown yet."""
        frame = Frame(Page(), FirstRun(Week.of(self._world.clock().date())))
        presenter = Presenter(frame, self._parts(frame, store))
        memory = Memory(frame, self._state, self.looks)
        wiring.connect(frame, presenter, memory, Tools(frame, presenter), self.open_samples)
        memory.restore()
        presenter.shelf.begin()
        window = Window(frame, presenter)
        self.windows.append(window)
        return window

    def open_samples(self) -> None:
        """Show the shipped sample weeks in a window and a store of their own."""
        window = self.open_window(self._paths.data / SAMPLES_STORE)
        window.frame.setWindowTitle(translate("Application", "weeklydesk – samples"))
        if not window.presenter.shelf.weeks:
            language = self.looks.language.split("_", maxsplit=1)[0]
            window.presenter.shelf.bring_in([ROOT / "samples" / language])
        window.frame.show()

    def _parts(self, frame: Frame, store: Path) -> Parts:
        world, looks = self._world, self.looks
        around = Around(
            world.clipboard,
            world.questions(frame),
            world.desktop,
            self.settings,
            self._state,
            world.clock,
            Paths(store, self._paths.config),
        )
        keeper = Keeper(store, store.parent / BACKUPS, frame)
        shelf = Shelf(keeper, world.clock, looks.report_language, frame)
        autosave = Autosave(frame.page.report, keeper.keep, world.clock, frame)
        shelf.settle = autosave.flush

        acts = Acts(frame.shown_report, autosave.flush, around)
        previewing = Previewing(frame.shown_report, lambda: looks.theme, frame)
        reviewer = Reviewer(frame, shelf, Ledger(frame.page), lambda: looks.theme)
        recalling = Recalling(keeper, frame)
        own = OwnTemplates(self._paths.templates, shelf, world.desktop.reveal)
        return Parts(
            shelf,
            keeper,
            autosave,
            acts,
            previewing,
            looks,
            around,
            reviewer,
            recalling,
            own,
            Storyteller(frame, shelf, keeper),
            Linker(frame, keeper, autosave, recalling),
            Planner(frame, keeper, autosave, recalling, reviewer),
        )
