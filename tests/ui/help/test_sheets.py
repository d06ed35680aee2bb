"""Guide, shortcuts, About dialog and problem report."""

from __future__ import annotations

import re
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from tests.ui.stage import Stage
from weeklydesk import __version__
from weeklydesk.settings.table import AUTHOR
from weeklydesk_ui.app import Window
from weeklydesk_ui.help.about import About
from weeklydesk_ui.help.trouble import TroubleSheet
from weeklydesk_ui.help.window import GuideWindow
from weeklydesk_ui.keys import keys_html
from weeklydesk_ui.look.themes import DARK

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def window(stage: Stage) -> Window:
    stage.fill("2024-W22", "2024-W23")
    return stage.open()


def opened(window: Window, command: str, kind: type[D]) -> D:
    window.frame.commands[command].trigger()
    (sheet,) = window.frame.findChildren(kind)
    assert QTest.qWaitForWindowActive(sheet)
    return sheet


def titles(guide: GuideWindow) -> list[str]:
    return [guide.chapters.item(row).text() for row in range(guide.chapters.count())]


def top_line(guide: GuideWindow) -> str:
    """Return the line of text at the top."""
    return guide.text.cursorForPosition(guide.text.viewport().rect().topLeft()).block().text()


def test_f1_opens_the_guide_in_the_windows_language(window: Window):
    QTest.keyClick(window.frame, Qt.Key.Key_F1)
    (guide,) = window.frame.findChildren(GuideWindow)
    assert "The weeklydesk guide" in guide.text.toPlainText()
    window.frame.commands["language_zh_CN"].trigger()
    QApplication.processEvents()
    assert "weeklydesk 使用指南" in guide.text.toPlainText()
    assert guide.windowTitle() == "使用指南"
    assert titles(guide)[-1] == "全部快捷键"


def test_a_chapter_is_gone_to_and_marked_where_it_is_read(window: Window):
    guide = opened(window, "guide", GuideWindow)
    guide.chapters.setFocus()
    QTest.keyClick(guide.chapters, Qt.Key.Key_End)
    assert "All keys" in top_line(guide)
    guide.text.setFocus()
    guide.text.verticalScrollBar().setValue(0)
    assert guide.chapters.currentRow() == 0
    QTest.keyClick(guide.text, Qt.Key.Key_PageDown)
    assert guide.chapters.currentItem().text() == titles(guide)[guide.text.chapter_in_sight()]


def test_a_search_marks_every_place_and_goes_from_one_to_the_next(window: Window):
    guide = opened(window, "guide", GuideWindow)
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(guide.box, "backup")
    places = guide.text.toPlainText().lower().count("backup")
    assert guide.found.text() == f"{places} matches"
    assert len(guide.text.extraSelections()) == places > 1
    first = guide.text.textCursor().position()
    QTest.keyClick(guide.box, Qt.Key.Key_Return)
    assert guide.text.textCursor().position() > first
    for _ in range(places - 1):
        QTest.keyClick(guide.box, Qt.Key.Key_Return)
    assert guide.text.textCursor().position() == first


def test_a_search_without_hits_says_so_and_escape_ends_it_before_the_window(window: Window):
    guide = opened(window, "guide", GuideWindow)
    QTest.keyClicks(guide.box, "xyzzy")
    assert guide.found.text() == "Nothing found for “xyzzy”"
    QTest.keyClick(guide.box, Qt.Key.Key_Escape)
    assert guide.isVisible()
    assert not guide.found.isVisible()
    QTest.keyClick(guide.box, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_the_keys_are_a_chapter_of_the_guide(window: Window):
    guide = opened(window, "keys", GuideWindow)
    assert guide.chapters.currentItem().text() == "All keys"
    text = guide.text.toPlainText()
    for command in ("guide", "settings", "export_word"):
        action = window.frame.commands[command]
        assert action.text() in text
        assert action.shortcut().toString() in text
    assert "Outdent\nShift+Tab" in text
    assert "New item\nEnter" in text  # the guide's term
    assert "Return" not in text


def test_every_key_that_is_listed_is_there(window: Window):
    """A command without keys is none of the keys."""
    rows = re.findall(r"<tr><td[^>]*>(.*?)</td><td>(.*?)</td></tr>", keys_html(window.frame))
    assert len(rows) > 60
    assert [name for name, keys in rows if not keys] == []


def test_a_link_opens_another_page_of_the_documents(window: Window):
    guide = opened(window, "guide", GuideWindow)
    guide.text.anchorClicked.emit("../word-templates.md")
    assert "Word templates" in guide.text.toPlainText()
    assert titles(guide) == ["For its style", "With placeholders"]
    guide.text.anchorClicked.emit("/etc/passwd")
    assert "Word templates" in guide.text.toPlainText()


def test_the_guide_follows_the_theme(window: Window):
    guide = opened(window, "guide", GuideWindow)
    window.frame.commands["theme_dark"].trigger()
    assert DARK.ink in guide.text.toHtml()


def test_about_tells_versions_licences_and_places(window: Window, stage: Stage):
    about = opened(window, "about", About)
    labels = [label.text() for label in about.findChildren(type(about._name))]  # pyright: ignore
    told = "\n".join(labels)
    assert f"weeklydesk {__version__}" in told
    for name in ("Python 3.", "SQLite 3.", "Qt 6.", "PySide6 6."):
        assert name in told
    places = [place.text() for place in about.findChildren(QLineEdit)]
    assert places == [str(stage.store), str(stage.paths.backups), str(stage.paths.settings)]
    assert "LGPL" in about.parts.toPlainText()
    show = next(each for each in about.findChildren(QPushButton) if each.text() == "Folder")
    show.click()
    assert stage.desktop.revealed == [stage.store]


def test_the_report_for_faults_is_copied_and_saved(window: Window, stage: Stage):
    stage.settings.put(AUTHOR, "林晓")
    sheet = opened(window, "trouble", TroubleSheet)
    text = sheet.text.toPlainText()
    assert "reports: 2" in text
    assert "platform: offscreen" in text
    assert "person.author: set" in text
    assert "林晓" not in text
    assert str(stage.folder) not in text
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert QApplication.clipboard().text() == text
    assert sheet.said.text() == "Copied."
    stage.answers.target = stage.folder / "report.txt"
    sheet.save.click()
    assert stage.answers.target.read_text(encoding="utf-8") == text
    assert sheet.said.text() == "Saved as report.txt."


def test_a_report_that_cannot_be_saved_says_why(window: Window, stage: Stage):
    sheet = opened(window, "trouble", TroubleSheet)
    stage.answers.target = stage.folder / "gone" / "report.txt"
    sheet.save.click()
    assert "There is no folder" in sheet.said.text()
