"""The reading panes show all of their text, however long it is."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock
from pytestqt.qtbot import QtBot

from weeklydesk_ui.beside.browser import QuietBrowser

_ITEM = f"<li>{'words that do not fit on one line ' * 6}</li>"
LONG = "".join(f"<h2>Section {number}</h2><ul>{_ITEM * 4}</ul>" for number in range(40))


@pytest.fixture
def browser(qtbot: QtBot) -> QuietBrowser:
    shown = QuietBrowser()
    qtbot.addWidget(shown)
    shown.resize(300, 400)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def blank(browser: QuietBrowser) -> list[str]:
    """Return the lines with text that would not be drawn."""
    return [block.text() for block in _blocks(browser) if not block.layout().lineCount()]


def _blocks(browser: QuietBrowser) -> list[QTextBlock]:
    document = browser.document()
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def test_a_long_report_is_shown_to_its_end(browser: QuietBrowser):
    browser.setHtml(LONG)
    assert not blank(browser)


def test_and_again_when_another_one_takes_its_place(browser: QuietBrowser):
    browser.setHtml("<p>short</p>")
    for _ in range(2):
        browser.setHtml(LONG)
        assert not blank(browser)


def test_what_is_shown_anew_stays_where_it_was_scrolled_to(browser: QuietBrowser):
    browser.setHtml(LONG)
    bar = browser.verticalScrollBar()
    bar.setValue(bar.maximum() - 100)
    before = bar.value()
    browser.show_html(LONG)
    assert bar.value() == before


def test_a_heading_comes_to_the_top_and_not_an_item_that_reads_the_same(browser: QuietBrowser):
    browser.setHtml(f"<ul><li>Section 9</li></ul>{LONG}")
    assert browser.show_heading("Section 9")
    place = browser.cursorForPosition(QPoint(40, 30)).block()
    assert place.text() == "Section 9"
    assert place.blockFormat().headingLevel() == 2
    assert not browser.show_heading("Section 99")


def test_what_has_no_heading_is_at_the_top_whatever_is_blank_further_down(browser: QuietBrowser):
    browser.setHtml(f"<p>first</p>{LONG}<table><tr><td></td><td>x</td></tr></table>{LONG}")
    browser.show_heading("Section 9")
    assert browser.show_heading("")
    assert browser.verticalScrollBar().value() == 0
