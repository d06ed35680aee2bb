"""All commands of the window: name, menu, text and shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from weeklydesk.records import record
from weeklydesk_ui.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


@record
class Command:
    """A command; `text` is English and is translated in the context "Commands"."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    checkable: bool = False
    group: str = ""  # name of a group of mutually exclusive commands


MENUS = {
    "file": QT_TRANSLATE_NOOP("Commands", "&File"),
    "import": QT_TRANSLATE_NOOP("Commands", "Import"),
    "templates": QT_TRANSLATE_NOOP("Commands", "Templates"),
    "copy": QT_TRANSLATE_NOOP("Commands", "Copy the report"),
    "edit": QT_TRANSLATE_NOOP("Commands", "&Edit"),
    "item": QT_TRANSLATE_NOOP("Commands", "&Item"),
    "format": QT_TRANSLATE_NOOP("Commands", "F&ormat"),
    "view": QT_TRANSLATE_NOOP("Commands", "&View"),
    "theme": QT_TRANSLATE_NOOP("Commands", "&Theme"),
    "language": QT_TRANSLATE_NOOP("Commands", "&Language"),
    "go": QT_TRANSLATE_NOOP("Commands", "&Go"),
    "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
}
OUTER = {"import": "file", "templates": "file", "copy": "file", "theme": "view", "language": "view"}

