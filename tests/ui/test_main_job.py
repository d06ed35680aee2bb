"""The main job with real keys and clicks: open, start the week, type, export, copy."""

import docx
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.stage import Stage, offer
from weeklydesk.weeks import Week


def test_a_week_from_start_to_mail(qtbot: QtBot, stage: Stage):
    stage.fill("2024-W21", "2024-W22")
    before = stage.stored("2024-W22")
    window = stage.open()
    frame = window.frame
    qtbot.waitExposed(frame)
    assert frame.header.week.text() == "2024-W22"

    QTest.mouseClick(frame.bottom.start, Qt.MouseButton.LeftButton)
    assert frame.header.week.text() == "2024-W23"
    assert frame.weeks.chosen() == Week(2024, 23)
    assert "Carried over from 2024-W22" in frame.messages.text.text()

    QTest.keyClick(frame.page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(frame.page, Qt.Key.Key_Return)
    QTest.keyClicks(frame.page, "new gateway ")
    compose = QInputMethodEvent("shangxian", [])
    QApplication.sendEvent(frame.page, compose)
    commit = QInputMethodEvent()
    commit.setCommitString("已经上线")
    QApplication.sendEvent(frame.page, commit)
    with qtbot.waitSignal(window.presenter.autosave.saved):
        pass
    assert frame.header.state.text() == "Saved 09:30"
    assert frame.header.state.toolTip() == "Everything is saved, as of 09:30:00."
    assert "new gateway 已经上线" in stage.stored("2024-W23")

    QTest.mouseClick(frame.bottom.export, Qt.MouseButton.LeftButton)
    path = stage.documents / "2024-W23.docx"
    assert frame.messages.text.text() == "Saved as 2024-W23.docx. Empty sections left out: 3."
    QTest.mouseClick(offer(window, "Open"), Qt.MouseButton.LeftButton)
    assert stage.desktop.opened == [path]
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert "new gateway 已经上线" in texts

    QTest.mouseClick(frame.bottom.copy, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert "new gateway 已经上线" in data.text()
    assert "new gateway 已经上线" in data.html()
    assert "<li" in data.html()

    assert stage.stored("2024-W22") == before
    frame.close()
    assert not frame.isVisible()
