"""The normal form renders the same in CommonMark (with GitHub's tables) and Python-Markdown."""

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.shared import real_report
from weeklydesk.exporters.markdown import text_of, write
from weeklydesk.exporters.options import Options
from weeklydesk.importers.outline import read_text
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Section,
    State,
    Table,
)

SILENT = {"p", "thead", "tbody"}  # the lists are the same, whether tight or loose


class Skeleton(HTMLParser):
    """Collects the tags and words of a page in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in SILENT:
            self.parts.append(f"<{tag}>")

    def handle_endtag(self, tag: str) -> None:
        if tag not in SILENT:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.parts += data.split()


def commonmark(text: str) -> list[str]:
    return Skeleton(MarkdownIt("commonmark").enable("table").render(text)).parts


def python_markdown(text: str) -> list[str]:
    return Skeleton(markdown.markdown(text, extensions=["tables", "fenced_code"])).parts


texts = st.sampled_from(("a", "b c", "上线 60%", "x\ny", "1.0版本"))
empty = st.builds(Item, text=st.just(""), marker=st.sampled_from(Marker))
leaves: st.SearchStrategy[Block] = st.one_of(
    texts.map(Paragraph),
    texts.map(Quote),
    st.just(Table("| a | b |\n| --- | --- |\n| 1 | 2 |")),
    empty,
)


def items(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.builds(
        Item,
        text=texts,
        marker=st.sampled_from(Marker),
        number=st.sampled_from(("1", "2", "9", "10", "99")),
        state=st.sampled_from(State),
        children=st.lists(children, max_size=3).map(tuple),
    )


blocks = st.recursive(leaves | items(leaves), items, max_leaves=8)
sections = st.builds(
    Section,
    title=st.just("标题"),
    level=st.integers(1, 3),
    blocks=st.lists(blocks, max_size=4).map(tuple),
)


@given(st.lists(sections, max_size=2))
def test_both_parsers_see_the_same(parts: list[Section]):
    text = text_of(Report(None, sections=tuple(parts)))
    assert commonmark(text) == python_markdown(text), text


def test_both_parsers_see_the_same_in_the_real_report():
    text = text_of(read_text(real_report().read_text(encoding="utf-8")).report)
    assert commonmark(text) == python_markdown(text)


def written(*blocks: Block) -> str:
    return text_of(Report(None, sections=(Section("t", 2, blocks=blocks),)))


BULLET, NUMBER = Marker.BULLET, Marker.NUMBER
CASES: list[tuple[str, tuple[Block, ...], str]] = [
    ("four spaces a level", (Item("a", children=(Item("b"),)),), "- a\n    - b\n"),
    (
        "eight where the mark is wide",
        (Item("a", NUMBER, "100", children=(Item("b"),)),),
        "100. a\n        - b\n",
    ),
    ("a separator between kinds", (Item("a"), Item("b", NUMBER, "1")), "- a\n\n<!-- -->\n\n1. b\n"),
    ("numbers in digits", (Item("a", NUMBER, "一"), Item("b", NUMBER, "②")), "1. a\n2. b\n"),
    ("numbers counted", (Item("a", NUMBER, "7"), Item("b", NUMBER)), "7. a\n8. b\n"),
    ("a box for what is done", (Item("a", state=State.DROPPED),), "- [-] a\n"),
    ("a box of a number", (Item("a", NUMBER, "1", task=True),), "1. [ ] a\n"),
    ("lines under the text", (Item("a\nb"),), "- a\n    b\n"),
    (
        "a blank line before a paragraph",
        (Item("a", children=(Paragraph("p"), Item("b"))), Item("c")),
        "- a\n\n    p\n\n    - b\n\n- c\n",
    ),
    ("one backslash", (Paragraph("- a\n1. b"),), "\\- a\n1\\. b\n"),
    ("a backslash more", (Paragraph("\\- a"),), "\\\\- a\n"),
    ("a text that begins with a box", (Item("[x] a"),), "- \\[x] a\n"),
    ("a paragraph that is no heading", (Paragraph("【a】"),), "<!-- -->\n\n【a】\n"),
    ("a longer fence", (Code("```\na"),), "````\n```\na\n````\n"),
    ("quotes apart", (Quote("a\n\nb"), Quote("c")), "> a\n>\n> b\n\n<!-- -->\n\n> c\n"),
    ("what is no table", (Table("a"),), "a\n"),
    ("what is no HTML", (Html("<b>x"),), "<b>x\n"),
]


@pytest.mark.parametrize(("blocks", "expected"), [pytest.param(b, e, id=n) for n, b, e in CASES])
def test_blocks_as_they_are_written(blocks: tuple[Block, ...], expected: str):
    assert written(*blocks) == f"## t\n\n{expected}"


def test_front_matter_title_and_properties_come_first():
    report = Report(
        None,
        "2024-W22",
        properties=(("Created", "2024-06-01"), ("Tags", "a, b")),
        front_matter="---\nweek: 2024-W22\n---",
        sections=(Section("", 0, blocks=(Item("a"),)),),
    )
    assert write(report, Options()).decode() == (
        "---\nweek: 2024-W22\n---\n\n# 2024-W22\n\nCreated: 2024-06-01\nTags: a, b\n\n- a\n"
    )


def test_a_title_that_ends_in_hash_signs_keeps_them():
    assert text_of(Report(None, sections=(Section("C #", 2),))) == "## C \\#\n"
