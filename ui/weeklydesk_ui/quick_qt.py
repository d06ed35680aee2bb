"""Qt calls of the first paint, by ways that cost PySide less.

The namespace `Qt` with its 93 enums is made whole when one of its names is first used: 120 million
instructions, a sixth of the start. A property takes the number instead. Where a name is used only
later it is asked for then, as `QtCore.Qt.…` (docs/decisions/0008).
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

NEVER, ALWAYS = 1, 2  # of Qt.ScrollBarPolicy
BY_TAB = 1  # Qt.FocusPolicy.TabFocus


def scroll(area: QAbstractScrollArea, *, across: int, down: int) -> None:
    """Choose when the scroll bars of an area show."""
    area.setProperty("horizontalScrollBarPolicy", across)
    area.setProperty("verticalScrollBarPolicy", down)


def focus_by_tab(widget: QWidget) -> None:
    """Let the focus come to a widget by Tab, but by no click."""
    widget.setProperty("focusPolicy", BY_TAB)


def know_viewport(area: QAbstractScrollArea) -> QWidget:
    """Return an area's viewport, the same as `viewport()` does ever after.

    The first call of `viewport()` in a process loads every class of widgets, dialogs and all, to
    find out which of them the unknown object is: 52 million instructions at the start and three
    hundred types. An object that is asked for by kind and name is taken at its word.
    """
    return area.findChild(QWidget, "qt_scrollarea_viewport") or area.viewport()
