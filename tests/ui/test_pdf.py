"""PDF files, read back by pypdf."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import Destination
from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QApplication

from tests.commandline import Run
from tests.exporters.samples import EMPTY, NASTY, OPTIONS, WEEK, bullet
from tests.exporters.test_contract import in_order, words
from tests.shared import SAMPLES, real_report
from weeklydesk.errors import InputError
from weeklydesk.exporters import Options, selected
from weeklydesk.exporters.options import Paper
from weeklydesk.importers import read_path
from weeklydesk.model import Item, Marker, Report, Section, Table
from weeklydesk_ui.pdf import write

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def chinese_face():
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font is installed")


def opened(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def read(report: Report, options: Options = OPTIONS) -> PdfReader:
    return opened(write(selected(report, options), options))


def text(pdf: PdfReader) -> str:
    return "".join("".join(page.extract_text() for page in pdf.pages).split())


def flowing(pdf: PdfReader) -> str:
    """Return the text of all pages without the margins."""
    frame = re.compile(r"(?:\d{4}-W\d\d)?(?:第\d+页，共\d+页|Page\d+of\d+)$")
    pages = ("".join(page.extract_text().split()) for page in pdf.pages)
    return "".join(frame.sub("", page) for page in pages)


def titles(pdf: PdfReader) -> list[object]:
    def listed(entries: Any) -> list[object]:
        return [listed(each) if isinstance(each, list) else each.title for each in entries]

    return listed(pdf.outline)


def long(headings: int, items: int) -> Report:
    blocks = tuple(bullet(f"条目 {number}") for number in range(items))
    sections = (Section(f"标题{name}", blocks=blocks) for name in "甲乙丙丁"[:headings])
    return Report(None, sections=tuple(sections))


def test_every_word_is_there_and_nothing_that_stays_behind():
    found = text(read(WEEK))
    for word in ("【会员中心】", "试点店12家", "重点：对账提速", "99.98%", "晚班", "中心"):
        assert word in found
    assert "只给自己看" not in found
    assert "第1页，共1页" in found


def test_digits_beside_latin_letters_can_be_searched():
    words = Report(None, sections=(Section("Rate O1", blocks=(bullet("P99 0.8s, W22"),)),))
    assert text(read(words)) == "RateO1P990.8s,W22Page1of1"


@pytest.mark.parametrize("name", ["zh/2024-W21", "zh/2024-W22", "zh/2024-W23", "en/2024-W22"])
def test_every_word_of_a_sample_is_there_in_order(name: str):
    report = selected(read_path(SAMPLES / f"{name}.md").report, OPTIONS)
    assert in_order(words(report), flowing(read(report)))


def test_every_word_of_a_real_report_is_there_in_order():
    report = selected(read_path(real_report()).report, OPTIONS)
    assert in_order(words(report), flowing(read(report)))


def test_fonts_are_embedded():
    for page in read(WEEK).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            assert "/FontFile2" in inner.get_object()["/FontDescriptor"]


def test_properties_and_the_same_bytes():
    pdf = read(WEEK)
    assert pdf.metadata
    assert (pdf.metadata.title, pdf.metadata.author) == ("2024-W22 周报", "林一")
    assert pdf.metadata.creation_date == OPTIONS.now
    assert write(WEEK, OPTIONS) == write(WEEK, OPTIONS)
    assert read(EMPTY, Options()).metadata == {"/Creator": "weeklydesk"}


def test_the_outline_follows_the_headings():
    assert titles(read(WEEK)) == [
        "2024-W22 周报",
        ["【O1 业务服务】", "【系统运行数据】", "【生产事件】"],
        "下周工作及目标",
    ]
    pdf = read(long(4, 30))
    for entry, name in zip(pdf.outline, "甲乙丙丁", strict=True):
        assert isinstance(entry, Destination)
        page = pdf.get_destination_page_number(entry)
        assert page is not None
        assert f"标题{name}" in pdf.pages[page].extract_text()


@pytest.mark.parametrize("items", range(30, 42))
def test_no_heading_stands_alone_at_the_foot(items: int):
    pdf = read(long(2, items))
    heading = next(page.extract_text() for page in pdf.pages if "标题乙" in page.extract_text())
    assert "条目0" in "".join(heading.partition("标题乙")[2].split())
    assert text(pdf).count("条目") == 2 * items


@pytest.mark.parametrize("items", range(24, 32))
def test_nor_does_a_line_that_announces_others_or_the_heading_over_it(items: int):
    before = tuple(bullet(f"条目 {number}") for number in range(items))
    under = (bullet("进展：", bullet("其一"), bullet("其二")),)
    pdf = read(Report(None, sections=(Section("甲", blocks=before), Section("乙", blocks=under))))
    pages = ["".join(page.extract_text().split()) for page in pdf.pages]
    (page,) = (page for page in pages if "进展：" in page)
    assert "乙进展：其一" in page


def links(pdf: PdfReader) -> list[tuple[str, int]]:
    """Return the target and page of each link."""
    found: list[tuple[str, int]] = []
    for number, page in enumerate(pdf.pages):
        noted: Any = page.get("/Annots", [])
        found += [(each.get_object()["/A"]["/URI"], number) for each in noted]
    return found


def test_links_can_be_followed_from_the_page_that_they_stand_on():
    table = Table("| [格](https://t.cn) | 空 |\n|---|---|\n| 甲 | 乙 |")
    items = (bullet(f"条目 {number}") for number in range(60))
    tree = (
        bullet("见 [看板](https://e.cn/a?b=1&c=2)"),
        table,
        *items,
        bullet("[末](mailto:a@e.cn)"),
    )
    pdf = read(Report(None, sections=(Section("标题", blocks=tree),)))
    assert links(pdf) == [
        ("https://e.cn/a?b=1&c=2", 0),
        ("https://t.cn", 0),
        ("mailto:a@e.cn", len(pdf.pages) - 1),
    ]


def test_pictures_beside_the_report_are_shown_within_the_lines(tmp_path: Path):
    picture = QImage(1600, 400, QImage.Format.Format_RGB32)
    picture.fill(0x336699)
    picture.save(str(tmp_path / "a.png"))
    shown = report_with("![截图](a.png) ![没有](b.png) ![外面](../c.png)")
    pdf = read(shown, replace(OPTIONS, folder=tmp_path))
    assert pictures_on(pdf) == [(1600, 400)]
    assert "没有" in text(pdf)
    assert "外面" in text(pdf)
    assert pictures_on(read(shown)) == []


def pictures_on(pdf: PdfReader) -> list[tuple[int, int]]:
    """Return the sizes of the pictures on the first page in pixels."""
    resources: Any = pdf.pages[0]["/Resources"]
    objects = [each.get_object() for each in dict(resources.get("/XObject", {})).values()]
    return [(each["/Width"], each["/Height"]) for each in objects if each["/Subtype"] == "/Image"]


def report_with(words: str) -> Report:
    return Report(None, sections=(Section("标题", blocks=(bullet(words),)),))


def test_whatever_can_be_typed_can_be_written():
    assert "Donaudampf" in text(read(NASTY))


def test_the_sheet_asked_for():
    letter = read(WEEK, replace(OPTIONS, paper=Paper.LETTER)).pages[0].mediabox
    assert (round(letter.width), round(letter.height)) == (612, 792)
    sheet = read(WEEK).pages[0].mediabox
    assert (round(sheet.width), round(sheet.height)) == (595, 842)


def test_without_a_chinese_font_it_is_said(monkeypatch: pytest.MonkeyPatch, qapp: QApplication):
    def none(_: object) -> list[str]:
        return []

    monkeypatch.setattr(QFontDatabase, "families", none)
    with pytest.raises(InputError, match="no Chinese font"):
        write(WEEK, OPTIONS)
    assert write(Report(None, title="Week"), OPTIONS).startswith(b"%PDF")


def test_the_command_line_writes_it(run: Run, tmp_path: Path):
    out = tmp_path / "out.pdf"
    assert run("convert", SAMPLES / "zh" / "2024-W22.md", out).status == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_heading_over_a_table_stays_where_it_is():
    table = Table("| 指标 | 本周 |\n|---|---|\n| 可用率 | 99.9% |")
    items = tuple(bullet(f"条目 {number}") for number in range(40))
    tree = (Section("标题甲", blocks=items), Section("标题乙", blocks=(table,)))
    pdf = read(Report(None, sections=tree))
    pages = ["".join(page.extract_text().split()) for page in pdf.pages]
    assert [("条目39" in page, "标题乙" in page) for page in pages] == [
        (False, False),
        (True, True),
    ]


def test_bullets_stand_apart_from_the_words():
    rounds, starts = list[float](), list[float]()

    def note(operator: bytes, operands: Any, matrix: list[float], _text: list[float]) -> None:
        if operator == b"c":  # the edge of a round shape
            rounds.append(matrix[4] + matrix[0] * max(map(float, operands[::2])))
        elif operator == b"Td" and float(operands[0]) and float(operands[1]):  # the start of a line
            starts.append(matrix[4] + matrix[0] * float(operands[0]))

    (page,) = read(Report(None, sections=(Section("甲", blocks=(bullet("字"),)),))).pages
    page.extract_text(visitor_operand_before=note)
    points = min(starts) - max(rounds)
    assert 4 < points < 9


@pytest.mark.parametrize("start", ["99", "100", "9999", "32767"])
@pytest.mark.parametrize("words", ["字", "שלום"])
def test_numbers_stand_within_the_text_of_the_page(start: str, words: str):
    starts: list[float] = []

    def note(operator: bytes, operands: Any, matrix: list[float], _text: list[float]) -> None:
        if operator == b"Td" and float(operands[0]) and float(operands[1]):  # the start of a line
            starts.append(matrix[4] + matrix[0] * float(operands[0]))

    items = [Item(words, Marker.NUMBER, start)] * 2
    (page,) = read(Report(None, sections=(Section("甲", blocks=tuple(items)),))).pages
    page.extract_text(visitor_operand_before=note)
    side = 70.5  # points
    assert side - 1 <= min(starts)
    assert max(starts) < 595 - side
    assert min(starts) < 95  # a number
