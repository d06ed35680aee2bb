"""The context menu of the page, for the line or the selection."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from weeklydesk_ui.editor import Page
    from weeklydesk_ui.window.frame import Frame

_OF_SELECTION = ("cut", "copy")
_HARMLESS = ("copy", "view.fold", "story")  # the only commands in a read-only history
_PARTS = (
    (*_OF_SELECTION, "paste"),
    ("line.done", "line.dropped", "line.indent", "line.outdent"),
    ("view.fold", "story"),
    ("line.manager", "line.me"),
    ("line.remove",),
)


def offer_page_menu(frame: Frame) -> None:
    """Replace Qt's context menu, whose Cut and Delete do not respect our lines."""
    frame.page.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    frame.page.customContextMenuRequested.connect(partial(_show, frame))


def _show(frame: Frame, point: QPoint) -> None:
    page = frame.page
    _go_there(page, point)
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for part in _PARTS:
        menu.addSeparator()
        for name in filter(partial(_is_offered, page), part):
            menu.addAction(_action(frame, name))
    menu.popup(page.viewport().mapToGlobal(point))


def _is_offered(page: Page, name: str) -> bool:
    if name in _OF_SELECTION and not page.textCursor().hasSelection():
        return False
    return name in _HARMLESS or not page.isReadOnly()


def _action(frame: Frame, name: str) -> QAction:
    return frame.page.actions_by_id[name] if "." in name else frame.commands[name]


def _go_there(page: Page, point: QPoint) -> None:
    """Move the caret to the mouse, unless that is inside the selection."""
    there, cursor = page.cursorForPosition(point).position(), page.textCursor()
    inside = cursor.selectionStart() <= there <= cursor.selectionEnd()
    spot = page.outliner.spot(there)
    if not (inside and cursor.hasSelection()) and spot.row != page.outliner.caret().row:
        page.go_to(spot)
