"""Every screen and dialog for those who do not see it or do not use a mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QScrollArea, QWidget

from tests.ui.scenes import SCENES
from tests.ui.stage import Stage
from weeklydesk_ui.editor import Page

_STOPS = Qt.FocusPolicy.TabFocus
_SPOKEN = QAccessible.Text.Name


def in_sight(window: QWidget) -> list[QWidget]:
    """The window's visible and enabled widgets."""
    return [each for each in window.findChildren(QWidget) if each.isVisible() and each.isEnabled()]


def heard(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is told of a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def said(told: QAccessibleInterface) -> str:
    """The name that is spoken."""
    return told.text(_SPOKEN).strip()


def path(widget: QWidget) -> str:
    """Where a widget stands, to find it by."""
    names: list[str] = []
    each: QWidget | None = widget
    while each and not each.isWindow():
        names.append(type(each).__name__)
        each = each.parentWidget()
    return " < ".join(names[:3])


def stops(window: QWidget) -> Iterator[QWidget]:
    """What the Tab key goes to, and what a click works on."""
    for widget in in_sight(window):
        works = widget.focusPolicy() & _STOPS or isinstance(widget, QAbstractButton)
        if works and widget.focusProxy() is None:
            yield widget


def nameless(window: QWidget) -> Iterator[str]:
    """Stops that a screen reader says nothing of, and those whose kind it cannot tell."""
    odd = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Pane}
    for stop in stops(window):
        if not said(heard(stop)):
            yield f"no name: {path(stop)}"
        if heard(stop).role() in odd:
            yield f"no role: {path(stop)}"


def wordless(window: QWidget) -> Iterator[str]:
    """Rows of lists that a screen reader says nothing of."""
    for each in in_sight(window):
        if isinstance(each, QListView):
            rows = (heard(each).child(row) for row in range(heard(each).childCount()))
            yield from (f"no words in a row: {path(each)}" for row in rows if not said(row))


def shown_focus(window: QWidget, stop: QWidget) -> bool:
    """Whether the picture of a widget tells that it has the focus."""
    if not stop.isVisible():  # a list over the window goes with the focus
        return True
    for area in window.findChildren(QScrollArea):
        if area.isAncestorOf(stop):
            area.ensureWidgetVisible(stop)  # as the Tab key does
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the Tab key does
    QApplication.processEvents()
    area = stop.rect().adjusted(-4, -4, 4, 4).translated(stop.mapTo(window, QPoint(0, 0)))
    focused = window.grab(area).toImage()
    stop.clearFocus()
    QApplication.processEvents()
    return window.grab(area).toImage() != focused


def unseen(window: QWidget) -> Iterator[str]:
    """Stops that do not show that they have the focus."""
    for stop in list(stops(window)):
        if stop.focusPolicy() & _STOPS and not shown_focus(window, stop):
            yield f"focus not seen: {path(stop)}"


def pressed(window: QWidget, key: Qt.Key) -> QWidget:
    """Where the focus is after a key."""
    QTest.keyClick(QApplication.focusWidget() or window, key)
    return QApplication.focusWidget() or window


def reached(window: QWidget) -> set[QWidget]:
    """What F6 goes to, and Tab in both directions from there; on the page Tab indents."""
    columns = [pressed(window, Qt.Key.Key_F6) for _ in range(4)]
    visited = set(columns)
    for column in visited.copy():
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            column.setFocus()
            stop = column
            while not isinstance(stop, Page) and (stop := pressed(window, key)) not in visited:
                visited.add(stop)
    return visited


def is_choice(stop: QWidget) -> bool:
    """Whether it is one of several that arrows choose from; Tab goes to the chosen one."""
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    return bool(group and group.exclusive())


def unreached(window: QWidget) -> Iterator[str]:
    """Stops that neither F6 nor Tab goes to."""
    wanted = {each for each in stops(window) if each.focusPolicy() & _STOPS}
    for stop in wanted - reached(window):
        if stop.isVisible() and not is_choice(stop):
            yield f"not reached: {path(stop)}"


@pytest.mark.parametrize("name", SCENES)
def test_it_can_be_used_without_eyes_and_without_a_mouse(stage: Stage, name: str):
    window = SCENES[name](stage)
    assert list(stops(window))
    assert [*nameless(window), *wordless(window)] == []
    assert [*unreached(window), *unseen(window)] == []  # last: they go through the window
