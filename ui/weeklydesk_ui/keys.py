"""All commands with their keys, as a table to read."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from weeklydesk_ui.commands import COMMANDS

if TYPE_CHECKING:
    from weeklydesk_ui.window.frame import Frame


def keys_html(frame: Frame) -> str:
    """Return the keys of the page first, then those of the window."""
    window = [frame.commands[command.name] for command in COMMANDS]
    page = frame.page.actions_by_id.values()
    return _table(page) + "<hr>" + _table(window)


def _table(actions: Iterable[QAction]) -> str:
    rows = "".join(
        f"<tr><td>{escape(action.text())}&nbsp;&nbsp;&nbsp;&nbsp;</td>"
        f"<td>{escape(_keys(action))}</td></tr>"
        for action in actions
        if action.shortcut()
    )
    return f"<table cellpadding='3'>{rows}</table>"


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
