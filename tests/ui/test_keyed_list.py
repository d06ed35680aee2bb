"""The rule for keys of lists in panels: the receiver first, then the list, then the parent."""

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from weeklydesk_ui.keyed_list import KeyedList, ThemedDelegate


class Parent(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.listing = KeyedList(QStringListModel(["alpha", "beta"]), ThemedDelegate(), self)
        self.listing.select(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def parent(qtbot: QtBot) -> Parent:
    parent = Parent()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def test_an_accepted_key_goes_no_further(parent: Parent):
    parent.listing.key_pressed.connect(QKeyEvent.accept)
    QTest.keyClick(parent.listing, Qt.Key.Key_Down)
    QTest.keyClick(parent.listing, Qt.Key.Key_Escape)
    assert (parent.listing.row(), parent.keys) == (0, [])


def test_other_keys_move_the_selection(parent: Parent):
    QTest.keyClick(parent.listing, Qt.Key.Key_Down)
    assert (parent.listing.row(), parent.keys) == (1, [])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape])
def test_keys_that_end_the_panel_go_to_the_parent(parent: Parent, key: Qt.Key):
    QTest.keyClick(parent.listing, key)
    assert (parent.listing.row(), parent.keys) == (0, [key])
