"""The table of the page's commands, for keys, menus and the command palette."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from weeklydesk.records import record
from weeklydesk_ui.i18n import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from weeklydesk_ui.editor.page import Page

CONTEXT = "Editor"


@record
class Command:
    """A command of the page. `text` is the English name, which is translated when shown.

    The first key is the one shown to the user.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    run: Callable[[Page], None]

    @property
    def label(self) -> str:
        """The name in the user's language."""
        return translate(CONTEXT, self.text)


TABLE: tuple[Command, ...] = (
    Command(
        "line.new",
        QT_TRANSLATE_NOOP("Editor", "New item"),
        ("Enter", "Return"),
        lambda page: page.outliner.enter(),
    ),
    Command(
        "line.break",
        QT_TRANSLATE_NOOP("Editor", "New line inside the item"),
        ("Shift+Enter", "Shift+Return"),
        lambda page: page.outliner.break_line(),
    ),
    Command(
        "line.indent",
        QT_TRANSLATE_NOOP("Editor", "Indent"),
        ("Tab",),
        lambda page: page.outliner.indent(),
    ),
    Command(
        "line.outdent",
        QT_TRANSLATE_NOOP("Editor", "Outdent"),
        ("Shift+Tab", "Shift+Backtab", "Backtab"),
        lambda page: page.outliner.outdent(),
    ),
    Command(
        "line.up",
        QT_TRANSLATE_NOOP("Editor", "Move up"),
        ("Alt+Up",),
        lambda page: page.outliner.move_up(),
    ),
    Command(
        "line.down",
        QT_TRANSLATE_NOOP("Editor", "Move down"),
        ("Alt+Down",),
        lambda page: page.outliner.move_down(),
    ),
    Command(
        "line.number",
        QT_TRANSLATE_NOOP("Editor", "Numbered list"),
        ("Ctrl+Shift+7", "Ctrl+Shift+&", "Ctrl+&"),
        lambda page: page.outliner.number(),
    ),
    Command(
        "line.bullet",
        QT_TRANSLATE_NOOP("Editor", "Bulleted list"),
        ("Ctrl+Shift+8", "Ctrl+Shift+*", "Ctrl+*"),
        lambda page: page.outliner.bullet(),
    ),
    Command(
        "line.task",
        QT_TRANSLATE_NOOP("Editor", "Task"),
        ("Ctrl+Shift+9", "Ctrl+Shift+(", "Ctrl+("),
        lambda page: page.outliner.task(),
    ),
    Command(
        "line.plain",
        QT_TRANSLATE_NOOP("Editor", "Plain text"),
        ("Ctrl+Shift+0", "Ctrl+Shift+)", "Ctrl+)"),
        lambda page: page.outliner.set_plain(),
    ),
    Command(
        "line.quote",
        QT_TRANSLATE_NOOP("Editor", "Quote"),
        (),
        lambda page: page.outliner.toggle_quote(),
    ),
    Command(
        "line.table",
        QT_TRANSLATE_NOOP("Editor", "Insert a table"),
        (),
        lambda page: page.outliner.insert_table(),
    ),
    Command(
        "line.done",
        QT_TRANSLATE_NOOP("Editor", "Done"),
        ("Ctrl+Enter", "Ctrl+Return"),
        lambda page: page.outliner.done(),
    ),
    Command(
        "line.dropped",
        QT_TRANSLATE_NOOP("Editor", "Dropped"),
        ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
        lambda page: page.outliner.drop(),
    ),
    Command(
        "line.manager",
        QT_TRANSLATE_NOOP("Editor", "For my manager only"),
        (),
        lambda page: page.outliner.keep_for_manager(),
    ),
    Command(
        "line.me",
        QT_TRANSLATE_NOOP("Editor", "For me only"),
        (),
        lambda page: page.outliner.keep_for_me(),
    ),
    Command(
        "line.remove",
        QT_TRANSLATE_NOOP("Editor", "Delete the item"),
        ("Ctrl+Shift+Backspace",),
        lambda page: page.outliner.remove_rows(),
    ),
    Command(
        "text.bold",
        QT_TRANSLATE_NOOP("Editor", "Bold"),
        ("Ctrl+B",),
        lambda page: page.outliner.toggle_sign("**"),
    ),
    Command(
        "text.italic",
        QT_TRANSLATE_NOOP("Editor", "Italic"),
        ("Ctrl+I",),
        lambda page: page.outliner.toggle_sign("*"),
    ),
    Command(
        "text.strike",
        QT_TRANSLATE_NOOP("Editor", "Strikethrough"),
        ("Ctrl+Shift+X",),
        lambda page: page.outliner.toggle_sign("~~"),
    ),
    Command(
        "text.code",
        QT_TRANSLATE_NOOP("Editor", "Code"),
        ("Ctrl+`",),
        lambda page: page.outliner.toggle_sign("`"),
    ),
    Command(
        "text.link",
        QT_TRANSLATE_NOOP("Editor", "Link"),
        ("Ctrl+K",),
        lambda page: page.link(),
    ),
    Command(
        "section.add",
        QT_TRANSLATE_NOOP("Editor", "New section"),
        ("Ctrl+Shift+N",),
        lambda page: page.outliner.add_section(),
    ),
    Command(
        "section.title",
        QT_TRANSLATE_NOOP("Editor", "The report's title"),
        ("Ctrl+Alt+0",),
        lambda page: page.outliner.edit_title(),
    ),
    Command(
        "section.heading1",
        QT_TRANSLATE_NOOP("Editor", "Heading 1"),
        ("Ctrl+Alt+1",),
        lambda page: page.outliner.set_heading(1),
    ),
    Command(
        "section.heading2",
        QT_TRANSLATE_NOOP("Editor", "Heading 2"),
        ("Ctrl+Alt+2",),
        lambda page: page.outliner.set_heading(2),
    ),
    Command(
        "view.fold",
        QT_TRANSLATE_NOOP("Editor", "Fold or unfold"),
        ("Ctrl+.",),
        lambda page: page.folds.toggle(page.outliner.caret().row),
    ),
    Command(
        "view.fold_all",
        QT_TRANSLATE_NOOP("Editor", "Fold all sections"),
        ("Ctrl+Shift+.", "Ctrl+>", "Ctrl+Shift+>"),
        lambda page: page.folds.set_all(True),
    ),
    Command(
        "view.unfold_all",
        QT_TRANSLATE_NOOP("Editor", "Unfold all"),
        ("Ctrl+Shift+,", "Ctrl+<", "Ctrl+Shift+<"),
        lambda page: page.folds.set_all(False),
    ),
    Command(
        "view.larger",
        QT_TRANSLATE_NOOP("Editor", "Larger text"),
        ("Ctrl++", "Ctrl+=", "Ctrl+Shift++"),
        lambda page: page.set_zoom(page.zoom * 1.1),
    ),
    Command(
        "view.smaller",
        QT_TRANSLATE_NOOP("Editor", "Smaller text"),
        ("Ctrl+-",),
        lambda page: page.set_zoom(page.zoom / 1.1),
    ),
    Command(
        "view.normal",
        QT_TRANSLATE_NOOP("Editor", "Normal text size"),
        ("Ctrl+0",),
        lambda page: page.set_zoom(1.0),
    ),
)


def make_actions(page: Page) -> dict[str, QAction]:
    """Return an action for each command, by id; the page itself handles the keys."""
    actions: dict[str, QAction] = {}
    for command in TABLE:
        action = QAction(command.label, page)
        action.setShortcuts([QKeySequence(command.keys[0])] if command.keys else [])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(_runner(command, page))
        actions[command.id] = action
    return actions


def _runner(command: Command, page: Page) -> Callable[[], None]:
    def run() -> None:
        if not page.composing:
            command.run(page)

    return run
