"""The secondary windows and dialogs, each built when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from pathlib import Path

    from weeklydesk.errors import WeeklydeskError
    from weeklydesk.settings.kinds import Setting
    from weeklydesk_ui.environment import WindowContext
    from weeklydesk_ui.help.window import GuideWindow
    from weeklydesk_ui.look.themes import Theme
    from weeklydesk_ui.looks import Looks
    from weeklydesk_ui.window.frame import Frame

D = TypeVar("D", bound=QDialog)


class Dialogs(QObject):
    """Opens the settings, the guide and the like; one that is open already is raised."""

    def __init__(self, frame: Frame, context: WindowContext, looks: Looks) -> None:
        super().__init__(frame)
        self._frame, self._context, self._looks = frame, context, looks
        self._made: dict[str, QDialog] = {}
        self._guide: GuideWindow | None = None
        looks.theme_changed.connect(self._apply_theme)

    def settings(self) -> None:
        """Show the settings."""
        from weeklydesk.paths import backups_beside
        from weeklydesk.settings.table import BACKUP_FOLDER, HISTORY_FOLDER
        from weeklydesk_ui.preferences.dialog import Known, SettingsDialog
        from weeklydesk_ui.workers.templating import labels

        context, looks = self._context, self._looks

        def templates() -> dict[str, str]:
            return labels(context.paths.templates, looks.language)

        def doubts(row: Setting[Any], value: Any) -> WeeklydeskError | None:
            from weeklydesk.desk.setting_checks import find_problem

            return find_problem(row, value, context.paths)

        usual: dict[Setting[Any], Path] = {
            HISTORY_FOLDER: context.paths.data,
            BACKUP_FOLDER: backups_beside(context.paths.store),
        }
        self._show(
            "settings",
            lambda: SettingsDialog(
                context.settings, context.questions, Known(templates, usual, doubts), self._frame
            ),
        )

    def guide(self) -> GuideWindow:
        """Show the guide."""
        from weeklydesk_ui.help.window import GuideWindow
        from weeklydesk_ui.keys import keys_html

        looks, frame = self._looks, self._frame
        self._guide = self._show(
            "guide",
            lambda: GuideWindow(
                lambda: looks.language, lambda: keys_html(frame), looks.theme, frame
            ),
        )
        return self._guide

    def keys(self) -> None:
        """Show the guide's page of keyboard shortcuts."""
        self.guide().show_keys()

    def about(self) -> None:
        """Show version, licence and the folders of the program."""
        from weeklydesk_ui.help.about import About

        context = self._context
        self._show("about", lambda: About(context.paths, context.desktop, self._frame))

    def trouble(self) -> None:
        """Show the diagnostic report for bug reports."""
        from weeklydesk_ui.help.trouble import TroubleSheet, window_facts

        context = self._context
        sheet = self._show("trouble", lambda: TroubleSheet(context, self._frame))
        sheet.fill(window_facts(self._frame, self._looks))

    def _show(self, name: str, make: Callable[[], D]) -> D:
        if name not in self._made:
            self._made[name] = make()
        sheet = self._made[name]
        sheet.show()
        sheet.raise_()
        sheet.activateWindow()
        return sheet  # pyright: ignore[reportReturnType] (a name is of one kind)

    def _apply_theme(self, theme: Theme) -> None:
        if self._guide:
            self._guide.set_theme(theme)
