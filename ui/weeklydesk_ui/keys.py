"""All commands and their shortcuts as HTML tables."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from weeklydesk_ui.commands import COMMANDS, MENUS, OUTER
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.shortcuts import native

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame


def keys_html(frame: Frame) -> str:
    """Return the keys of the page, then those of the window by menu."""
    tables = [_table(translate("Keys", "On the page"), frame.page.actions_by_id.values())]
    tables.append(_rows(translate("Keys", "In a table"), _in_a_table()))
    finding = [(words, native(keys)) for words, keys in while_finding()]
    tables.append(_rows(translate("Keys", "While finding and replacing"), finding))
    for menu, title in MENUS.items():
        if menu in OUTER:
            continue
        inside = (menu, *(name for name, outer in OUTER.items() if outer == menu))
        named = [frame.commands[each.name] for each in COMMANDS if each.menu in inside]
        tables.append(_table(translate("Commands", title).partition("(")[0], named))
    return "".join(tables)


def _in_a_table() -> list[tuple[str, str]]:
    return [
        (translate("Keys", "Next cell; after the last cell, a new row"), native("Tab")),
        (translate("Keys", "Previous cell"), native("Shift+Tab")),
        (
            translate("Keys", "Cell below; from a blank last row, out of the table"),
            native("Enter"),
        ),
    ]


def while_finding() -> list[tuple[str, str]]:
    """Return what the keys of the find bar do, and the keys."""
    from weeklydesk_ui.find.bar import REPLACE_ALL, WHOLE

    return [
        (translate("Keys", "Next match"), "Enter"),
        (translate("Keys", "Previous match"), "Shift+Enter"),
        (translate("Keys", "In “Replace with”: replace this match"), "Enter"),
        (translate("FindBar", "Replace all"), REPLACE_ALL[0]),
        (translate("Keys", "The whole report, or this section only"), WHOLE[0]),
        (translate("Keys", "Back to the page"), "Esc"),
    ]


def _table(title: str, actions: Iterable[QAction]) -> str:
    return _rows(title, [(each.text(), _keys(each)) for each in actions if each.shortcuts()])


def _rows(title: str, named: list[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td width='60%'>{escape(name)}</td><td>{escape(keys)}</td></tr>"
        for name, keys in named
    )
    head = escape(title.replace("&", ""))
    table = f'<table cellpadding="5" cellspacing="0" width="100%">{rows}</table>'
    return f'<p class="h3">{head}</p>{table}' if rows else ""


def _keys(action: QAction) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return "  ·  ".join(keys.toString(form) for keys in action.shortcuts())
