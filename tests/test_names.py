from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.importers.filenames import week_in_name, year_around
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Role
from weeklydesk.naming import names, plans, weekforms
from weeklydesk.naming.weeknames import find, is_title, names_week, week_in
from weeklydesk.weeks import Week
from weeklydesk_resources import names as tables


def test_the_lists_hold_names_as_they_are_compared():
    lists = [*tables.ROLES.values(), tables.NOTHING, tables.PROPERTIES, tables.CREATED]
    told = [name for each in lists for name in each]
    assert [name for name in told if names.folded(name) != name] == []


@pytest.mark.parametrize(
    ("title", "role", "objective"),
    [
        ("【O1 业务服务】", "objective", "O1"),
        ("O2：能力升级", "objective", "O2"),
        ("Objective 3", "objective", "O3"),
        ("目标一", "objective", "O1"),
        ("目标十二：稳定", "objective", "O12"),
        ("O2O 平台", "other", None),
        ("下周工作及目标", "plan", None),
        ("**下周计划**", "plan", None),
        ("三、下周工作计划：", "plan", None),
        ("📅 下周计划（6.3-6.9）", "plan", None),
        ("下周重点工作", "plan", None),
        ("后续计划", "plan", None),
        ("Plans for Next Week", "plan", None),
        ("## Next steps:", "plan", None),
        ("To-do", "plan", None),
        ("Next", "plan", None),
        ("上周计划完成情况", "checklist", None),
        ("重点项目", "projects", None),
        ("【系统运行数据】", "metrics", None),
        ("【生产事件】", "incidents", None),
        ("收获与反思", "reflection", None),
        ("💡 Lessons learned", "reflection", None),
        ("进行中", "objective", None),
        ("本周工作", "other", None),
        ("随便什么", "other", None),
        ("", "other", None),
    ],
)
def test_role_of_a_title(title: str, role: str, objective: str | None):
    assert names.classify(title) == (Role(role), objective)


def roles(text: str) -> list[str]:
    return [str(section.role) for section in read_text(text).report.sections]


def test_this_week_is_the_plan_after_what_was_done_last_week():
    assert roles("## 上周总结\n## 本周安排") == ["other", "plan"]
    assert roles("## 本周安排\n## 上周工作总结") == ["plan", "other"]
    assert roles("## 本周安排\n## 下周计划") == ["other", "plan"]
    assert roles("## 上周计划\n## 本周计划") == ["checklist", "plan"]


def test_the_plan_ends_at_the_next_heading_of_its_level_or_a_known_one():
    assert roles("## 下周计划\n### 甲\n### 风险\n### 乙\n## 丙") == [
        *("plan", "plan", "other", "plan", "other")
    ]


def test_an_unknown_heading_belongs_to_the_objective_that_it_stands_under():
    sections = read_text("## O1\n### 甲\n## 乙").report.sections
    assert [section.objective for section in sections] == ["O1", "O1", None]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("- 【甲】\n- 【乙】\n- 丙", "projects"),
        ("- **【甲】**", "projects"),
        ("- 甲\n- 【乙】", "objective"),
        ("只有一段话", "other"),
    ],
)
def test_role_of_what_precedes_the_first_heading(text: str, role: str):
    assert roles(text) == [role]


@pytest.mark.parametrize("text", ["无", "暂无", "无。", "None", "N/A", "n/a.", "暂无计划", "没有"])
def test_says_that_there_is_nothing(text: str):
    assert names.is_nothing(text)


@pytest.mark.parametrize("text", ["无锡上线", "None of us", "", "暂无进展，等银行"])
def test_says_something(text: str):
    assert not names.is_nothing(text)


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Next: ship it", "ship it"),
        ("**Next:** a", "a"),
        ("**Next week**: a", "a"),
        ("下周计划：甲", "甲"),
        ("下周：甲\n还有乙", "甲\n还有乙"),
        ("Done: a", None),
        ("下周：甲\n风险：乙", None),
        ("This week: a", None),
        ("Next to the door: a", None),
        ("Next:", None),
    ],
)
def test_a_plan_in_a_text(text: str, plan: str | None):
    assert plans.plan_in(text) == plan


