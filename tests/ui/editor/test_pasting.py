"""Copy, cut and paste, through the real clipboard of the offscreen screen."""

import re
from textwrap import dedent

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.writer import Writer
from weeklydesk.model import items_of
from weeklydesk_ui.editor import Page

BEFORE = """
## A (other)
1. one|
2. two
"""


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("more", "## A (other)\n1. onemore|\n2. two"),
        ("a\nb", "## A (other)\n1. one\n2. a\n3. b|\n4. two"),
        ("- a\n    - b\n- c", "## A (other)\n1. one\n2. a\n  - b\n3. c|\n4. two"),
        ("说明：\n1. a\n2. b", "## A (other)\n1. one\n2. 说明：\n  1. a\n  2. b|\n3. two"),
        ("- [ ] a\n- [x] b", "## A (other)\n1. one\n2. [ ] a\n3. [x] b|\n4. two"),
        ("1. a\n\n- b", "## A (other)\n1. one\n2. a\n- b|\n1. two"),
        ("1. a\n2. b", "## A (other)\n1. one\n2. a\n3. b|\n4. two"),
        ("# H\n- x", "## A (other)\n1. one\n# H (other)\n- x|\n1. two"),
    ],
)
def test_plain_text_becomes_what_it_means(writer: Writer, text: str, after: str):
    writer.open(BEFORE)
    writer.paste(text)
    assert writer.seen() == after
    writer.keys("Ctrl+Z")
    assert writer.seen() == dedent(BEFORE).strip()


def test_html_becomes_items_and_nothing_is_loaded(writer: Writer):
    writer.open(BEFORE)
    html = (
        '<ul><li>a <b>bold</b><ol><li>deep</li></ol></li></ul><img src="http://x.invalid/a.png">'
        "<script>alert(1)</script><table><tr><td>k</td><td>v</td></tr></table>"
    )
    writer.paste("ignored", html)
    assert writer.seen() == (
        "## A (other)\n1. one\n- a **bold**\n  1. deep\nT | k   | v   |⏎| --- | --- ||\n1. two"
    )


def test_pasting_over_a_selection_is_one_step(writer: Writer):
    writer.open("## A (other)\n1. o^ne\n2. t|wo")
    writer.paste("x")
    assert writer.seen() == "## A (other)\n1. ox|wo"
    writer.page.undo()
    assert writer.drawn() == "## A (other)\n1. one\n2. two"


def test_into_code_goes_text_as_it_is(writer: Writer):
    writer.open("## A (other)\n` a|b")
    writer.paste("- x\n- y")
    assert writer.drawn() == "## A (other)\n` a- x⏎- yb"


def test_copied_items_are_markdown_html_and_our_own(writer: Writer):
    writer.open("## A (other)\n1. ^one\n  - [x] under\n2. two|\n3. three")
    writer.keys("Ctrl+C")
    data = QApplication.clipboard().mimeData()
    assert data.text() == "1. one\n    - [x] under\n2. two"
    assert "<ol" in data.html()
    assert "under" in data.html()


def test_words_of_one_line_are_copied_as_words(writer: Writer):
    writer.open("## A (other)\n1. a^ **b|** c")
    writer.keys("Ctrl+C")
    data = QApplication.clipboard().mimeData()
    assert data.text() == " **b"
    assert not data.hasHtml()


def test_what_is_cut_and_pasted_keeps_its_identity(writer: Writer):
    writer.open("## A (other)\n1. ^one\n  - [x] under\n2. |two\n## B (plan)")
    before = {item.text: item.id for _, item in items_of(writer.page.report())}
    writer.keys("Ctrl+X", "Down", "Down", "Ctrl+V")
    assert writer.seen() == "## A (other)\n1. two\n## B (plan)\n1. one\n  - [x] under|"
    assert {item.text: item.id for _, item in items_of(writer.page.report())} == before


def test_what_is_copied_gets_an_identity_of_its_own(writer: Writer):
    writer.open("## A (other)\n1. ^one\n2. |two")
    writer.keys("Ctrl+C", "End", "Ctrl+V")
    assert writer.drawn() == "## A (other)\n1. one\n2. two\n3. one"
    assert [item.id for _, item in items_of(writer.page.report())] == ["i1", "i2", ""]


def test_a_link_leads_to_the_address_that_was_copied(writer: Writer):
    QApplication.clipboard().setText("https://a.de/x")
    writer.open("## A (other)\n1. see ^this|")
    writer.keys("Ctrl+K")
    assert writer.seen() == "## A (other)\n1. see [this](https://a.de/x)|"


def test_dragged_lines_are_moved_with_their_identity(writer: Writer):
    writer.open("## A (other)\n1. ^one\n2. |two\n## B (plan)")
    page = writer.page
    target = page.cursorRect(QTextCursor(page.sheet.block(4))).center()
    event = DroppedHere(page, target, page.clips.selected())
    page.clips.drop(event)
    assert writer.drawn() == "## A (other)\n1. two\n## B (plan)\n1. one"
    assert [item.id for item in writer.items()] == ["i2", "i1"]
    page.undo()
    assert writer.drawn() == "## A (other)\n1. one\n2. two\n## B (plan)"


