"""The menu bar: every command with its keys."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from weeklydesk_ui.commands import COMMANDS, MENUS, Commands
from weeklydesk_ui.editor.commands import TABLE
from weeklydesk_ui.i18n import translate

_OF_PAGE = {"edit": "edit", "find": "edit", "view": "view", "go": "go"}
_INSIDE = {"theme": "view", "language": "view"}
_AFTER_LINE = {
    "save",
    "export_word",
    "close",
    "last_week",
    "cut",
    "select_all",
    "this_week",
    "next_column",
}


class Menus:
    """Fills a menu bar once and names it anew when the language changes."""

    def __init__(self, bar: QMenuBar, commands: Commands) -> None:
        self._kind = ""
        self._page_actions: dict[str, QAction] = {}
        self._menus = {name: QMenu(bar) for name in MENUS}
        for name, menu in self._menus.items():
            (self._menus[_INSIDE[name]] if name in _INSIDE else bar).addMenu(menu)
        for command in COMMANDS:
            menu = self._menus[command.menu]
            if command.name in _AFTER_LINE and not menu.isEmpty():
                menu.addSeparator()
            menu.addAction(commands[command.name])
        _group(commands, "theme")
        _group(commands, "language")
        self.retranslate()

    def add_page_actions(self, actions: dict[str, QAction]) -> None:
        """Add what the page can do; the part before the dot of an id tells the menu."""
        for name, action in actions.items():
            kind = name.split(".", maxsplit=1)[0]
            menu = self._menus[_OF_PAGE.get(kind, "item")]
            if kind != self._kind:
                menu.addSeparator()
            self._kind = kind
            menu.addAction(action)
        self._page_actions = actions

    def retranslate(self) -> None:
        """Name the menus in the window's language."""
        for name, menu in self._menus.items():
            menu.setTitle(translate("Commands", MENUS[name]))
        for command in TABLE:
            if command.id in self._page_actions:
                self._page_actions[command.id].setText(command.label)


def _group(commands: Commands, name: str) -> None:
    group = QActionGroup(commands)
    for command in COMMANDS:
        if command.group == name:
            group.addAction(commands[command.name])
