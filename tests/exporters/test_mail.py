"""HTML that mail programs do not strip, and the plain-text alternative."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given

from tests.exporters.samples import NASTY, OPTIONS, WEEK, bullet, number, task
from tests.strategies import reports
from weeklydesk.exporters import Options, render
from weeklydesk.exporters.html import fragment
from weeklydesk.exporters.preview import PreviewLook, preview
from weeklydesk.exporters.text import plain_text
from weeklydesk.model import Block, Code, Item, Marker, Paragraph, Report, Section, Table

BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "td", "th", "pre"}
INLINE = {"code", "a", "b", "i", "s", "br"}
ALLOWED = BLOCKS | INLINE | {"html", "body", "ul", "ol", "table", "tr", "blockquote", "hr"}
ATTRIBUTES = {"style", "href", "start", "type", "align", "border", "cellspacing", "cellpadding"}
VOID = {"meta", "br", "hr"}


class Checker(HTMLParser):
    """Collects the tags of a page and checks that they are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(html: str) -> list[tuple[str, dict[str, str]]]:
    checker = Checker()
    checker.feed(html)
    checker.close()
    assert checker.open == []
    return checker.tags


def body(*blocks: Block) -> str:
    return fragment(Report(None, sections=(Section("", level=0, blocks=blocks),)), Options())


@given(reports())
def test_all_tags_and_styles_are_allowed_in_mail(report: Report):
    check(report)


def test_hostile_text_cannot_inject_markup():
    check(NASTY)


def check(report: Report) -> None:
    for tag, attributes in tags(fragment(report, OPTIONS)):
        assert tag in ALLOWED
        assert set(attributes) <= ATTRIBUTES
        style = attributes.get("style", "")
        assert not re.search(
            r"flex|grid|border-radius|position|float|white-space|url\(|background", style
        )
        assert not re.search(r"margin: [^;]*\b0\b(?!px)", style)  # LibreOffice misreads it
        if tag in BLOCKS:
            assert {"font-family:", "font-size:", "line-height:"} <= set(style.split())
            assert re.search("YaHei", style)
        assert "color:" not in style.split()  # it would be invisible on a dark background
        if tag in {"ul", "ol"}:
            margin = re.search(r"margin: \S+ \S+ \S+ (\d+)px", style)
            assert margin
            assert int(margin[1]) >= 24
        if tag == "a":
            assert re.match(r"(https?://|mailto:)", attributes["href"])


@pytest.mark.parametrize(
    ("start", "room"),
    [("98", None), ("99", "38px"), ("998", "38px"), ("999", "58px"), ("32766", "58px")],
)
def test_a_list_has_room_for_its_numbers(start: str, room: str | None):
    items = number(start, "a"), number(str(int(start) + 1), "b")
    html = fragment(Report(None, sections=(Section("甲", blocks=items),)), OPTIONS)
    (style,) = (given["style"] for tag, given in tags(html) if tag == "ol")
    found = re.search(r"margin-left: (\w+)", style)
    assert (found[1] if found else None) == room


def test_a_page_has_a_language_and_a_title():
    page = render(WEEK, ".html", OPTIONS).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert "<title>2024-W22 周报</title>" in page
    tags(page)


def test_clipboard_html_has_fragment_markers():
    html = fragment(WEEK, Options(greeting="各位 <好>：", signature="林一"))
    inner = html.partition("<!--StartFragment-->")[2].partition("<!--EndFragment-->")[0]
    assert inner.index("各位 &lt;好&gt;：") < inner.index("2024-W22 周报") < inner.index("林一")


def test_lists_nest_inside_items():
    html = re.sub(r' style="[^"]*"|\n', "", body(number("3", "a", bullet("b")), number("4", "c")))
    assert '<ol start="3"><li>a<ul><li>b</li></ul></li><li>c</li></ol>' in html


