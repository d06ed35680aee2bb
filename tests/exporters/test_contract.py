"""Requirements for every format."""

import errno
import os
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given

from tests.exporters.readers import READERS
from tests.exporters.samples import EMPTY, NASTY, OPTIONS, WEEK, bullet, number
from tests.strategies import reports
from weeklydesk import exporters
from weeklydesk.errors import FileError
from weeklydesk.exporters.rules import is_rule
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Paragraph,
    Quote,
    Report,
    Section,
    Table,
    walk,
)
from weeklydesk.text.inline import plain
from weeklydesk.text.tables import grid

ENDINGS = [form.ending for form in exporters.formats()]
SIGNS = [
    "<>&*_#",
    "“引号”‘单’——……·、；：！？（）【】《》「」",
    "a < b && c > d; \"x\" 'y' &amp; &#65; <script>alert(1)</script>",
    "List<String> 1. 不是列表 # 不是标题 | 不是表格",
    "emoji 🎉 と 한국어 العربية é",
    "100% 99.991% $5 {week} {0} %s",
]
every_format = pytest.mark.parametrize("ending", ENDINGS)


def report(*blocks: Block, title: str = "标题") -> Report:
    return Report(None, sections=(Section(title, blocks=blocks),))


def shown(report: Report, ending: str) -> str:
    """The complete visible text, without emphasis markup."""
    lines = READERS[ending](exporters.render(report, ending, OPTIONS))
    return "\n".join(line.text for line in lines)


def in_order(wanted: Sequence[str], text: str) -> bool:
    place = 0
    for part in wanted:
        place = text.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True


@every_format
def test_headings_keep_order_and_level(ending: str):
    levels = Report(
        None, sections=tuple(Section(f"标题{n}", level=n) for n in (1, 2, 3, 4, 5, 6, 2))
    )
    lines = READERS[ending](exporters.render(levels, ending, OPTIONS))
    found = [(line.text, line.level) for line in lines if line.text]
    wanted = [(section.title, section.level) for section in levels.sections]
    assert found == ([(title, 0) for title, _ in wanted] if ending == ".txt" else wanted)


@every_format
def test_items_keep_order_and_depth(ending: str):
    tree = report(
        bullet("a", number("1", "b", bullet("c", bullet("d", number("1", "e", bullet("f")))))),
        bullet("g", number("1", "h"), number("2", "i", bullet("j"))),
        number("1", "k"),
    )
    lines = READERS[ending](exporters.render(tree, ending, OPTIONS))
    found = [(line.text, line.depth) for line in lines if line.depth >= 0]
    assert found == list(zip("abcdefghijk", (0, 1, 2, 3, 4, 5, 0, 1, 1, 2, 0), strict=True))


@every_format
def test_every_kind_of_block_is_written_in_order(ending: str):
    tree = report(
        Paragraph("段落"),
        bullet("条目", Paragraph("条目的段落"), Code("x = 1\n  y", "py"), Quote("条目的引用")),
        Table("| 头甲 | 头乙 |\n|---|---:|\n| 格一 | 格二 |"),
        Quote("引用"),
        Html("<b>原样</b>"),
        Paragraph("末尾"),
    )
    words = "标题 段落 条目 条目的段落 x y 条目的引用 头甲 头乙 格一 格二 引用 <b>原样</b> 末尾"
    assert in_order(words.split(), shown(tree, ending))


@every_format
@pytest.mark.parametrize("text", SIGNS)
def test_special_characters_survive(ending: str, text: str):
    tree = report(Paragraph(f"段 {text}"), bullet(f"条 {text}"), title=f"题 {text}")
    found = shown(tree, ending)
    found = re.sub(r"\\(?=[^\w\s])", "", found) if ending == ".md" else found
    assert in_order([f"题 {text}", f"段 {text}", f"条 {text}"], found)


@every_format
def test_links_keep_their_text_and_target(ending: str):
    data = exporters.render(report(bullet("见 [看板](https://e.cn/a?b=1&c=2)。")), ending, OPTIONS)
    assert in_order(["见 ", "看板", "。"], "\n".join(line.text for line in READERS[ending](data)))
    assert "看板" in shown(report(Paragraph("[看板](mailto:a@e.cn)")), ending)


@every_format
def test_bold_without_a_space_after_it_is_bold(ending: str):
    found = shown(report(Paragraph("**重点：**内容")), ending)
    assert ("**重点**：内容" if ending == ".md" else "重点：内容") in found


@every_format
def test_an_empty_report_can_be_written(ending: str):
    assert not shown(EMPTY, ending).strip()


@every_format
def test_an_empty_section_shows_its_heading_but_not_its_hint(ending: str):
    found = shown(Report(None, sections=(Section("【事件】", hint="没有就留空"),)), ending)
    assert "【事件】" in found
    assert "没有就留空" not in found


@every_format
def test_last_weeks_plan_is_left_out_by_default(ending: str):
    assert b"\xe5\x8f\xaa\xe7\xbb\x99" not in exporters.render(WEEK, ending, OPTIONS)
    assert "只给自己看" not in shown(WEEK, ending)
    asked = exporters.Options(checklist=True)
    lines = READERS[ending](exporters.render(WEEK, ending, asked))
    assert any("只给自己看" in line.text for line in lines)


@every_format
def test_the_same_report_gives_the_same_bytes(ending: str):
    assert exporters.render(WEEK, ending, OPTIONS) == exporters.render(WEEK, ending, OPTIONS)


@every_format
def test_a_failing_write_keeps_the_previous_file(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    target = tmp_path / f"W22{ending}"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileError, match="no space left"):
        exporters.export(WEEK, target, OPTIONS)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [
        (target.name, b"old")
    ]


def words(report: Report) -> list[str]:
    """All words that must be visible, in order, without markup."""
    found = [report.title]
    for section in report.sections:
        found.append(plain(section.title))
        for _, block in walk(section.blocks):
            found += _words(block)
    return [word for text in found for word in text.split()]


def _words(block: Block) -> list[str]:
    match block:
        case Paragraph(text) if is_rule(text):
            return []  # rendered as a line
        case Item(text) | Paragraph(text) | Quote(text):
            return [plain(text)]
        case Table(text):
            cells = grid(text)
            return [plain(cell) for row in (cells.header, *cells.rows) for cell in row]
        case Code(text) | Html(text):
            return [text]


@pytest.mark.parametrize("ending", [ending for ending in ENDINGS if ending != ".md"])
@given(report=reports())
def test_no_word_of_any_report_is_lost(ending: str, report: Report):
    report = exporters.selected(report, OPTIONS)
    assert in_order(words(report), shown(report, ending))


@every_format
def test_whatever_can_be_typed_can_be_written(ending: str):
    assert exporters.render(NASTY, ending, OPTIONS)
    letters = "".join(map(chr, [*range(0x2100), *range(0xD7F0, 0xE010), 0xFFFE, 0xFFFF, 0x1F600]))
    odd = report(Paragraph(letters), bullet(letters), Code(letters), Table(f"|{letters}|"))
    assert exporters.render(odd, ending, OPTIONS)
