"""Exported Markdown is rendered by CommonMark as shown in the program."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from weeklydesk.exporters import Options, render
from weeklydesk.model import Code, Item, Paragraph, Quote, Report, Section, Table
from weeklydesk.text.commonmark import readable
from weeklydesk.text.inline import spans
from weeklydesk.text.readers import Audience

CASES = {
    "what ends a clause": ("**重点：**内容", "**重点**：内容"),
    "in every kind of emphasis": (
        "*一。*二 ~~三，~~四 ***五！***六",
        "*一*。二 ~~三~~，四 ***五***！六",
    ),
    "brackets around all of it": ("**【O1】**内容，**（一）**二", "【**O1**】内容，（**一**）二"),
    "quotes in a sentence": ("前面**“引号”**后面", "前面“**引号**”后面"),
    "other signs": ("完成**100%**的，由**-5%**降", "完成**100%** 的，由 **-5%** 降"),
    "a bracket that was opened within": ("**重点（一）**内容", "**重点（一）** 内容"),
    "a link": ("看**[链接](https://a.de/x)**后", "看 **[链接](https://a.de/x)** 后"),
    "signs only": ("**！**呀", "**！** 呀"),
    "two in a row": ("**甲：**~~乙：~~丙", "**甲：**~~乙~~：丙"),
    "over two lines": ("**甲\n乙：**丙", "**甲\n乙**：丙"),
    "emphasis that all understand": ("**甲：** 乙 **丙**丁，**戊：**", None),
    "code": ("`**甲：**乙` `<b>`", None),
    "stars between figures": ("3*4*5，2**3**4", "3\\*4\\*5，2\\*\\*3\\*\\*4"),
    "tags": ("List<String>，见 <https://a.de>，a < b", "List\\<String>，见 <https://a.de>，a < b"),
    "what has a backslash": ("\\**甲：**乙 \\<b>", None),
}


@pytest.mark.parametrize("name", CASES)
def test_exported_texts(name: str):
    text, wanted = CASES[name]
    assert readable(text) == (wanted or text)


class Strong(HTMLParser):
    """Collects the letters of a page with whether they are bold, without punctuation and spaces."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.bold = 0
        self.letters: list[tuple[str, bool]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.bold += tag == "strong"

    def handle_endtag(self, tag: str) -> None:
        self.bold -= tag == "strong"

    def handle_data(self, data: str) -> None:
        self.words += "".join(data.split())
        self.letters += [(sign, bool(self.bold)) for sign in data if sign.isalnum()]


PARTS = (
    "重点",
    "O1",
    "100%",
    "：",
    "，",
    "（一）",
    "“引”",
    "【二】",
    "<tag>",
    "`码`",
    " ",
    "a",
    "[链](https://a.de)",
)
words = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map("".join).filter(str.strip)
marks = st.sampled_from(("**", "*", "~~"))
emphases = st.tuples(marks, words).map(lambda pair: f"{pair[0]}{pair[1].strip()}{pair[0]}")


@given(st.lists(st.tuples(words, emphases), min_size=1, max_size=3), words)
def test_any_text_is_rendered_alike(parts: list[tuple[str, str]], end: str):
    text = "".join([*(part for pair in parts for part in pair), end]).strip()
    assume(not re.search(r"\d\*+\d", text))  # a multiplication here, as above
    render = MarkdownIt("commonmark").enable("strikethrough").render
    page = Strong(render(f"x {readable(text)}"))
    found = spans(f"x {text}")
    assert page.words == "".join("".join(span.text for span in found).split())
    assert page.letters == [
        (sign, span.bold) for span in found for sign in span.text if sign.isalnum()
    ]


def test_every_kind_of_block_except_code_is_normalised():
    blocks = (
        Paragraph("**一：**甲"),
        Item("**二：**甲", children=(Item("**三：**甲"),)),
        Quote("**四：**甲\n\n**五：**甲"),
        Table(
            "| **六：**甲 | 乙 |\n| --- | --- |\n"
            "| **七\\|：**甲 | **八** |\n| a<br>**b：**c<br/><i> | d |"
        ),
        Code("**九：**甲"),
    )
    report = Report(None, sections=(Section("**零：**甲", blocks=blocks),))
    text = render(report, ".md").decode()
    assert [sign for sign in "零一二三四五六八九" if f"{sign}：**" in text] == ["九"]
    assert "| a<br>**b**：c<br>\\<i> | d |" in text
    assert "**七\\|：** 甲" in text
    own = render(report, ".md", Options(audience=Audience.ME)).decode()
    assert own.count("：**") == 10
