"""Template files: their format, and the messages for invalid ones."""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from weeklydesk import templates
from weeklydesk.errors import InputError
from weeklydesk.model import Policy, Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period, Quarter
from weeklydesk.templates import Template, form
from weeklydesk.weeks import Week


def test_a_whole_file():
    made = form.read(
        """
        format = 1
        label = "我们的周报"
        language = "zh-CN"
        title = "第{number}周 周报"

        [[section]]
        title = "【O1 业务】"
        level = 3
        role = "objective"
        objective = "O1"
        hint = "写结果"
        policy = "whole"

        [[objective]]
        id = "O1"
        period = "2026-Q3"
        colour = 4

        [renamed]
        "【O1 旧】" = "【O1 业务】"
        """,
        "ours",
    )
    section = Section("【O1 业务】", 3, Role.OBJECTIVE, "O1", (), "写结果", Policy.WHOLE)
    objective = Objective("O1", "业务", Period.of(Quarter(2026, 3)), 4)
    assert made == Template(
        "ours",
        "我们的周报",
        "zh-CN",
        "第{number}周 周报",
        (section,),
        (objective,),
        (("【O1 旧】", "【O1 业务】"),),
    )
    assert made.title_for(Week(2026, 27)) == "第27周 周报"


def test_little_is_enough():
    made = form.read('[[section]]\ntitle = "【O2 平台】"\n[[section]]\ntitle = "下周计划"\n', "a")
    assert (made.label, made.language, made.title) == ("a", "zh-CN", "{week}")
    assert [(s.role, s.objective, s.level) for s in made.sections] == [
        (Role.OBJECTIVE, "O2", 2),
        (Role.PLAN, None, 2),
    ]


SECTION = '[[section]]\ntitle = "a"\nobjective = "O1"\n'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("label = ", "Line 1 of the template"),
        ("label = 'a'\n\n[[section]\n", "Line 3 of the template"),
        ("label = 'a'\nlabel = 'b'\n", "Line 2 of the template"),
        ("format = 2\n", "written by a newer weeklydesk"),
        ("format = 2\n[[what]]\nis = 'this'\n", "written by a newer weeklydesk"),
        ("label = 3\n", "“label” has a wrong value"),
        ("format = true\n", "“format” has a wrong value"),
        ("section = 'a'\n", "“section” has a wrong value"),
        ("section = ['a']\n", "“section” has a wrong value"),
        ("renamed = []\n", "“renamed” has a wrong value"),
        ("title = '{team}'\n", "The title “{team}”"),
        ("title = '{'\n", "The title “{”"),
        (f"{SECTION}role = 'boss'\n", "“boss” is not a value of role"),
        (f"{SECTION}policy = 'all'\n", "“all” is not a value of policy"),
        (f"{SECTION}level = 9\n", "has the level 9"),
        (f"{SECTION}[[objective]]\nperiod = '2026-Q3'\n", "has no id"),
        (f"{SECTION}[[objective]]\nid = 'O1'\ncolour = 7\n", "has the colour 7"),
        (f"{SECTION}[[objective]]\nid = 'O1'\nperiod = 'soon'\n", "with a wrong period. “soon”"),
        (
            f"{SECTION}[[objective]]\nid = 'O1'\n[[objective]]\nid = 'O1'\n",
            "has two objectives “O1”",
        ),
    ],
)
def test_a_file_that_cannot_be_used_says_why_and_is_named(tmp_path: Path, text: str, words: str):
    path = tmp_path / "ours.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        templates.parse(path)
    assert words in str(caught.value)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", "标题".encode("gb18030")])
def test_a_file_that_is_no_text_says_so(tmp_path: Path, data: bytes):
    path = tmp_path / "ours.toml"
    path.write_bytes(data)
    with pytest.raises(InputError, match="not UTF-8 text"):
        templates.parse(path)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path):
    path = tmp_path / "ours.toml"
    path.write_bytes(b'\xef\xbb\xbflabel = "a"\r\n\r\n[[section]]\r\ntitle = "b"\r\n')
    assert templates.parse(path).sections == (Section("b"),)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_words(text: str):
    with suppress(InputError):
        assert form.read(text, "a").name == "a"


objectives = st.builds(
    Objective,
    st.just("O1"),
    st.sampled_from(("", "业务")),
    st.none() | st.builds(Period, strategies.weeks, st.none()),
    st.none() | st.integers(1, 6),
)


@given(strategies.reports(), objectives, st.dictionaries(strategies.texts, strategies.texts))
def test_what_is_written_is_read_back(
    report: object, objective: Objective, renamed: dict[str, str]
):
    sections = getattr(report, "sections", ())
    made = Template(
        "ours",
        "我们的",
        "zh-CN",
        "{week}",
        tuple(replace(section, blocks=()) for section in sections),
        (replace(objective, name=objective.name or form.name_in(sections, "O1")),),
        tuple(renamed.items()),
    )
    assert form.read(form.write(made), "ours") == made


@pytest.mark.parametrize("name", templates.names())
def test_a_shipped_template_has_a_heading_and_a_hint_for_every_section_and_a_plan(name: str):
    made = templates.load(name)
    assert all(section.title for section in made.sections), "the page shows no line without one"
    assert [section.title for section in made.sections if not section.hint] == []
    assert Role.PLAN in {section.role for section in made.sections}
    assert made.label
    assert made.title_for(Week(2026, 27)) == "2026-W27"
    assert made.name.partition("-")[0] == made.language.partition("-")[0]


def test_the_usual_template_of_a_language_is_listed_first():
    assert templates.names() == ("en", "en-plain", "en-team", "zh", "zh-plain", "zh-team")


def test_a_newcomer_begins_with_the_template_of_their_language():
    assert templates.load(templates.for_language("zh_CN")).label == "目标周报"
    assert templates.load(templates.for_language("fr")).label == "Objectives"