def test_this_week_is_planned_where_what_was_done_stands_beside_it():
    assert plans.plan_in("This week: a", done=True) == "a"
    assert plans.tells_done("Last week: a")
    assert plans.tells_done("**上周**")
    assert not plans.tells_done("This week: a")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 本周工作\n- 甲", ["objective"]),
        ("## 本周工作\n- 甲\n## 下周计划\n- 乙", ["other", "plan"]),
        ("## 本周工作\n- [ ] 甲\n## 下周计划\n- 乙", ["objective", "plan"]),
        ("## 本周工作\n### 支付\n- 甲", ["objective", "objective"]),
        ("## Work\n- a\n- Next: b", ["other"]),
        ("## Work\n- a\n## Done\n- b", ["objective", "other"]),
        ("## This week\n- a", ["objective"]),
        ("## Last week\n- a\n## This week\n- b", ["other", "plan"]),
        ("## Doing\n- a\n## Next\n- b", ["objective", "plan"]),
        ("## 支付\n- [x] 甲\n- [ ] 乙", ["objective"]),
        ("## 已完成\n- [x] 甲", ["other"]),
        ("## 随笔\n- 甲", ["other"]),
    ],
)
def test_work_goes_on_where_nothing_is_planned_or_it_has_boxes(text: str, expected: list[str]):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("2024-W22", "2024-W22"),
        ("2024W22", "2024-W22"),
        ("2024年第22周", "2024-W22"),
        ("2024年22周周报", "2024-W22"),
        ("20240527-0602", "2024-W22"),
        ("2024.7.15~2024.7.28", "2024-W30"),
        ("2016-3-7到2016-3-13", "2016-W10"),
        ("2022年4月2周报", "2022-W15"),
        ("2024 Week 12", "2024-W12"),
        ("Week 12, 2024", "2024-W12"),
        ("2024-06-01", "2024-W22"),
        ("2024年6月1日", "2024-W22"),
        ("20240719周报", "2024-W29"),
        ("2024年6月3日-9日", "2024-W23"),
        ("2024-05-27_2024-06-02", "2024-W22"),
        ("2023.12.25-1.7", "2024-W01"),
        ("19年第3周", "2019-W03"),
        ("24.6.3-24.6.9", "2024-W23"),
        ("June 3, 2024", "2024-W23"),
        ("Jun 3 - 9, 2024", "2024-W23"),
        ("Week ending 2 June 2024", "2024-W22"),
        ("15/09/2026", "2026-W38"),
        ("08/09/2026 - 14/09/2026", "2026-W38"),
        ("2026-W53", "2026-W53"),
        ("2024.11.17-23周总结", "2024-W47"),
        ("Week 1 - 2024-05-27", "2024-W22"),
        ("19.07.2020", "2020-W29"),
        ("01/06/2025 - 01/10/2025", "2025-W02"),
        ("06/01/2025 to 10/01/2025", "2025-W02"),
        ("2020-03-第2周", "2020-W11"),
        ("240719周报", "2024-W29"),
        ("1998-W22", "1998-W22"),
        ("1999年第22周 周报", "1999-W22"),
        ("周报 1999.5.31-6.4", "1999-W22"),
        ("19.07.1999", "1999-W29"),
    ],
)
def test_a_text_tells_its_week(text: str, week: str):
    assert str(week_in(text)) == week


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("第22周", "2024-W22"),
        ("第二十二周", "2024-W22"),
        ("Week 12", "2024-W12"),
        ("W22 周报", "2024-W22"),
        ("0719周报", "2024-W29"),
        ("7.8-7.14 周报", "2024-W28"),
        ("6月3日—9日周报", "2024-W23"),
        ("5月第4周", "2024-W21"),
    ],
)
def test_without_a_year_a_text_names_a_week_but_does_not_tell_it(text: str, week: str):
    assert week_in(text) is None
    assert names_week(text)
    assert str(week_in(text, 2024)) == week


@pytest.mark.parametrize("text", ["12.30-1.5", "08/09/2026"])
def test_what_can_be_read_in_two_ways_is_not_guessed(text: str):
    assert names_week(text)
    assert week_in(text, 2024) is None


@pytest.mark.parametrize(
    "text",
    [
        "6.13上线",
        "1.0版本",
        "430改进落地",
        "54321计划",
        "118条",
        "99.991%",
        "周报",
        "2024-W54",
        "23Q4",
    ],
)
def test_what_names_no_week(text: str):
    assert find(text, 2024) is None


@pytest.mark.parametrize("text", ["第22周周报（5.27-6.2）", "Weekly Report - Week 22", "2024-W22"])
def test_a_line_that_is_a_title(text: str):
    assert is_title(text)


@pytest.mark.parametrize(
    "text", ["2024.6.1 周六", "第22周完成了三件事，都上线了", "日期: 2024-W22"]
)
def test_a_line_that_is_no_title(text: str):
    assert not is_title(text)


