"""Quick capture: the section that a line is added to, and the output of the command."""

from __future__ import annotations

from collections.abc import Generator
from datetime import datetime
from pathlib import Path

import pytest

from tests.commandline import Run
from tests.trees import draw
from weeklydesk.desk.capturing import capture, place_for, with_line
from weeklydesk.errors import InputError
from weeklydesk.importers.outline import read_text
from weeklydesk.store import Store
from weeklydesk.weeks import Week

NOW = datetime(2024, 6, 5, 11, 0)
W22, W23 = Week(2024, 22), Week(2024, 23)
REPORT = """# 2024-W22

## O1 支付

1. 甲
2. 乙

    乙的说明

## O2 平台

- [x] 丙

## 其他

## 下周计划

1. 丁
"""


@pytest.fixture
def store(tmp_path: Path) -> Generator[Store]:
    with Store.open(tmp_path / "weeklydesk.db") as opened:
        yield opened


def drawn(text: str, section: str = "", report: str = REPORT) -> str:
    read = read_text(report).report
    return draw(with_line(read, place_for(read, section), text))


def test_a_stray_line_goes_where_strays_go():
    assert "## 其他 (other)\n- 买打印纸\n## 下周计划" in drawn("买打印纸")


@pytest.mark.parametrize(
    ("report", "head"),
    [
        ("## 下周计划\n- a\n## 本周工作\n- b", "## 本周工作 (other)\n- b\n- x"),
        ("## 心得\n## O3\n- b", "## O3 (objective O3)\n- b\n- x"),
        ("## 下周计划\n- a", "## 下周计划 (plan)\n- a\n- x"),
        ("- a", "- a\n- x"),
        ("", "(objective)\n- x"),
    ],
)
def test_without_a_place_for_strays_it_goes_to_the_first_work(report: str, head: str):
    assert head in drawn("x", report=report)


@pytest.mark.parametrize("section", ["O1 支付", "o1", "支付", "【O1 支付】"])
def test_a_section_is_named_as_one_likes(section: str):
    assert "2. 乙\n  ¶ 乙的说明\n3. 新\n## O2" in drawn("新", section)


@pytest.mark.parametrize("section", ["plan", "下周计划", "计划"])
def test_the_plan_takes_a_line_too(section: str):
    assert drawn("新", section).endswith("1. 丁\n2. 新")


def test_an_unknown_section_is_named_with_those_that_are_there():
    with pytest.raises(InputError, match="O1 支付, O2 平台, 其他, 下周计划"):
        drawn("新", "O9")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  - 新 ", "- 新"),
        ("1. 新", "- 新"),
        ("[x] 新", "- [x] 新"),
        ("- [ ] 新", "- [ ] 新"),
        ("6.13上线", "- 6.13上线"),
    ],
)
def test_what_is_typed_is_the_line(typed: str, line: str):
    assert f"## 其他 (other)\n{line}\n" in drawn(typed)


@pytest.mark.parametrize("typed", ["", "  ", "-", "- [ ] "])
def test_nothing_is_no_line(typed: str):
    with pytest.raises(InputError, match="nothing to add"):
        drawn(typed)


def test_a_week_that_is_not_there_is_begun_as_usual(store: Store):
    store.save(read_text(REPORT).report, base=None)
    noted = capture(store, W23, "买打印纸", now=NOW)
    assert (noted.started, noted.section.title) == (True, "其他")
    text = draw(store.load(W23).report)
    assert "## 上周计划 (checklist)\n1. [ ] 丁" in text
    assert "## 其他 (other)\n- 买打印纸" in text
    assert not capture(store, W23, "再买", now=NOW).started
    assert store.load(W22).report.sections[2].blocks == ()


def test_the_earlier_version_can_be_had_back(store: Store):
    store.save(read_text(REPORT).report, base=None)
    capture(store, W22, "新", now=NOW)
    assert len(store.revisions(W22)) == 2


def test_the_command(run: Run):
    told = run("add", "买", "打印纸", "--week", "2024-W22")
    assert (told.status, told.out.split()[0]) == (0, "2024-W22")
    assert "(started now)" in told.out
    assert run("add", "[x] 对账", "--week", "2024-W22", "--json").data["started"] is False
    shown = run("show", "2024-W22").out
    assert "买 打印纸" in shown
    assert "[x] 对账" in shown


def test_the_command_without_a_line_makes_no_history(run: Run, tmp_path: Path):
    told = run("add", " ")
    assert (told.status, "nothing to add" in told.err) == (1, True)
    assert not (tmp_path / "store.db").exists()
    assert run("add", "x", "--section", "O99", "--week", "2024-W22").status == 1
