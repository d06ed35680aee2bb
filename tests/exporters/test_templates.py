"""Company Word templates as the base of a report."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from tests.exporters.readers import read_docx
from tests.exporters.samples import EMPTY, NASTY, OPTIONS, WEEK
from tests.exporters.test_contract import in_order, words
from tests.exporters.wordparts import GIF, W, audit, check_references, find, parts, pictured
from weeklydesk.errors import TemplateError
from weeklydesk.exporters import render, selected
from weeklydesk.exporters.options import Options
from weeklydesk.model import Report

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
Edit = Callable[[Any], None]


def template(folder: Path, *texts: str, edit: Edit = lambda document: None) -> Path:
    """A typical template: a header, some paragraphs and custom styles."""
    document: Any = docx.Document()
    document.sections[0].header.paragraphs[0].text = "某某公司 内部资料"
    document.styles["Heading 1"].font.name = "Georgia"
    for text in texts:
        document.add_paragraph(text)
    edit(document)
    path = folder / "模板.docx"
    document.save(str(path))
    return path


def changed(path: Path, change: Callable[[str, bytes], bytes | None], suffix: str = "") -> Path:
    """Return the file with changed parts; parts set to None are removed."""
    result = path.with_name(f"changed{suffix or path.suffix}")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
    return result


def filled(path: Path, report: Report = WEEK) -> bytes:
    data = render(report, ".docx", replace(OPTIONS, template=path))
    check_references(data)
    return data


def texts(data: bytes) -> list[str]:
    return [line.text for line in read_docx(data) if line.text]


def has_all(data: bytes, report: Report) -> bool:
    return in_order(words(selected(report, OPTIONS)), "\n".join(texts(data)))


@pytest.mark.parametrize("report", [WEEK, NASTY, EMPTY], ids=["week", "nasty", "empty"])
def test_a_templates_look_is_used_without_its_text(report: Report, tmp_path: Path):
    path = template(tmp_path, "去年的机密", edit=lambda d: d.add_table(2, 2))
    data = filled(path, report)
    assert report is NASTY or has_all(data, report)
    assert audit(data, tmp_path) == []
    found = parts(data)
    assert b"Georgia" in zipfile.ZipFile(BytesIO(data)).read("word/styles.xml")
    assert "某某公司 内部资料" in "".join(
        "".join(part.itertext()) for name, part in found.items() if "header" in name
    )
    assert "去年的机密" not in "".join(found["word/document.xml"].itertext())
    assert docx.Document(BytesIO(data)).core_properties.author == "林一"


def test_the_same_template_gives_the_same_bytes(tmp_path: Path):
    path = template(tmp_path)
    assert filled(path) == filled(path)


def test_parts_used_only_by_the_old_text_are_removed(tmp_path: Path):
    (tmp_path / "a.gif").write_bytes(GIF)
    path = tmp_path / "last week.docx"
    path.write_bytes(pictured("![图](a.gif) [看板](https://board.example.cn)", tmp_path))
    with zipfile.ZipFile(BytesIO(filled(path, EMPTY))) as archive:
        assert not [name for name in archive.namelist() if "media" in name]
        assert b"board" not in archive.read("word/_rels/document.xml.rels")


def test_headers_inherited_by_the_last_section_are_kept(tmp_path: Path):
    data = filled(template(tmp_path, edit=lambda d: d.add_section()))
    assert docx.Document(BytesIO(data)).sections[0].header.paragraphs[0].text == "某某公司 内部资料"


def test_a_template_without_lists_gets_them(tmp_path: Path):
    def without(name: str, content: bytes) -> bytes | None:
        if name == "word/numbering.xml":
            return None
        lines = content.replace(b"><", b">\n<").split(b"\n")
        return b"".join(line for line in lines if b"numbering" not in line or (b"<Rel" not in line
                        and b"<Override" not in line))  # fmt: skip

    path = changed(template(tmp_path), without)
    assert "word/numbering.xml" not in zipfile.ZipFile(path).namelist()
    assert has_all(filled(path), WEEK)


def test_styles_are_found_by_name_in_any_language(tmp_path: Path):
    def chinese(document: Any) -> None:
        for style in document.styles:
            if style.name == "Heading 2":
                style.element.set(f"{W}styleId", "a3")
                style.element.find(f"{W}name").set(f"{W}val", "标题 2")

    data = filled(template(tmp_path, edit=chinese))
    document = parts(data)["word/document.xml"]
    heading = find(document, "//w:p[contains(., 'O1 业务服务')]")[0]
    assert find(heading, "w:pPr/w:pStyle/@w:val") == ["a3"]


def test_missing_styles_are_added_with_free_ids_and_the_templates_fonts(tmp_path: Path):
    def bare(document: Any) -> None:
        for style in list(document.styles):
            if style.name == "List Paragraph":
                style.delete()
        document.styles.add_style("Rule", WD_STYLE_TYPE.CHARACTER)

    data = filled(template(tmp_path, edit=bare), NASTY)
    styles = parts(data)["word/styles.xml"]
    added = find(styles, "//w:style[w:name/@w:val='List Paragraph']")
    assert len(added) == 1
    assert not find(added[0], ".//w:rFonts")
    assert find(styles, "//w:style[w:name/@w:val='Rule']/@w:styleId") == ["Rule", "Rule0"]


def test_items_reset_the_first_line_indent_of_body_text(tmp_path: Path):
    def indented(document: Any) -> None:
        indent = document.styles["Normal"].element.get_or_add_pPr().get_or_add_ind()
        indent.set(f"{W}firstLineChars", "200")

    document = parts(filled(template(tmp_path, edit=indented)))["word/document.xml"]
    items = find(document, "//w:p[w:pPr/w:numPr]")
    assert items
    assert all(find(item, "w:pPr/w:ind/@w:firstLineChars") == ["0"] for item in items)


def test_a_dotx_is_a_template_too(tmp_path: Path):
    def as_template(name: str, content: bytes) -> bytes:
        return content.replace(b"document.main+xml", b"template.main+xml")

    assert has_all(filled(changed(template(tmp_path), as_template, ".dotx")), WEEK)


def test_a_template_from_libreoffice_keeps_a_single_set_of_properties(tmp_path: Path):
    def theirs(name: str, content: bytes) -> bytes:
        usual, own = (
            f"{kind}/2006/relationships/metadata" for kind in ("package", "officedocument")
        )
        return content.replace(usual.encode(), own.encode()) if name == "_rels/.rels" else content

    path = changed(template(tmp_path), theirs)
    assert path.read_bytes() != template(tmp_path).read_bytes()
    data = filled(path)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.read("_rels/.rels").count(b"core-properties") == 1
    assert docx.Document(BytesIO(data)).core_properties.author == "林一"
    assert audit(data, tmp_path) == []


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "not a Word file"),
        (b"PK\x03\x04 broken", "not a Word file"),
        (b"\xd0\xcf", "not a Word"),
    ],
)
def test_other_files_are_refused(content: bytes, told: str, tmp_path: Path):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateError, match=told):
        filled(path)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "[Content_Types].xml"])
def test_a_damaged_template(part: str, tmp_path: Path):
    path = changed(template(tmp_path), lambda name, data: data[:40] if name == part else data)
    with pytest.raises(TemplateError, match="damaged"):
        filled(path)


def test_a_template_with_macros(tmp_path: Path):
    macros = b"application/vnd.ms-word.document.macroEnabled.main+xml"
    path = changed(
        template(tmp_path), lambda name, data: data.replace(MAIN.encode(), macros), ".docm"
    )
    with pytest.raises(TemplateError, match="macros"):
        filled(path)


def test_a_missing_template_is_refused(tmp_path: Path):
    with pytest.raises(TemplateError, match="was not found"):
        filled(tmp_path / "none.docx")


def test_an_unreadable_template_is_refused(tmp_path: Path):
    with pytest.raises(TemplateError, match="cannot be read"):
        filled(tmp_path)


def test_placeholders(tmp_path: Path):
    path = template(
        tmp_path, "报告：{{ title }}（{{ week }}，{{ first_day }} 至 {{ last_day }}）",
        "{{ author }}", "一、本周", "{{p objective }}", "二、下周", "{{p plan }}", "三、其余",
    )  # fmt: skip
    data = filled(path)
    assert audit(data, tmp_path) == []
    found = texts(data)
    assert found[:2] == ["报告：2024-W22 周报（2024-W22，2024-05-27 至 2024-06-02）", "林一"]
    found = found[1:]
    assert found[1:4] == ["一、本周", "重点：对账提速，耗时由 40 分钟降到 6 分钟。",
                          "报表见 看板，口径不变。"]  # fmt: skip
    assert found[4:6] == ["二、下周", "☐\t评审方案"]
    assert in_order(["三、其余", "【会员中心】", "【系统运行数据】", "99.98%"], "\n".join(found))
    assert "\n".join(found).count("评审方案") == 1


def test_sections_one_by_one(tmp_path: Path):
    path = template(
        tmp_path, "{%p for section in sections %}", "◆ {{ section.title }}",
        "{{p section.body }}", "{%p endfor %}",
    )  # fmt: skip
    data = filled(path)
    wanted = words(replace(selected(WEEK, OPTIONS), title=""))
    assert in_order(wanted, "\n".join(texts(data)))
    assert "◆ 【O1 业务服务】" in texts(data)


def test_a_body_placeholder_inside_a_line_is_inserted_after_it(tmp_path: Path):
    found = texts(filled(template(tmp_path, "见下 {{ body }} 完", "落款")))
    assert found[0] == "见下  完"
    assert found[1] == "【会员中心】"
    assert found[-1] == "落款"


def test_a_body_in_a_cell_and_a_title_in_the_header(tmp_path: Path):
    def edit(document: Any) -> None:
        document.add_table(1, 1).rows[0].cells[0].paragraphs[0].text = "{{p body }}"
        document.sections[0].header.paragraphs[0].text = "{{ title }}"

    for report in (WEEK, EMPTY):
        data = filled(template(tmp_path, edit=edit), report)
        assert audit(data, tmp_path) == []
    found = parts(filled(template(tmp_path, edit=edit)))
    assert find(found["word/document.xml"], "//w:tc//w:p[contains(., '会员中心')]")
    assert docx.Document(
        BytesIO(filled(template(tmp_path, edit=edit)))
    ).sections[0].header.paragraphs[0].text == "2024-W22 周报"  # fmt: skip


def test_report_text_is_not_evaluated_as_a_template(tmp_path: Path):
    hostile = replace(WEEK, title="<w:p> & {{ 1 + 1 }} {% x %}")
    data = filled(template(tmp_path, "{{ title }}", "{{p body }}"), hostile)
    assert texts(data)[0] == hostile.title
    assert has_all(data, replace(hostile, title=""))


@pytest.mark.parametrize(
    "text",
    [
        "{{ titel }}",
        "{{ title",
        "{% for %}",
        "{{ ''.__class__.__mro__ }}",
        "{{ week / 0 }}",
        "{{ 1 / 0 }}",
        "{{ '%(name)s' | format(week=week) }}",
        "{{ range(1000000) }}",
    ],
)
def test_a_placeholder_that_cannot_be_filled(text: str, tmp_path: Path):
    with pytest.raises(TemplateError, match=r"placeholder.*Available placeholders: title, week"):
        filled(template(tmp_path, text))


def test_exports_without_a_template_do_not_use_one(tmp_path: Path):
    assert render(WEEK, ".docx", Options()) == render(WEEK, ".docx", Options(template=None))
