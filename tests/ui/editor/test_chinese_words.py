"""Moving by Chinese words with ICU, which comes with Qt on Linux."""

import sys

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.editor.writer import Writer
from weeklydesk.edits.word_boundaries import uncut
from weeklydesk_ui.editor import chinese as module
from weeklydesk_ui.editor.chinese import chinese

known = pytest.mark.skipif(chinese() is uncut, reason="there is no ICU here to know the words")


@known
def test_keys_go_from_word_to_word(writer: Writer):
    writer.open("## A (other)\n1. 系统功能验证，完成|")
    for stop in ("系统功能验证，|完成", "系统功能验证|，完成", "系统功能|验证，完成"):
        writer.keys("Ctrl+Left")
        assert writer.seen() == f"## A (other)\n1. {stop}"
    writer.keys("Ctrl+Backspace")
    assert writer.seen() == "## A (other)\n1. 系统|验证，完成"
    writer.keys("Ctrl+Z", "Home", "Ctrl+Shift+Right")
    assert writer.page.textCursor().selectedText() == "系统"


@known
def test_two_clicks_select_the_word(writer: Writer):
    writer.open("## A (other)\n1. 系统功能验证完成|")
    page = writer.page
    point = page.cursorRect().center() - QPoint(8, 0)
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert page.textCursor().selectedText() == "完成"


@known
@pytest.mark.parametrize("stretch", ["验", "𠮷野家", "系统𠮷", "々〇", "验证" * 5000])
def test_words_make_up_the_whole_stretch(stretch: str):
    ends = list(chinese()(stretch))
    assert ends == sorted(set(ends))
    assert ends[-1] == len(stretch)


@known
@pytest.mark.skipif(sys.platform != "linux", reason="other systems have one of their own")
def test_qt_brings_what_knows_the_words():
    assert list(chinese()("系统功能")) == [2, 4]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_where_nothing_knows_them_a_stretch_is_a_word(
    platform: str, monkeypatch: pytest.MonkeyPatch
):
    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(module.ctypes, "CDLL", missing)
    monkeypatch.setattr(module.sys, "platform", platform)
    assert chinese.__wrapped__() is uncut
