"""Clipboard HTML from other programs, and the tree that pasting it creates.

Each `clipboard/NAME.html` has the structure that the program writes, with our own text; the
expected tree is in `NAME.tree`.
"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trees import draw
from weeklydesk.edits.lines import room_below, text_of
from weeklydesk.importers.html import read_html
from weeklydesk.model import Report
from weeklydesk.outline import build, flatten

FOLDER = Path(__file__).parent / "clipboard"
SOURCES = sorted(path.stem for path in FOLDER.glob("*.html"))


@pytest.mark.parametrize("name", SOURCES)
def test_what_a_program_copies_becomes_a_tree(name: str):
    source = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    drawn = draw(Report(None, sections=build(read_html(source)))).removeprefix("(other)\n")
    assert drawn == (FOLDER / f"{name}.tree").read_text(encoding="utf-8").rstrip("\n")


def test_every_tree_has_its_source():
    assert sorted(path.stem for path in FOLDER.glob("*.tree")) == SOURCES


TOKENS = [
    *("<ul>", "<ol>", "<ol start=3>", "<li>", "<li aria-level=3>", "<li data-list=check>", "</li>"),
    *("</ul>", "</ol>", "<p>", "<p style='mso-list:l0 level2 lfo1'>", "<p class=MsoListParagraph>"),
    *("</p>", "<div>", "</div>", "<h2>", "</h2>", "<pre>", "</pre>", "<br>", "<blockquote>"),
    *("</blockquote>", "<table>", "<tr>", "<td>", "<td rowspan=2 colspan=3>", "</table>", "</tr>"),
    *("<b>", "</b>", "<a href='https://a.de'>", "</a>", "<span style='display:none'>", "</span>"),
    *("<![if !supportLists]>", "<![endif]>", "甲", "one ", "1、", "（1）", "- ", "|", "\n", "☑ "),
]


@given(st.lists(st.sampled_from(TOKENS), max_size=40))
def test_any_soup_of_tags_gives_a_tree_with_all_its_words(tokens: list[str]):
    """Malformed HTML does not fail, loses no words and never creates invalid depths."""
    lines = read_html("".join(tokens))
    assert flatten(build(lines))[-len(lines) or len(lines) :] == lines
    over = None
    for line in lines:
        assert line.depth <= room_below(over)
        over = line
    if "<span style='display:none'>" not in tokens and "<![if !supportLists]>" not in tokens:
        shown = "".join(text_of(line) for line in lines)
        assert shown.count("甲") == tokens.count("甲")
