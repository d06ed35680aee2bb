"""Features specific to Word files."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from hypothesis import given

from tests.exporters.samples import EMPTY, NASTY, OPTIONS, WEEK, bullet, number, task
from tests.exporters.wordparts import W, audit, body, check_references, etree, find, parts
from tests.strategies import reports
from weeklydesk.exporters import Options, render
from weeklydesk.exporters.options import Paper
from weeklydesk.exporters.word.table import column_widths
from weeklydesk.model import Block, Paragraph, Report, Section, State
from weeklydesk.text.tables import grid


@pytest.mark.parametrize("report", [WEEK, NASTY, EMPTY], ids=["week", "nasty", "empty"])
@pytest.mark.parametrize(
    "options",
    [OPTIONS, Options(), Options(contents=True, paper=Paper.LETTER, language="en-GB")],
    ids=["plain", "bare", "contents"],
)
def test_files_are_valid(report: Report, options: Options, tmp_path: Path):
    data = render(report, ".docx", options)
    assert audit(data, tmp_path) == []
    check_references(data)


@given(reports())
def test_any_report_makes_a_valid_file(report: Report):
    check_references(render(report, ".docx", Options(contents=True)))


def labels(*blocks: Block) -> list[str]:
    """Return the start override of each list as `level:start`."""
    report = Report(None, sections=(Section("", level=0, blocks=blocks),))
    found = parts(render(report, ".docx", OPTIONS))
    used = dict.fromkeys(find(found["word/document.xml"], "//w:numId/@w:val"))
    return [
        ":".join(find(found["word/numbering.xml"], f"//w:num[@w:numId='{num}']//@w:ilvl")
        + find(found["word/numbering.xml"], f"//w:num[@w:numId='{num}']//w:startOverride/@w:val"))
        for num in used
    ]  # fmt: skip


def test_every_numbered_list_restarts_at_its_own_start():
    blocks = (
        number("1", "a", number("1", "x"), number("2", "y")),
        number("2", "b", number("1", "x")),
        Paragraph("然后"),
        number("3", "c"),
        number("1", "d"),
    )
    assert labels(*blocks) == ["0:1", "1:1", "1:1", "0:3", "0:1"]


def test_bullets_share_one_list():
    document = body(bullet("a", bullet("b")), Paragraph("x"), bullet("c"))
    assert set(find(document, "//w:numId/@w:val")) == {"1"}
    assert find(document, "//w:ilvl/@w:val") == ["0", "1", "0"]


def test_lists_deeper_than_words_maximum_use_its_last_level():
    item = bullet("11")
    for depth in range(10, 0, -1):
        item = number("1", str(depth), item)
    document = body(item)
    assert find(document, "//w:ilvl/@w:val")[-3:] == ["8", "8", "8"]
    assert len(set(find(document, "//w:numId/@w:val"))) == 11


def test_lists_on_words_last_level_are_still_indented_by_depth():
    item = number("1", "10")
    for depth in range(9, 0, -1):
        item = number("1", str(depth), item)
    report = Report(None, sections=(Section("", level=0, blocks=(item,)),))
    found = parts(render(report, ".docx", OPTIONS))
    used = find(found["word/document.xml"], "//w:numId/@w:val")
    indents = [_indent_of_last_level(found["word/numbering.xml"], num) for num in used]
    assert indents[-2] == indents[0] < indents[-1]


def _indent_of_last_level(numbering: Any, num: str) -> int:
    (abstract,) = find(numbering, f"//w:num[@w:numId='{num}']/w:abstractNumId/@w:val")
    path = f"//w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='8']//w:ind/@w:left"
    return int(find(numbering, path)[0])


def test_a_paragraph_inside_an_item_is_aligned_with_its_text():
    document = body(number("1", "a", Paragraph("接着")), number("2", "b"))
    paragraph = find(document, "//w:p[contains(., '接着')]")[0]
    assert find(paragraph, "w:pPr/w:ind/@w:left") == ["420"]
    assert len(set(find(document, "//w:numId/@w:val"))) == 1


def indents(*blocks: Block) -> list[str]:
    """Return each paragraph's left and hanging indent, if specified."""
    told = [find(each, "w:pPr/w:ind") for each in find(body(*blocks), "//w:p")]
    return [
        f"{ind[0].get(f'{W}left')} {ind[0].get(f'{W}hanging', '')}".strip() if ind else ""
        for ind in told
    ]


