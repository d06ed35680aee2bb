"""Cheaper ways for the Qt calls of the first paint.

PySide builds the whole `Qt` namespace with its 93 enums when one of its names is first used: 120
million instructions, a sixth of the start. A property takes the number instead. Names that are used
later are looked up then, as `QtCore.Qt.…` (docs/decisions/0008).
"""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

NEVER, ALWAYS = 1, 2  # Qt.ScrollBarPolicy
BY_TAB = 1  # Qt.FocusPolicy.TabFocus


def scroll(area: QAbstractScrollArea, *, across: int, down: int) -> None:
    """Set the scroll bar policies of an area."""
    area.setProperty("horizontalScrollBarPolicy", across)
    area.setProperty("verticalScrollBarPolicy", down)


def focus_by_tab(widget: QWidget) -> None:
    """Let a widget take the focus by Tab but not by a click."""
    widget.setProperty("focusPolicy", BY_TAB)


def know_viewport(area: QAbstractScrollArea) -> QWidget:
    """Return an area's viewport, as `viewport()` does, which is cheap afterwards.

    The first call of `viewport()` in a process loads every widget class to find the object's type:
    52 million instructions at the start and three hundred types. `findChild` takes the type that it
    is given.
    """
    return area.findChild(QWidget, "qt_scrollarea_viewport") or area.viewport()
