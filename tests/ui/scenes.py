"""Every screen and dialog of the window, with one function each that shows it.

`python -m tests.ui.scenes FOLDER [en|zh_CN] [light|dark] [NAME…]` takes a picture of each.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.ui.stage import SAMPLES, Stage, staged
from weeklydesk.paths import BACKUPS
from weeklydesk.settings.table import GROUPS
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Window
from weeklydesk_ui.desktop_integration.quick_note import QuickNoteWindow
from weeklydesk_ui.help.about import About
from weeklydesk_ui.help.trouble import TroubleSheet
from weeklydesk_ui.help.window import GuideWindow
from weeklydesk_ui.preferences.dialog import SettingsDialog

Scene = Callable[[Stage], QWidget]


def wait(done: Callable[[], bool]) -> None:
    """Process events until a condition holds."""
    deadline = QDeadlineTimer(20_000)
    while not done():
        assert not deadline.hasExpired()
        QTest.qWait(10)


def filled(stage: Stage) -> Window:
    """A window on three weeks, with their facts loaded."""
    stage.fill("2024-W21", "2024-W22", "2024-W23")
    with Store.open(stage.store) as store:
        store.backup(stage.store.parent / BACKUPS)
    window = stage.open()
    wait(lambda: window.frame.weeks.year is not None)
    return window


def after(*commands: str) -> Scene:
    """The window after commands from its menus."""

    def scene(stage: Stage) -> QWidget:
        window = filled(stage)
        for command in commands:
            window.frame.commands[command].trigger()
            QApplication.processEvents()
        return window.frame

    return scene


def dialog(command: str, kind: type[QWidget]) -> Scene:
    """A dialog that a command opens."""

    def scene(stage: Stage) -> QWidget:
        frame = after(command)(stage)
        (opened,) = frame.findChildren(kind)
        return opened

    return scene


def first_run(stage: Stage) -> QWidget:
    return stage.open().frame


def empty_week(stage: Stage) -> QWidget:
    window = filled(stage)
    window.presenter.shelf.show_week(Week(2024, 24))
    return window.frame


def problem(stage: Stage) -> QWidget:
    stage.store.parent.mkdir(exist_ok=True)
    stage.store.write_bytes(b"no history" * 500)
    return stage.open().frame


def saved(stage: Stage) -> QWidget:
    frame = after("export_word")(stage)
    wait(lambda: any(stage.documents.iterdir()))
    return frame


def export_as(stage: Stage) -> QWidget:
    window = filled(stage)
    window.frame.commands["export_as"].trigger()
    sheet = window.presenter.exporting.sheet
    wait(sheet.isVisible)
    return sheet


def searched(words: str) -> Scene:
    def scene(stage: Stage) -> QWidget:
        window = filled(stage)
        window.frame.commands["search"].trigger()
        QTest.keyClicks(window.frame.search.box, words)
        hits = window.frame.search.hits
        wait(lambda: hits.model.rowCount() > 0 or words in hits.words.text())
        return window.frame

    return scene


def compared(stage: Stage) -> QWidget:
    window = filled(stage)
    window.frame.commands["compare_weeks"].trigger()
    wait(lambda: window.frame.stack.currentWidget() is window.frame.comparison)
    return window.frame


def found(stage: Stage) -> QWidget:
    window = filled(stage)
    window.frame.commands["replace"].trigger()
    QTest.keyClicks(window.frame.find_bar.word, "1.0")
    return window.frame


def intake(stage: Stage) -> QWidget:
    stage.fill("2024-W21")
    window = stage.open()
    window.presenter.importing.look([SAMPLES])
    wait(lambda: bool(window.presenter.importing.place.model.rows))
    return window.frame


def review(stage: Stage) -> QWidget:
    window = filled(stage)
    window.presenter.new_weeks.start(Week(2024, 24))
    window.frame.commands["review"].trigger()
    QApplication.processEvents()
    return window.frame


def settings_of(group: str) -> Scene:
    def scene(stage: Stage) -> QWidget:
        sheet = dialog("settings", SettingsDialog)(stage)
        assert isinstance(sheet, SettingsDialog)
        sheet.show_group(group)
        return sheet

    return scene


def capture(stage: Stage) -> QWidget:
    """The window for a quick note."""
    window = filled(stage)
    assert stage.application is not None
    stage.application.integrate(window).capture()
    (small,) = (
        each for each in QApplication.topLevelWidgets() if isinstance(each, QuickNoteWindow)
    )
    wait(small.isActiveWindow)
    return small


def reminded(stage: Stage) -> QWidget:
    """A reminder in the message bar, with its offers."""
    window = filled(stage)
    assert stage.application is not None
    stage.application.integrate(window).reminders.remind(Week(2024, 23))
    return window.frame


def sent(stage: Stage) -> QWidget:
    """Sent copies of a week."""
    window = filled(stage)
    window.frame.commands["copy_mail"].trigger()
    wait(lambda: Week(2024, 23) in window.presenter.week_list.sent)
    window.frame.header.sent.click()
    wait(lambda: bool(window.frame.sent.reader.toPlainText()))
    return window.frame


def own_template(stage: Stage) -> QWidget:
    """An own template in the editor."""
    frame = after("templates")(stage)
    (copy,) = (each for each in frame.findChildren(QPushButton) if is_copy(each))
    copy.click()
    QApplication.processEvents()
    return frame


def is_copy(button: QPushButton) -> bool:
    return button.isVisible() and button.text() in {"Make a copy to edit", "复制一份来改"}


def guide_search(stage: Stage) -> QWidget:
    sheet = dialog("guide", GuideWindow)(stage)
    assert isinstance(sheet, GuideWindow)
    QTest.keyClicks(sheet.box, "Word")
    return sheet


SCENES: dict[str, Scene] = {
    "first_run": first_run,
    "empty_week": empty_week,
    "problem": problem,
    "page": after(),
    "preview": after("preview"),
    "story": after("story"),
    "saved": saved,
    "export_as": export_as,
    "search": searched("1.0"),
    "search_without_hits": searched("unicorn"),
    "replace": found,
    "reminded": reminded,
    "sent": sent,
    "capture": capture,
    "commands": after("palette"),
    "places": after("go_to"),
    "intake": intake,
    "review": review,
    "versions": after("versions"),
    "bin": after("bin"),
    "compare_weeks": compared,
    "move_week": after("move_week"),
    "backups": after("backups"),
    "templates": after("templates"),
    "own_template": own_template,
    "quarter": after("quarter"),
    "outcome": after("outcome"),
    "guide": dialog("guide", GuideWindow),
    "guide_search": guide_search,
    "keys": dialog("keys", GuideWindow),
    "about": dialog("about", About),
    "trouble": dialog("trouble", TroubleSheet),
    **{f"settings_{group}": settings_of(group) for group in GROUPS},
}


def main(folder: Path, language: str, theme: str, names: list[str]) -> int:
    """Write a picture of each scene."""
    app = QApplication(sys.argv[:1])
    app.setStyle("fusion")
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or SCENES:
        with staged(app, language, theme) as stage:
            shown = SCENES[name](stage)
            QTest.qWait(600)
            shown.grab().save(str(folder / f"{name}-{language}-{theme}.png"))
            app.clipboard().clear()  # its content would crash at exit
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    given = sys.argv[2:]
    language = given[0] if given else "en"
    theme = given[1] if len(given) > 1 else "light"
    raise SystemExit(main(Path(sys.argv[1]), language, theme, given[2:]))