COMMANDS = (
    Command("start_next", "file", QT_TRANSLATE_NOOP("Commands", "Start next week"), ("Ctrl+N",)),
    Command("quarter", "file", QT_TRANSLATE_NOOP("Commands", "Start a quarter…")),
    Command("capture", "file", QT_TRANSLATE_NOOP("Commands", "Quick note…"), ("Ctrl+Shift+L",)),
    Command("review", "file", QT_TRANSLATE_NOOP("Commands", "Review last week"), ("Ctrl+Shift+R",)),
    Command("import", "import", QT_TRANSLATE_NOOP("Commands", "Import reports…"), ("Ctrl+O",)),
    Command(
        "import_folder",
        "import",
        QT_TRANSLATE_NOOP("Commands", "Import a folder…"),
        ("Ctrl+Shift+O",),
    ),
    Command(
        "import_pasted",
        "import",
        QT_TRANSLATE_NOOP("Commands", "Import from the clipboard"),
        ("Ctrl+Shift+V",),
    ),
    Command(
        "templates", "templates", QT_TRANSLATE_NOOP("Commands", "Templates…"), ("Ctrl+Shift+T",)
    ),
    Command(
        "make_template",
        "templates",
        QT_TRANSLATE_NOOP("Commands", "Make a template from this report"),
    ),
    Command("save", "file", QT_TRANSLATE_NOOP("Commands", "Save now"), ("Ctrl+S",)),
    Command("export_word", "file", QT_TRANSLATE_NOOP("Commands", "Export Word"), ("Ctrl+E",)),
    Command("export_as", "file", QT_TRANSLATE_NOOP("Commands", "Export as…"), ("Ctrl+Shift+E",)),
    Command(
        "copy_mail", "copy", QT_TRANSLATE_NOOP("Commands", "Copy to e-mail"), ("Ctrl+Shift+C",)
    ),
    Command("copy_markdown", "copy", QT_TRANSLATE_NOOP("Commands", "Copy as Markdown")),
    Command("copy_text", "copy", QT_TRANSLATE_NOOP("Commands", "Copy as plain text")),
    Command(
        "mail_draft", "file", QT_TRANSLATE_NOOP("Commands", "Open as a mail draft"), ("Ctrl+M",)
    ),
    Command("print", "file", QT_TRANSLATE_NOOP("Commands", "Print…"), ("Ctrl+P",)),
    Command("versions", "file", QT_TRANSLATE_NOOP("Commands", "Versions…"), ("Ctrl+Shift+H",)),
    Command("move_week", "file", QT_TRANSLATE_NOOP("Commands", "Move to another week…")),
    Command("sent", "file", QT_TRANSLATE_NOOP("Commands", "Sent copies…")),
    Command("delete_week", "file", QT_TRANSLATE_NOOP("Commands", "Delete this week")),
    Command("bin", "file", QT_TRANSLATE_NOOP("Commands", "Bin…")),
    Command("backups", "file", QT_TRANSLATE_NOOP("Commands", "Backups…")),
    Command("settings", "file", QT_TRANSLATE_NOOP("Commands", "Settings…"), ("Ctrl+,",)),
    Command("close", "file", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",)),
    Command("undo", "edit", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",)),
    Command("redo", "edit", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("cut", "edit", QT_TRANSLATE_NOOP("Commands", "Cut"), ("Ctrl+X",)),
    Command("copy", "edit", QT_TRANSLATE_NOOP("Commands", "Copy"), ("Ctrl+C",)),
    Command("paste", "edit", QT_TRANSLATE_NOOP("Commands", "Paste"), ("Ctrl+V",)),
    Command("select_all", "edit", QT_TRANSLATE_NOOP("Commands", "Select all"), ("Ctrl+A",)),
    Command("find", "edit", QT_TRANSLATE_NOOP("Commands", "Find…"), ("Ctrl+F",)),
    Command("find_next", "edit", QT_TRANSLATE_NOOP("Commands", "Find next"), ("F3",)),
    Command("find_previous", "edit", QT_TRANSLATE_NOOP("Commands", "Find previous"), ("Shift+F3",)),
    Command("replace", "edit", QT_TRANSLATE_NOOP("Commands", "Replace…"), ("Ctrl+H",)),
    Command("search", "edit", QT_TRANSLATE_NOOP("Commands", "Search all weeks"), ("Ctrl+Shift+F",)),
    Command(
        "fold_weeks", "view", QT_TRANSLATE_NOOP("Commands", "Weeks"), ("Ctrl+\\",), checkable=True
    ),
    Command(
        "fold_beside",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Side pane"),
        ("Ctrl+Shift+\\",),
        checkable=True,
    ),
    Command("last_week", "view", QT_TRANSLATE_NOOP("Commands", "Show last week"), ("Ctrl+1",)),
    Command("preview", "view", QT_TRANSLATE_NOOP("Commands", "Show the preview"), ("Ctrl+2",)),
    Command("story", "view", QT_TRANSLATE_NOOP("Commands", "Item story"), ("Ctrl+3",)),
    Command(
        "theme_system",
        "theme",
        QT_TRANSLATE_NOOP("Commands", "System default"),
        checkable=True,
        group="theme",
    ),
    Command(
        "theme_light",
        "theme",
        QT_TRANSLATE_NOOP("Commands", "Light"),
        checkable=True,
        group="theme",
    ),
    Command(
        "theme_dark", "theme", QT_TRANSLATE_NOOP("Commands", "Dark"), checkable=True, group="theme"
    ),
    Command(
        "language_system",
        "language",
        QT_TRANSLATE_NOOP("Commands", "System default"),
        checkable=True,
        group="language",
    ),
    Command("language_en", "language", "English", checkable=True, group="language"),
    Command("language_zh_CN", "language", "简体中文", checkable=True, group="language"),
    Command(
        "bring_over",
        "item",
        QT_TRANSLATE_NOOP("Commands", "Bring over from the side pane"),
        ("Ctrl+Shift+B",),
    ),
    Command("go_to", "go", QT_TRANSLATE_NOOP("Commands", "Go to…"), ("Ctrl+G",)),
    Command(
        "outcome",
        "item",
        QT_TRANSLATE_NOOP("Commands", "Plan results…"),
        ("Ctrl+Shift+D",),
    ),
    Command("colour", "item", QT_TRANSLATE_NOOP("Commands", "Colour of the objective…")),
    Command(
        "same_item", "item", QT_TRANSLATE_NOOP("Commands", "Same as the earlier item"), ("Ctrl+J",)
    ),
    Command(
        "same_items",
        "item",
        QT_TRANSLATE_NOOP("Commands", "Link all certain matches"),
        ("Ctrl+Alt+J",),
    ),
    Command(
        "all_items",
        "item",
        QT_TRANSLATE_NOOP("Commands", "Link all certain matches in all weeks"),
    ),
    Command(
        "other_item", "item", QT_TRANSLATE_NOOP("Commands", "Not the same item"), ("Ctrl+Shift+J",)
    ),
    Command(
        "unlink",
        "item",
        QT_TRANSLATE_NOOP("Commands", "Unlink from earlier weeks"),
        ("Ctrl+Shift+U",),
    ),
    Command(
        "compare_weeks",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Compare two weeks…"),
        ("Ctrl+Shift+W",),
    ),
    Command(
        "beside_older",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Side pane: earlier week"),
        ("Ctrl+Alt+PgDown",),
    ),
    Command(
        "beside_newer",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Side pane: later week"),
        ("Ctrl+Alt+PgUp",),
    ),
    Command("older", "go", QT_TRANSLATE_NOOP("Commands", "Earlier week"), ("Ctrl+PgDown",)),
    Command("newer", "go", QT_TRANSLATE_NOOP("Commands", "Later week"), ("Ctrl+PgUp",)),
    Command("this_week", "go", QT_TRANSLATE_NOOP("Commands", "This week"), ("Alt+Home",)),
    Command("next_column", "go", QT_TRANSLATE_NOOP("Commands", "Next column"), ("F6",)),
    Command("guide", "help", QT_TRANSLATE_NOOP("Commands", "Guide"), ("F1",)),
    Command("keys", "help", QT_TRANSLATE_NOOP("Commands", "All keys"), ("Ctrl+/",)),
    Command("palette", "help", QT_TRANSLATE_NOOP("Commands", "Find a command…"), ("Ctrl+Shift+P",)),
    Command("show_store", "help", QT_TRANSLATE_NOOP("Commands", "Where my reports are")),
    Command("trouble", "help", QT_TRANSLATE_NOOP("Commands", "Report a problem…")),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About weeklydesk")),
)


_BY_NAME = {command.name: command for command in COMMANDS}


class Commands(QObject):
    """The commands as QActions by name, each created on first use."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._acts: dict[str, Callable[[], object]] = {}
        self._disabled: set[str] = set()
        self._checked: set[str] = set()

    def __getitem__(self, name: str) -> QAction:
        if name not in self._actions:
            self._actions[name] = self._action(_BY_NAME[name])
        return self._actions[name]

    def connect_to(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """Set the functions to call when the commands are triggered."""
        self._acts.update(acts)

    def enable(self, names: Iterable[str], enabled: bool) -> None:
        """Enable or disable these commands."""
        for name in names:
            (self._disabled.discard if enabled else self._disabled.add)(name)
            if name in self._actions:
                self._actions[name].setEnabled(enabled)

    def is_enabled(self, name: str) -> bool:
        """Return whether this command is enabled."""
        return name not in self._disabled

    def check(self, name: str, checked: bool) -> None:
        """Check or uncheck this command in its menu."""
        (self._checked.add if checked else self._checked.discard)(name)
        if name in self._actions:
            self._actions[name].setChecked(checked)

    def words(self, name: str) -> str:
        """Return the command's text in the current language."""
        return translate("Commands", _BY_NAME[name].text)

    def retranslate(self) -> None:
        """Set the texts of all actions in the current language."""
        for name, action in self._actions.items():
            action.setText(self.words(name))

    def _action(self, command: Command) -> QAction:
        from PySide6.QtGui import QAction, QKeySequence

        action = QAction(self.words(command.name), self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        action.setChecked(command.name in self._checked)
        action.setEnabled(self.is_enabled(command.name))
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.triggered.connect(partial(self._run, command.name))
        return action

    def _run(self, name: str, _ticked: bool = False) -> None:
        self._acts[name]()
