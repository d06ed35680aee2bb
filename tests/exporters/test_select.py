"""What goes out, and to whom."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from tests.strategies import reports
from tests.trees import draw
from weeklydesk.exporters.options import WHOLE, Options
from weeklydesk.exporters.select import selected
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Report
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


def test_everybody_gets_what_is_not_marked_and_no_gap_in_the_numbers():
    assert seen(LIST) == "## O1 (objective O1)\n1. a\n2. d"


def test_the_manager_gets_more_and_no_mark():
    assert seen(LIST, MANAGER) == "## O1 (objective O1)\n1. a\n2. c\n3. d"


def test_the_writer_gets_all_as_typed():
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
def test_numbers_close_up(typed: str, left: str):
    assert seen(f"## 其他\n\n{typed}\n") == "## 其他 (other)\n" + left.replace("⏎", "\n")


def test_a_section_goes_with_what_stands_under_it():
    text = "# 总览\n\n## A @仅自己\n\n- a\n\n### B\n\n- b\n\n## C\n\n- c\n"
    assert seen(text) == "# 总览 (other)\n## C (other)\n- c"


def test_a_section_of_which_nothing_is_left_goes_too():
    text = "## A\n\n- a @仅自己\n\n## 空\n\n## C\n\n- c @仅自己\n\n### D\n\n- d\n"
    assert seen(text) == "## 空 (other)\n## C (other)\n### D (other)\n- d"


def test_the_numbers_of_headings_close_up():
    text = "## 一、A\n\n- a\n\n## 二、B @仅领导\n\n- b\n\n## 三、C\n\n- c\n"
    assert seen(text) == "## 一、A (other)\n- a\n## 二、C (other)\n- c"


def test_paragraphs_quotes_and_tables_can_be_marked_but_code_is_text_as_typed():
    text = "## A\n\np @only-me\n\n> q @only-me\n\n| a @only-me |\n| --- |\n\n```\n@only-me\n```\n"
    assert seen(text) == "## A (other)\n` @only-me"


def test_a_marked_title_keeps_the_whole_report_back():
    assert seen("# 2024-W22 @仅自己\n\n- a\n") == "= 2024-W22"


def test_sections_can_be_left_out_by_name():
    text = "## A\n\n- a\n\n### B\n\n- b\n\n## C\n\n- c\n"
    assert seen(text, without=("A",)) == "## C (other)\n- c"


@given(reports())
def test_without_marks_nothing_differs(report: Report):
    assert selected(report, Options(checklist=True)) == report


def test_selecting_twice_is_selecting_once():
    for audience in Audience:
        options = Options(audience=audience, now=datetime(2024, 5, 31, tzinfo=UTC))
        once = selected(read(LIST), options)
        assert selected(once, options) == once
