"""The message bar: how long a message stays, and which one is shown when there are several."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.window import messagebar
from weeklydesk_ui.window.messagebar import MessageBar

UNSAVED = lasting(lambda: Message("Not saved.", topic="save"))


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def shown(bar: MessageBar) -> str:
    return bar.text.text() if bar.message else ""


@pytest.fixture
def visible(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MessageBar]:
    """Return a message bar on the screen, without mouse or focus, which would keep a note."""
    monkeypatch.setattr(messagebar, "STAYS", 30)
    window = QWidget()
    window.move(300, 300)
    qtbot.addWidget(window)
    bar = MessageBar(window)
    writing = QLineEdit(window)
    window.show()
    writing.setFocus()
    yield bar
    window.close()


def test_a_note_goes_by_itself(qtbot: QtBot, visible: MessageBar):
    visible.say(Message("done"))
    assert visible.isVisible()
    qtbot.waitUntil(visible.isHidden)


def test_a_trouble_stays_until_it_is_dismissed(qtbot: QtBot, visible: MessageBar):
    visible.say(lasting(lambda: Message("not saved")))
    qtbot.wait(90)
    assert visible.isVisible()
    QTest.mouseClick(visible.dismiss_button, Qt.MouseButton.LeftButton)
    assert visible.isHidden()


def test_an_offer_is_taken_with_a_click(visible: MessageBar):
    taken: list[str] = []
    visible.say(Message("one", (Offer("Open", lambda: taken.append("one")),)))
    visible.say(Message("two", (Offer("Open", lambda: taken.append("two")),)))
    QTest.mouseClick(visible.offers()[0], Qt.MouseButton.LeftButton)
    assert taken == ["two"]
    assert len(visible.offers()) == 1


def test_only_a_message_about_the_topic_is_ended(visible: MessageBar):
    visible.say(Message("exported", topic="export"))
    visible.end("save")
    assert visible.isVisible()
    visible.end("export")
    assert visible.isHidden()


def told_in_turn(bar: MessageBar) -> list[str]:
    """Dismiss all messages one by one, and return their texts in order."""
    told = [shown(bar)]
    while bar.message:
        bar.dismiss()
        told.append(shown(bar))
    return told


def test_a_trouble_comes_back_after_a_note(bar: MessageBar):
    bar.say(UNSAVED)
    bar.say(Message("Exported."))
    assert shown(bar) == "Exported."
    bar.dismiss()
    assert shown(bar) == "Not saved."
    bar.dismiss()
    assert shown(bar) == ""


def test_a_trouble_that_ended_does_not_come_back(bar: MessageBar):
    bar.say(UNSAVED)
    bar.say(Message("Exported."))
    bar.end("save")
    assert shown(bar) == "Exported."
    bar.dismiss()
    assert shown(bar) == ""


def test_a_note_on_the_same_matter_ends_the_trouble(bar: MessageBar):
    bar.say(UNSAVED)
    bar.say(Message("Saved after all.", topic="save"))
    bar.dismiss()
    assert shown(bar) == ""


def test_a_patient_message_waits_for_its_turn(bar: MessageBar):
    bar.say(Message("This week has begun."))
    bar.say(Message("The last end was none.", patient=True))
    bar.say(Message("A bad place.", patient=True))
    assert told_in_turn(bar) == [
        "This week has begun.",
        "The last end was none.",
        "A bad place.",
        "",
    ]


def switch_language(bar: MessageBar) -> None:
    QApplication.sendEvent(bar, QEvent(QEvent.Type.LanguageChange))


def test_a_note_goes_when_another_language_is_chosen(bar: MessageBar):
    bar.say(Message("Exported."))
    switch_language(bar)
    assert shown(bar) == ""


def test_what_stays_is_said_anew_in_another_language_and_in_its_order(bar: MessageBar):
    words = iter(["Not saved.", "Nicht gespeichert.", "Non enregistré."])
    bar.say(lasting(lambda: Message(next(words), topic="save")))
    bar.say(Message("Exported."))
    bar.say(lasting(lambda: Message("A bad place.", patient=True)))
    switch_language(bar)
    assert told_in_turn(bar) == ["Nicht gespeichert.", "A bad place.", ""]


def test_what_stays_is_said_anew_as_often_as_another_language_is_chosen(bar: MessageBar):
    words = iter(["Not saved.", "Nicht gespeichert.", "Non enregistré."])
    bar.say(lasting(lambda: Message(next(words), topic="save")))
    switch_language(bar)
    switch_language(bar)
    assert shown(bar) == "Non enregistré."
