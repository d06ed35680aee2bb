"""All commands with their keys, as tables to read."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from weeklydesk_ui.commands import COMMANDS, MENUS, OUTER
from weeklydesk_ui.i18n import translate

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame


def keys_html(frame: Frame) -> str:
    """Return the keys of the page first, then those of the window, menu by menu."""
    tables = [_table(translate("Keys", "On the page"), frame.page.actions_by_id.values())]
    for menu, title in MENUS.items():
        if menu in OUTER:
            continue
        inside = (menu, *(name for name, outer in OUTER.items() if outer == menu))
        named = [frame.commands[each.name] for each in COMMANDS if each.menu in inside]
        tables.append(_table(translate("Commands", title).partition("(")[0], named))
    return "".join(tables)


def _table(title: str, actions: Iterable[QAction]) -> str:
    rows = "".join(
        f"<tr><td width='60%'>{escape(action.text())}</td><td>{escape(_keys(action))}</td></tr>"
        for action in actions
        if action.shortcut()
    )
    head = escape(title.replace("&", ""))
    table = f'<table cellpadding="5" cellspacing="0" width="100%">{rows}</table>'
    return f'<p class="h3">{head}</p>{table}' if rows else ""


def _keys(action: QAction) -> str:
    form = QKeySequence.SequenceFormat.NativeText
    return "  ·  ".join(keys.toString(form) for keys in action.shortcuts())