class DroppedHere(QDropEvent):
    """A drop of content dragged from the page itself."""

    def __init__(self, page: Page, point: QPoint, data: QMimeData) -> None:
        super().__init__(
            QPointF(point),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self._page, self._data = page, data  # Qt keeps no reference to them

    def source(self) -> QObject:
        return self._page.viewport()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("1、网关\n（1）压测\n（2）灰度\n2、日志", "1. 网关\n  1. 压测\n  2. 灰度\n2. 日志"),
        ("1. 网关\n- 压测\n- 灰度\n2. 日志", "1. 网关\n  - 压测\n  - 灰度\n2. 日志"),
        ("• 网关\n◦ 压测\n▪ 两轮\n• 日志", "- 网关\n  - 压测\n    - 两轮\n- 日志"),
        ("1、网关\n2.日志\n3）短信", "1. 网关\n2. 日志\n3. 短信"),
        ("1. a\n2. b\n\n- c\n- d", "1. a\n2. b\n- c\n- d"),
        ("网关\n\t压测\n\t\t两轮\n\t灰度\n日志", "- 网关\n  - 压测\n    - 两轮\n  - 灰度\n- 日志"),
        ("小结\n　　这周平稳。", "1. 小结\n2. 这周平稳。"),
        ("一、网关上线\n二、日志切换", "1. 网关上线\n2. 日志切换"),
    ],
)
def test_typed_numbering_becomes_nested_items(writer: Writer, text: str, after: str):
    writer.open("## A (other)\n1. |")
    writer.paste(text)
    assert writer.drawn() == f"## A (other)\n{after}"


@pytest.mark.parametrize("at", ["1. |", "1. see |", "- |", "¶ see |"])
def test_a_bracketed_line_alone_is_no_heading(writer: Writer, at: str):
    writer.open(f"## A (other)\n{at}")
    writer.paste("【重点】支付超时排查\n")
    assert writer.seen() == f"## A (other)\n{at.removesuffix('|')}【重点】支付超时排查|"


def test_a_bracketed_line_over_others_is_one(writer: Writer):
    writer.open("## A (other)\n1. |")
    writer.paste("【重点】\n1、超时排查")
    assert "【重点】 (other)\n1. 超时排查" in writer.drawn()


@pytest.mark.parametrize("html", ["<ul><li>two</li></ul>", "<p>two</p>", "<span>two</span>"])
def test_one_item_of_another_program_goes_where_the_caret_is(writer: Writer, html: str):
    writer.open("## A (other)\n1. one | three")
    writer.paste("- two", html)
    assert writer.seen() == "## A (other)\n1. one two| three"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- one|\n- two", "- one\n- a\n  - b\n- c|\n- two"),
        ("- o|ne\n- two", "- o\n- a\n  - b\n- c|\n- ne\n- two"),
        ("1. one|\n  - under\n2. two", "1. one\n  - a\n    - b\n  - c|\n  - under\n2. two"),
        ("- |one\n- two", "- a\n  - b\n- c|\n- one\n- two"),
        ("¶ o|ne", "¶ o\n- a\n  - b\n- c|\n¶ ne"),
    ],
)
def test_a_list_goes_where_a_line_would_begin_and_takes_no_children_away(
    writer: Writer, before: str, after: str
):
    writer.open(f"## A (other)\n{before}")
    writer.paste("ignored", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>")
    assert writer.seen() == f"## A (other)\n{after}"


def test_what_is_folded_keeps_what_hangs_under_it(writer: Writer):
    writer.open("## A (other)\n1. one|\n  - under\n2. two")
    writer.keys("Ctrl+.")
    writer.paste("a\nb")
    assert writer.drawn() == "## A (other)\n1. one\n  - under\n2. a\n3. b\n4. two"


def test_a_picture_is_refused_and_takes_nothing_away(writer: Writer, qtbot: QtBot):
    writer.open(BEFORE)
    writer.select_all()
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    data.setHtml('<img src="https://example.invalid/a.png">')
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(writer.page.picture_refused):
        writer.keys("Ctrl+V")
    assert writer.drawn() == dedent(BEFORE).strip().replace("|", "")
    assert not writer.page.document().isUndoAvailable()


def test_words_that_come_with_a_picture_of_them_are_pasted(writer: Writer):
    writer.open(BEFORE)
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    data.setText(" more")
    QApplication.clipboard().setMimeData(data)
    writer.keys("Ctrl+V")
    assert writer.seen() == "## A (other)\n1. one more|\n2. two"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## A| (other)\n1. one", "## A (other)\n1. b\n2. c|\n3. one"),
        ("## A| (plan)\n## B (plan)", "## A (plan)\n1. b\n2. c|\n## B (plan)\n1."),
    ],
)
def test_what_is_pasted_at_a_heading_begins_its_list(writer: Writer, before: str, after: str):
    writer.open("## C (other)\n1. a\n2. ^b\n3. c|")
    writer.keys("Ctrl+C")
    writer.open(before)
    writer.keys("Ctrl+V")
    assert writer.seen() == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- see ^this| now", "- see [this](https://example.com/x)| now"),
        ("- ^https://old.example|", "- https://example.com/x|"),
        ("- see | now", "- see https://example.com/x| now"),
        ("` see ^this|", "` see https://example.com/x|"),
        ("- o^ne\n- t|wo", "- ohttps://example.com/x|wo"),
    ],
)
def test_an_address_over_words_makes_them_a_link(writer: Writer, before: str, after: str):
    writer.open(f"## A (other)\n{before}")
    writer.paste("https://example.com/x")
    assert writer.seen() == f"## A (other)\n{after}"
    writer.keys("Ctrl+Z")
    assert writer.drawn() == re.sub(r"[|^]", "", f"## A (other)\n{before}")
