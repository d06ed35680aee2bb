"""The tab order of the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_TAB = Qt.FocusPolicy.TabFocus


def set_tab_order(parts: Iterable[QWidget]) -> None:
    """Set the tab order to the parts one after the other, and within each its order of creation.

    Qt's default is the order of creation, which would put parts that are made late last.
    """
    for earlier, later in pairwise([stop for part in parts for stop in _stops(part)]):
        QWidget.setTabOrder(earlier, later)


def _stops(part: QWidget) -> Iterator[QWidget]:
    window = part.window()
    for widget in (part, *part.findChildren(QWidget)):
        is_stop = widget.focusPolicy() & _TAB and widget.focusProxy() is None
        if is_stop and widget.window() is window:  # not in the popup of a combo box
            yield widget
