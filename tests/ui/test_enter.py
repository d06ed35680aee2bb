"""Enter presses the button that has the focus, in the window as in its dialogs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.ui.scenes import SCENES
from tests.ui.stage import Stage
from weeklydesk_ui.window.frame import Frame


def button(frame: Frame, text: str) -> QPushButton:
    shown = [each for each in frame.findChildren(QPushButton) if each.isVisible()]
    return next(each for each in shown if each.text() == text)


def press_enter(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    QTest.keyClick(widget, key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize(
    ("scene", "text"),
    [
        ("versions", "Back to the report"),
        ("compare_weeks", "Back to the report"),
        ("review", "Cancel"),
        ("quarter", "Cancel"),
        ("intake", "Not now"),
        ("templates", "Back to the report"),
    ],
)
def test_enter_presses_a_button_of_a_pane(stage: Stage, scene: str, text: str, key: Qt.Key):
    frame = SCENES[scene](stage)
    assert isinstance(frame, Frame)
    pane = frame.stack.currentWidget()
    press_enter(button(frame, text), key)
    assert frame.stack.currentWidget() is not pane


def test_enter_presses_an_act_at_the_bottom_and_an_offer_above_it(stage: Stage):
    frame = SCENES["page"](stage)
    assert isinstance(frame, Frame)
    press_enter(frame.bottom.copy, Qt.Key.Key_Return)
    assert frame.messages.text.text().startswith("2024-W23 was copied.")
    press_enter(button(frame, "New e-mail"), Qt.Key.Key_Return)
    assert stage.desktop.visited != []
