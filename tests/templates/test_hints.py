"""Hints for the empty sections of imported reports."""

from pathlib import Path

from tests.weekly import NOW, W22, W23
from weeklydesk import exporters
from weeklydesk.desk import import_files, start_week
from weeklydesk.exporters import Options
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Report, Role
from weeklydesk.records import replace
from weeklydesk.store import Store
from weeklydesk.templates import load, making
from weeklydesk.templates.hints import with_hints

TYPED = """# 2024-W22

## O1 增长

- [x] 上线了

## 本周完成

- 评审两次

## 数据

### 稳定性

99.9%

### 体验

4.8 分

## 生产事件

## 下周计划

- 再上线
"""
ENGLISH = "# 2024-W22\n\n## Incidents\n\n- one, with 阿宁\n\n## Reading\n\n- a book\n"


def hints_of(report: Report) -> dict[str, str]:
    return {section.title: section.hint for section in report.sections if section.hint}


def shipped(name: str) -> dict[Role, str]:
    return {each.role: each.hint for each in reversed(load(name).sections)}


def test_each_role_gets_the_hint_of_the_template_in_the_language_of_the_report():
    zh = shipped("zh")
    assert hints_of(with_hints(read_text(TYPED).report)) == {
        "O1 增长": zh[Role.OBJECTIVE],
        "本周完成": "这一节本周写什么？没有就留空",
        "数据": zh[Role.METRICS],
        "稳定性": "这一节本周写什么？没有就留空",
        "体验": "这一节本周写什么？没有就留空",
        "下周计划": zh[Role.PLAN],
    }
    assert hints_of(with_hints(read_text(ENGLISH).report)) == {
        "Incidents": shipped("en")[Role.INCIDENTS],
        "Reading": "What is there this week? Empty if nothing",
    }


def test_what_a_template_began_is_left_as_it_says():
    ours = replace(read_text(TYPED).report, template="ours")
    assert with_hints(ours) == ours


def test_emptied_sections_stay_behind_and_a_heading_that_was_bare_does_not(tmp_path: Path):
    source = tmp_path / "2024-W22.md"
    source.write_text(TYPED, "utf-8")
    with Store.open(tmp_path / "store.db") as store:
        import_files(store, [source])
        started = start_week(store, W23, now=NOW).report
        before = store.load(W22).report
    written = exporters.render(started, "md", Options(empty=False)).decode()
    assert [line for line in written.split("\n") if line] == ["# 2024-W23", "## 生产事件"]
    assert hints_of(started).keys() == {"O1 增长", "本周完成", "数据", "稳定性", "体验", "下周计划"}
    assert hints_of(before) == {}


def test_a_template_made_of_an_imported_report_has_them_too():
    made = making.from_report(read_text(TYPED).report, "ours")
    assert hints_of(Report(None, sections=made.sections)) == hints_of(
        with_hints(read_text(TYPED).report)
    )