def test_wide_numbers_increase_the_indent_of_a_list_and_its_children():
    assert indents(number("98", "a"), number("99", "b")) == ["", ""]
    wide = number("99", "a"), number("100", "b", bullet("x"), Paragraph("接着")), bullet("c")
    assert indents(*wide) == ["540 540", "540 540", "960 420", "540", ""]
    assert indents(number("20240601", "太大")) == ["1215 1215"]


def test_numbers_without_words_own_gap_need_no_extra_indent():
    assert indents(number("二十三", "a"), number("㊿", "b"), number("z", "c")) == ["", "", ""]


def test_borders_of_adjacent_headings_are_not_merged():
    titles = ("一", 2), ("二", 2), ("三", 2), ("四", 1), ("五", 1), ("六", 3), ("七", 3)
    sections = tuple(Section(title, level) for title, level in titles)
    document = parts(render(Report(None, sections=sections), ".docx"))["word/document.xml"]
    indents = [find(each, "w:pPr/w:ind/@w:left") for each in find(document, "//w:p")]
    assert indents == [[], ["181"], [], [], ["1"], [], []]


def test_tasks_have_clickable_checkboxes():
    document = body(task("a"), task("b", State.DONE), task("c", State.DROPPED))
    assert [text.text for text in find(document, "//w:t")] == ["☐", "a", "☑", "b", "☒", "c"]
    assert document.xpath("//*[local-name()='checked']/@*") == ["0", "1"]


def test_chinese_text_has_a_chinese_font_everywhere():
    styles = parts(render(WEEK, ".docx", OPTIONS))["word/styles.xml"]
    for fonts in find(styles, "//w:rFonts"):
        assert fonts.get(f"{W}eastAsia") == "Microsoft YaHei"
        assert fonts.get(f"{W}cs")
        assert not [name for name in fonts.attrib if "Theme" in name]
    named = {style.get(f"{W}styleId") for style in find(styles, "//w:style[.//w:rFonts]")}
    wanted = {"Normal", "Title", "Header", "Footer", "ListParagraph", "ReportTable"}
    assert wanted | {f"Heading{level}" for level in range(1, 7)} <= named


def test_quotes_and_dashes_use_the_chinese_font():
    document = body(Paragraph("他说“好”……——"), Paragraph("plain"))
    with_hints = find(document, "//w:r[w:rPr/w:rFonts/@w:hint='eastAsia']")
    assert ["".join(run.itertext()) for run in with_hints] == ["他说“好”……——"]


def test_no_hint_in_an_english_report():
    report = Report(None, sections=(Section("“Plan” — done…"),))
    document = parts(render(report, ".docx", OPTIONS))["word/document.xml"]
    assert not find(document, "//@w:hint")


@pytest.mark.parametrize(
    ("options", "language", "page"),
    [
        (Options(), "zh-CN", "第 1 页，共 1 页"),
        (Options(language="zh-TW"), "zh-TW", "第 1 页，共 1 页"),
        (Options(language="en-GB"), "en-GB", "Page 1 of 1"),
    ],
)
def test_language(options: Options, language: str, page: str):
    found = parts(render(WEEK, ".docx", options))
    lang = find(found["word/styles.xml"], "//w:lang")[0]
    assert language in (lang.get(f"{W}val"), lang.get(f"{W}eastAsia"))
    assert "".join(found["word/footer1.xml"].itertext()) == page
    assert find(found["word/footer1.xml"], "//w:fldSimple/@w:instr") == [" PAGE ", " NUMPAGES "]


def test_properties_contain_author_and_time_but_no_tool():
    now = datetime(2024, 5, 31, 9, 30, tzinfo=UTC)
    data = render(WEEK, ".docx", Options(author="林一 & Co", now=now))
    core = docx.Document(BytesIO(data)).core_properties
    assert (core.title, core.author, core.language) == ("2024-W22 周报", "林一 & Co", "zh-CN")
    assert core.created == core.modified == now.replace(tzinfo=core.created and core.created.tzinfo)
    assert b"python-docx" not in b"".join(map(etree.tostring, parts(data).values()))