def test_a_range_is_kept():
    period = read_text("# 周报 2024.7.15~2024.7.28").period
    assert period is not None
    assert [day.isoformat() for day in period] == ["2024-07-15", "2024-07-28"]


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("---\nweek: 2024-W22\n---\n# 2024-W23", "2024-W22"),
        ("# 2024-W22\n2024-06-10", "2024-W22"),
        ("# 2014-W04\n\nCreated: 2024年5月24日 17:42\n\n- 甲", "2014-W04"),
        ("# 2024-W22\n\nDate: 2024-06-10\n\n- 甲", "2024-W22"),
        ("# Weekly report W23\n\nDate: June 9, 2023\n\n- a", "2023-W23"),
        ("# Report week 9\n\nWeek: 2023-W10\n\n- a", "2023-W10"),
        ("# 周报\n\nCreated: 2024年5月24日 17:42\n\n- 甲", "None"),
        ("## 周报\n日期：2024-06-01\n\n甲", "2024-W22"),
        ("甲\n2024.5.27-2024.6.2", "2024-W22"),
        ("预计 2024-06-30 前完成全部开发和测试工作", "None"),
        ("下周计划（2024.6.3-2024.6.9）\n- a", "None"),
        ("---\ntitle: Week 5\ndate: 2024-07-01\n---\na", "2024-W27"),
        ("---\ntitle: Coding, 2024 week 5\ndate: 2024-07-01\n---\na", "2024-W27"),
        ("---\ntitle: 2024 week 26\ndate: 2024-07-01\n---\na", "2024-W26"),
        ("---\ntitle: 2024-W05\ndate: 2024-07-01\n---\na", "2024-W05"),
        ("# Week 3\n\nfinished on 7/13/2020 at last\n\n02/03/2020", "2020-W06"),
    ],
)
def test_the_week_of_a_text(text: str, week: str):
    assert str(read_text(text).report.week) == week


def test_a_number_that_counts_from_anywhere_gives_way_to_a_log_of_days():
    text = "# Week 5\n\n| 1 | 2020/06/29 | a |\n| 2 | 2020/06/30 | b |\n| 3 | 2020/07/02 | c |"
    reading = read_text(text, year=2020)
    assert str(reading.report.week) == "2020-W27"
    assert str(*reading.warnings) == (
        "The text says week 5, but its dates belong to 2020-W27, which was used."
    )


def test_dates_that_are_not_used_for_a_given_week_are_not_remarked_on():
    text = "# Week 5\n\n2020-06-29 a\n\n2020-06-30 b\n\n2020-07-02 c"
    assert str(*read_text(text, year=2020).warnings).endswith("belong to 2020-W27, which was used.")
    reading = read_text(text, week=Week(2020, 5))
    assert (reading.report.week, reading.warnings) == (Week(2020, 5), ())


@pytest.mark.parametrize("lines", ["2020/06/29\n\n2020/07/02", "上线 2020-12-31\n\n甲 2020-01-29"])
def test_a_date_or_two_is_no_log(lines: str):
    reading = read_text(f"# 第5周\n\n甲 {lines}", year=2020)
    assert (str(reading.report.week), reading.warnings) == ("2020-W05", ())


def test_a_file_name_tells_the_week():
    named = week_in_name("支付周报 2024-W22 0123456789abcdef0123456789abcdef.md")
    assert named is not None
    assert str(named.week) == "2024-W22"


def test_the_year_comes_from_the_folder_or_the_neighbours(tmp_path: Path):
    folder = tmp_path / "2023" / "q1"
    folder.mkdir(parents=True)
    assert year_around(folder / "0719周报.md") == 2023
    bare = tmp_path / "reports"
    bare.mkdir()
    (bare / "2022-W03.md").touch()
    (bare / "20220801周报.md").touch()
    assert year_around(bare / "第5周.md") == 2022
    (bare / "2021-W50.md").touch()


WORDS = "2024 24 第 22 二 周 期 年 5 05 月 31 日 号 W w week Week WK - . / # 份 of June"
PIECES = (*WORDS.split(), " ")


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_a_form_is_passed_over_only_where_it_cannot_fit(text: str):
    for kind in ("weeks", "months", "dates", "shorts"):
        for form in names.book().weeks[kind]:
            if weekforms._compiled(form).search(text):  # pyright: ignore[reportPrivateUsage]
                needed = weekforms._needed(form)  # pyright: ignore[reportPrivateUsage]
                assert all(any(part in text.casefold() for part in parts) for parts in needed)