@pytest.mark.parametrize(
    ("typed", "attributes", "kind"),
    [
        ("1", {}, "decimal"),
        ("一", {}, "simp-chinese-informal"),
        ("b", {"type": "a", "start": "2"}, "lower-alpha"),
        ("20240601", {}, "none"),
    ],
)
def test_numbers_look_as_typed(typed: str, attributes: dict[str, str], kind: str):
    tag, found = tags(body(number(typed, "x")))[2]
    style = found.pop("style")
    assert (tag, found) == ("ol", attributes)
    assert f"list-style-type: {kind}" in style


def test_a_number_that_no_list_can_show_is_written_as_text():
    assert "20240601. 发布" in body(number("20240601", "发布"))


@pytest.mark.parametrize(
    ("block", "wanted"),
    [
        (Paragraph("a\nb"), ">a<br>b</p>"),
        (Code("a\n  b <c>"), ">a\n  b &lt;c&gt;</pre>"),
        (Paragraph("![图](a.png)"), ">图</p>"),
        (Paragraph("![](https://e.cn/a.png)"), 'href="https://e.cn/a.png"'),
        (task("x"), ">☐ x</li>"),
        (Table("| a |\n|--:|\n| 1 |"), 'align="right"'),
        (Table("| a<br>b |"), ">a<br>b</td>"),
    ],
)
def test_blocks(block: Block, wanted: str):
    assert wanted in body(block)


def text(*blocks: Block) -> str:
    return plain_text(Report(None, sections=(Section("", level=0, blocks=blocks),)), Options())


@pytest.mark.parametrize(
    ("blocks", "wanted"),
    [
        ((number("9", "a\nb"), number("10", "c", Paragraph("d"))), "9. a\n   b\n10. c\n    d\n"),
        ((number("一", "甲", bullet("乙")),), "一、甲\n    - 乙\n"),
        ((task("a"), bullet("b")), "- ☐ a\n- b\n"),
        ((Item("做完", task=False),), "- 做完\n"),
        ((Paragraph("a"), bullet("b"), Paragraph("c")), "a\n\n- b\n\nc\n"),
        ((Paragraph("[看板](https://e.cn) <https://e.cn>"),), "看板 (https://e.cn) https://e.cn\n"),
        ((Paragraph("[信](mailto:a@e.cn) ~~不要~~"),), "信 (a@e.cn) ~~不要~~\n"),
        ((Table("| 甲 | b |\n|---|--:|\n| c | 10 |"),), "甲   b\n--  --\nc   10\n"),
        ((Table("| a<br>b | c |"),), "a b  c\n"),
        ((), ""),
    ],
)
def test_plain_text(blocks: tuple[Block, ...], wanted: str):
    assert text(*blocks) == wanted


def test_greeting_and_signature_frame_the_text():
    options = Options(greeting="各位好：", signature="林一")
    assert plain_text(Report(None, title="周报"), options) == "各位好：\n\n周报\n\n林一\n"


def test_the_preview_shows_the_export_in_the_themes_colours():
    html = preview(WEEK, Options(), PreviewLook(ink="#d8dadd", size=16))
    assert "color: #d8dadd" in html
    assert "font-size: 16px" in html
    assert "$" not in html
    assert "下周工作及目标" in html
    assert "只给自己看" not in html


def test_the_clipboard_contains_only_the_selected_parts():
    assert "只给自己看" not in fragment(WEEK, Options()) + plain_text(WEEK, Options())
    assert "只给自己看" in fragment(WEEK, Options(checklist=True))


def test_a_checkbox_replaces_the_bullet_but_not_the_number():
    tree = (
        Item("甲", Marker.NUMBER, "3", task=True),
        Item("乙", Marker.NUMBER, "4"),
        Item("丙", task=True),
    )
    html = fragment(Report(None, sections=(Section("", 0, blocks=tree),)), Options())
    items = re.findall(r'<li style="([^"]*)">([^<]*)', html)
    assert [("list-style-type: none" in style, text) for style, text in items] == [
        (False, "☐ 甲"),
        (False, "乙"),
        (True, "☐ 丙"),
    ]
    assert '<ol start="3"' in html
