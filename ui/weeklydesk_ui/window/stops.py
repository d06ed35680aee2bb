"""The order in which the Tab key goes through the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_TAB = Qt.FocusPolicy.TabFocus


def order(parts: Iterable[QWidget]) -> None:
    """Let Tab go through the parts one after the other, and within each as it was put together.

    Qt's own order is that in which widgets were made; parts that are made late would all be last.
    """
    for earlier, later in pairwise([stop for part in parts for stop in _stops(part)]):
        QWidget.setTabOrder(earlier, later)


def _stops(part: QWidget) -> Iterator[QWidget]:
    window = part.window()
    for widget in (part, *part.findChildren(QWidget)):
        is_stop = widget.focusPolicy() & _TAB and widget.focusProxy() is None
        if is_stop and widget.window() is window:  # and not in the list of a combo box
            yield widget
