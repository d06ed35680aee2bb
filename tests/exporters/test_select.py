"""Selecting the parts of a report for its readers."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from tests.strategies import reports
from tests.trees import draw
from weeklydesk.exporters.options import WHOLE, Options
from weeklydesk.exporters.select import selected, without_empty
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Item, Paragraph, Report, Section
from weeklydesk.text.readers import Audience

ALL, MANAGER, ME = Audience


def read(text: str) -> Report:
    return read_text(text).report


def seen(text: str, audience: Audience = ALL, **wishes: object) -> str:
    return draw(selected(read(text), Options(audience=audience, **wishes)))  # type: ignore[arg-type]


LIST = """\
## O1

1. a
2. b @仅自己
    1. under b
3. c @仅领导
4. d
"""


def test_everyone_gets_the_unmarked_lines_renumbered():
    assert seen(LIST) == "## O1 (objective O1)\n1. a\n2. d"


def test_the_manager_gets_more_lines_without_marks():
    assert seen(LIST, MANAGER) == "## O1 (objective O1)\n1. a\n2. c\n3. d"


def test_the_author_gets_everything_as_typed():
    assert selected(read(LIST), WHOLE) == read(LIST)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("1. a @only-me\n2. b\n3. c", "1. b⏎2. c"),
        ("5. a @only-me\n6. b\n7. c", "5. b⏎6. c"),
        ("一、 a\n二、 b @only-me\n三、 c", "一. a⏎二. c"),
        ("1. a\n\n   text\n2. b @only-me\n\nbetween\n\n3. c", "1. a⏎  ¶ text⏎¶ between⏎2. c"),
        ("1. a @only-me\n2. b\n1. c\n2. d", "1. b⏎1. c⏎2. d"),
        ("- a @only-me\n- b", "- b"),
    ],
)
def test_items_are_renumbered(typed: str, left: str):
    assert seen(f"## 其他\n\n{typed}\n") == "## 其他 (other)\n" + left.replace("⏎", "\n")


def test_a_section_is_left_out_with_its_subsections():
    text = "# 总览\n\n## A @仅自己\n\n- a\n\n### B\n\n- b\n\n## C\n\n- c\n"
    assert seen(text) == "# 总览 (other)\n## C (other)\n- c"


def test_deeper_subsections_are_left_out_even_if_a_level_is_skipped():
    text = "## A @仅自己\n\n- a\n\n### B\n\n- b\n\n#### C\n\n- c\n\n## D\n\n- d\n"
    assert seen(text) == "## D (other)\n- d"
    assert seen(text.replace("### B\n\n- b\n\n", "")) == "## D (other)\n- d"


def test_an_emptied_section_is_left_out():
    text = "## A\n\n- a @仅自己\n\n## 空\n\n## C\n\n- c @仅自己\n\n### D\n\n- d\n"
    assert seen(text) == "## 空 (other)\n## C (other)\n### D (other)\n- d"


def test_headings_are_renumbered():
    text = "## 一、A\n\n- a\n\n## 二、B @仅领导\n\n- b\n\n## 三、C\n\n- c\n"
    assert seen(text) == "## 一、A (other)\n- a\n## 二、C (other)\n- c"


def test_paragraphs_quotes_and_tables_can_be_marked_but_code_is_text_as_typed():
    text = "## A\n\np @only-me\n\n> q @only-me\n\n| a @only-me |\n| --- |\n\n```\n@only-me\n```\n"
    assert seen(text) == "## A (other)\n` @only-me"


def test_a_marked_title_withholds_the_whole_report():
    assert seen("# 2024-W22 @仅自己\n\n- a\n") == "= 2024-W22"


def test_sections_can_be_left_out_by_name():
    text = "## A\n\n- a\n\n### B\n\n- b\n\n## C\n\n- c\n"
    assert seen(text, without=("A",)) == "## C (other)\n- c"


@given(reports())
def test_a_report_without_marks_is_unchanged(report: Report):
    assert selected(report, Options(checklist=True)) == report


def test_selecting_is_idempotent():
    for audience in Audience:
        options = Options(audience=audience, now=datetime(2024, 5, 31, tzinfo=UTC))
        once = selected(read(LIST), options)
        assert selected(once, options) == once


def begun(*sections: Section) -> str:
    report = Report(None, sections=sections)
    return draw(selected(report, Options(empty=False))).replace(" (other)", "")


def test_empty_template_sections_are_left_out():
    hinted = Section("事件", hint="没有就留空")
    assert begun(Section("进展", blocks=(Item("a"),)), hinted) == "## 进展\n- a"
    assert "事件" in draw(selected(Report(None, sections=(hinted,)), Options()))


def test_blank_lines_count_as_empty_but_typed_headings_are_kept():
    blank = Section("事件", hint="没有就留空", blocks=(Item(""), Paragraph(" ")))
    assert begun(blank, Section("本周无事故")) == "## 本周无事故"


def test_a_heading_with_content_is_kept():
    told = [
        Section(title, hint="没有就留空") for title in ("事件：无", "Incidents: none", "事件：")
    ]
    named = Section("O1: 客户", objective="O1", hint="…")
    assert begun(*told, named) == "## 事件：无\n## Incidents: none"


def test_a_heading_with_a_kept_subsection_is_kept():
    head, part = Section("下周", 1, hint="计划"), Section("O1", 2, blocks=(Item("a"),))
    assert begun(head, part) == "# 下周\n## O1\n- a"
    assert begun(head, replace(part, blocks=(), hint="…"), Section("尾", 1)) == "# 尾"


def test_headings_are_renumbered_when_empty_ones_are_left_out():
    sections = [Section(f"{sign}、{sign}", hint="…", blocks=(Item("a"),)) for sign in "一二三"]
    sections[1] = replace(sections[1], blocks=())
    assert begun(*sections) == "## 一、一\n- a\n## 二、三\n- a"


@given(report=reports())
def test_an_imported_report_loses_no_heading(report: Report):
    plain = replace(report, sections=tuple(replace(s, hint="") for s in report.sections))
    assert without_empty(plain) == plain
    assert without_empty(without_empty(report)) == without_empty(report)
