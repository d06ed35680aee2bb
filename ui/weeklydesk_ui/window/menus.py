"""The menu bar with every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from weeklydesk_ui.commands import COMMANDS, MENUS, OUTER, Commands
from weeklydesk_ui.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_OF_PAGE = {"line": "item", "text": "format", "section": "format", "view": "view"}
_FORMATS = {"line.number", "line.bullet", "line.task", "line.plain", "line.quote", "line.table"}
_CHOICES = ("theme", "language")  # submenus of exclusive choices, last in their menu
_AFTER_LINE = {
    "save",
    "export_word",
    "settings",
    "versions",
    "last_week",
    "cut",
    "select_all",
    "find",
    "this_week",
    "next_column",
}


class Menus:
    """Creates the empty menus of a bar, and fills them later."""

    def __init__(self, bar: QMenuBar) -> None:
        self._bar = bar
        self._of_page: dict[str, QAction] = {}
        self._menus = {name: bar.addMenu("") for name in MENUS if name not in OUTER}
        self.retranslate()

    def retranslate(self) -> None:
        """Set the titles of the menus and the page's actions in the current language."""
        for name, menu in self._menus.items():
            menu.setTitle(translate("Commands", MENUS[name]))
        if self._of_page:
            from weeklydesk_ui.editor.commands import TABLE

            for command in TABLE:
                self._of_page[command.id].setText(command.label)

    def add_commands(self, commands: Commands) -> None:
        """Add the commands to the menus; their shortcuts work from now on."""
        for command in COMMANDS:
            menu = self._menus.get(command.menu) or self._inner(command.menu)
            if command.name in _AFTER_LINE and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(commands[command.name])

    def _inner(self, name: str) -> QMenu:
        """Return a new submenu, created at its first command; those of choices are added later."""
        menu = self._menus[name] = QMenu(translate("Commands", MENUS[name]), self._bar)
        if name not in _CHOICES:
            self._menus[OUTER[name]].addMenu(menu)
        return menu

    def add_page_actions(self, actions: dict[str, QAction]) -> None:
        """Add the page's actions; the id's part before the dot mostly determines the menu."""
        self._of_page = actions
        last = ""
        for name, action in actions.items():
            kind = name.split(".", maxsplit=1)[0]
            menu = self._menus["format" if name in _FORMATS else _OF_PAGE[kind]]
            if last != kind and not menu.isEmpty():
                menu.addSeparator()
            last = kind
            menu.addAction(action)

    def add_choices(self, commands: Commands) -> None:
        """Add the submenus of exclusive choices."""
        from PySide6.QtGui import QActionGroup

        for name in _CHOICES:
            outer = self._menus[OUTER[name]]
            outer.addSeparator()
            outer.addMenu(self._menus[name])
            group = QActionGroup(commands)
            for command in COMMANDS:
                if command.group == name:
                    group.addAction(commands[command.name])