def test_unknown_properties_are_left_out():
    core = parts(render(EMPTY, ".docx", Options()))["docProps/core.xml"]
    assert [etree.QName(child).localname for child in core] == ["language"]


def test_a_report_without_title_is_named_after_its_week_or_file():
    named = Report(WEEK.week, sections=(Section("a"),))
    assert docx.Document(BytesIO(render(named, ".docx"))).core_properties.title == "2024-W22"
    other = render(Report(None), ".docx", Options(name="周报"))
    assert docx.Document(BytesIO(other)).core_properties.title == "周报"


def test_no_compatibility_mode_and_the_requested_paper_size():
    found = parts(render(WEEK, ".docx", Options(paper=Paper.LETTER)))
    setting = find(found["word/settings.xml"], "//w:compatSetting[@w:name='compatibilityMode']")[0]
    assert setting.get(f"{W}val") == "15"
    assert find(found["word/document.xml"], "//w:pgSz/@w:w") == ["12240"]
    assert find(parts(render(WEEK, ".docx"))["word/document.xml"], "//w:pgSz/@w:w") == ["11906"]


def test_the_table_of_contents_links_to_headings_up_to_level_three():
    sections = tuple(Section(f"h{level}", level=level) for level in (1, 2, 4, 3))
    data = render(Report(None, sections=sections), ".docx", Options(contents=True))
    document = parts(data)["word/document.xml"]
    anchors = find(document, "//w:hyperlink/@w:anchor")
    targets = dict(
        zip(find(document, "//w:bookmarkStart/@w:name"), ("h1", "h2", "h4", "h3"), strict=True)
    )
    assert [targets[anchor] for anchor in anchors] == ["h1", "h2", "h3"]
    assert not find(parts(render(WEEK, ".docx", OPTIONS))["word/document.xml"], "//w:fldChar")


def test_addresses_are_valid_for_word():
    text = '[a](https://例.cn/中 <b>) [b](https://e.cn/a"b|c^中%zz?x=1&y=2)'
    report = Report(None, sections=(Section("", level=0, blocks=(Paragraph(text),)),))
    rels = docx.Document(BytesIO(render(report, ".docx"))).part.rels.values()
    targets = [rel.target_ref for rel in rels if rel.reltype == RELATIONSHIP_TYPE.HYPERLINK]
    assert targets
    for target in targets:
        assert re.fullmatch(r"[\x21-\x7e]+", target)
        assert not set(target) & set('"|^<> ')


def test_table_headers_repeat_and_columns_are_aligned():
    document = parts(render(WEEK, ".docx", OPTIONS))["word/document.xml"]
    assert len(find(document, "//w:tr[w:trPr/w:tblHeader]")) == 1
    assert find(document, "//w:tbl//w:jc/@w:val") == ["right", "center"] * 2
    assert find(document, "//w:tbl/following-sibling::*[1]/w:pPr/w:pStyle/@w:val") == ["TableGap"]


@pytest.mark.parametrize(
    ("row", "widths"),
    [
        ("| 1 | 2 |", [700, 700]),
        (f"| 1,234,567 | {'x' * 500} |", [320 + 9 * 130, 9026 - 320 - 9 * 130]),
        (f"| {'x' * 400} | {'y' * 100} |", [5999, 3026]),
    ],
)
def test_a_long_column_takes_no_room_from_a_short_one(row: str, widths: list[int]):
    assert column_widths(grid(row + "\n|---|---|"), 9026) == widths


def test_introductions_stay_on_the_page_of_what_they_introduce():
    found = body(
        number("1", "parent", bullet("child")),
        bullet("alone"),
        Paragraph("Figures:"),
        Paragraph("支付成功率："),
        Paragraph("A sentence."),
    )
    kept = find(found, "//w:p[w:pPr/w:keepNext]//w:t/text()")
    assert kept == ["parent", "Figures:", "支付成功率："]
