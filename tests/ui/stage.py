"""The environment of a window in tests: a store in a temporary folder, and fakes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.trees import draw
from weeklydesk import desk
from weeklydesk.crashlog import CrashLog
from weeklydesk.paths import Paths
from weeklydesk.settings import Settings
from weeklydesk.settings.table import LANGUAGE, THEME
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT
from weeklydesk_ui.app import Application, Window
from weeklydesk_ui.clipboard import SystemClipboard
from weeklydesk_ui.intake.place import IntakePlace
from weeklydesk_ui.preferences.dialog import SettingsDialog
from weeklydesk_ui.window.frame import Frame

SAMPLES = ROOT / "samples" / "zh"
NOW = datetime(2024, 6, 3, 9, 30)  # Monday of W23


def screen_of(width: int, height: int) -> Callable[[Frame], QSize]:
    """Return a function that gives every window a screen of that size."""
    return lambda _: QSize(width, height)


@dataclass
class Answers:
    """Answers every question at once, and records what was shown."""

    files: list[Path] = field(default_factory=list[Path])
    folders: list[Path] = field(default_factory=list[Path])
    target: Path | None = None
    told: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    suggested: list[Path] = field(default_factory=list[Path])

    def files_to_import(self, folder: Path, then: Callable[[list[Path]], object]) -> None:
        if self.files:
            then(self.files)

    def folder_to_import(self, folder: Path, then: Callable[[list[Path]], object]) -> None:
        if self.folders:
            then(self.folders)

    def where_to_save(
        self, suggested: Path, formats: Sequence[str], then: Callable[[Path], object]
    ) -> None:
        self.suggested.append(suggested)
        if self.target:
            then(self.target)

    def folder(self, title: str, start: Path, then: Callable[[Path], object]) -> None:
        self.suggested.append(start)
        if self.folders:
            then(self.folders[0])

    def file(
        self, title: str, start: Path, endings: Sequence[str], then: Callable[[Path], object]
    ) -> None:
        self.suggested.append(start)
        if self.files:
            then(self.files[0])

    def tell(self, title: str, text: str) -> None:
        self.told.append((title, text))


@dataclass
class FakeDesktop:
    """Records what it was asked to open."""

    folder: Path
    opened: list[Path] = field(default_factory=list[Path])
    revealed: list[Path] = field(default_factory=list[Path])
    able: bool = True
    visited: list[str] = field(default_factory=list[str])

    def open(self, path: Path) -> bool:
        self.opened.append(path)
        return self.able

    def reveal(self, path: Path) -> bool:
        self.revealed.append(path)
        return self.able

    def visit(self, address: str) -> bool:
        self.visited.append(address)
        return self.able

    def documents(self) -> Path:
        return self.folder


class StageWorld:
    """The fake environment: desktop, answers and clock."""

    def __init__(self, stage: Stage) -> None:
        self._stage, self.clipboard, self.desktop = stage, SystemClipboard(), stage.desktop

    def now(self) -> datetime:
        return self._stage.now

    def questions(self, frame: Frame) -> Answers:
        return self._stage.answers


class Stage:
    """Builds windows on a store in a temporary folder."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        self.now = NOW
        self.folder = folder
        self.store = folder / "data" / "weeklydesk.db"
        self.documents = folder / "documents"
        self.documents.mkdir()
        self.desktop = FakeDesktop(self.documents)
        self.answers = Answers()
        self.application: Application | None = None
        self.paths = Paths(self.store, self.store.parent)
        self.settings = Settings(self.paths.settings)
        """The settings as another program reads and writes them, apart from the window's."""
        self.settings.put(LANGUAGE, "en")
        self.settings.put(THEME, "light")

    def fill(self, *names: str) -> None:
        """Import sample weeks into the store."""
        with Store.open(self.store) as store:
            desk.import_files(store, [SAMPLES / f"{name}.md" for name in names])

    def prepared(self, crash_log: CrashLog | None = None) -> Window:
        """Create a window as the program does, without showing it."""
        self.application = Application(self._app, self.paths, StageWorld(self), crash_log)
        return self.application.open_window(self.store)

    def open(self, crash_log: CrashLog | None = None) -> Window:
        """Create a window as the program does, and show it."""
        window = self.prepared(crash_log)
        filled = QEventLoop()
        window.frame.deferred.finished.connect(filled.quit)
        QTimer.singleShot(20_000, filled, filled.quit)
        window.frame.show()
        filled.exec()  # until the deferred steps are done
        assert window.frame.deferred.is_done
        assert QTest.qWaitForWindowActive(window.frame)
        return window

    def open_beside(self) -> Window:
        """Open the second of two weeks in a window that is wide enough for the pane beside it."""
        self.fill("2024-W21", "2024-W22")
        window = self.open()
        window.frame.resize(1300, 800)
        window.frame.beside.wake()
        return window

    def stored(self, week: str) -> str:
        """Return the stored report of a week, drawn as text."""
        with Store.open(self.store) as store:
            return draw(store.load(Week.parse(week)).report)

    def strike(self) -> None:
        """Close all windows and release their parts."""
        for window in self.application.windows if self.application else []:
            window.presenter.autosave.begin(None)
            window.frame.close()
            window.frame.deleteLater()
        if self.application:
            self.application.looks.choose_language("en")
            self.application.looks.deleteLater()  # otherwise it keeps following the desktop
        self._app.setStyleSheet("")
        self._app.setPalette(QPalette())


def open_settings(window: Window) -> SettingsDialog:
    """Open the settings dialog by its command."""
    window.frame.commands["settings"].trigger()
    (dialog,) = window.frame.findChildren(SettingsDialog)
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


@contextmanager
def staged(app: QApplication, language: str, theme: str) -> Generator[Stage]:
    """Provide a stage for a picture, in a language and a theme."""
    with TemporaryDirectory() as folder:
        stage = Stage(app, Path(folder))
        stage.settings.put(LANGUAGE, language)
        stage.settings.put(THEME, theme)
        try:
            yield stage
        finally:
            stage.strike()


def wait_for_findings(qtbot: QtBot, window: Window) -> IntakePlace:
    """Wait until the import screen shows findings, and return it."""
    importing = window.presenter.importing
    qtbot.waitUntil(lambda: importing.is_shown and bool(importing.place.model.rows), timeout=20_000)
    return importing.place


def take_found(qtbot: QtBot, window: Window) -> None:
    """Wait for findings, and import the checked ones with Return."""
    place = wait_for_findings(qtbot, window)
    with qtbot.waitSignal(window.presenter.new_weeks.imported, timeout=20_000):
        QTest.keyClick(place.table, Qt.Key.Key_Return)


def said(window: Window) -> str:
    """Return the text of the message bar; an empty text if it is hidden."""
    return window.frame.messages.text.text() if window.frame.messages.message else ""


def offer(window: Window, label: str) -> QPushButton:
    """Return the button of the message with this label."""
    return next(each for each in window.frame.messages.offers() if each.text() == label)
