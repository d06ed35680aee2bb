"""Templates made from reports."""

from pathlib import Path

import pytest
from hypothesis import given

from tests import strategies
from tests.exporters.samples import WEEK
from weeklydesk import templates
from weeklydesk.errors import FileError, InputError
from weeklydesk.model import Policy, Report, Role, Section
from weeklydesk.templates import Template, form, making
from weeklydesk.templates.folder import OwnTemplates
from weeklydesk.weeks import Week

W22 = Week(2024, 22)


def test_sections_objectives_and_roles_become_the_template():
    made = making.from_report(WEEK, "ours")
    assert [(each.title, each.role, each.objective) for each in made.sections] == [
        ("", Role.PROJECTS, None),
        ("【O1 业务服务】", Role.OBJECTIVE, "O1"),
        ("【系统运行数据】", Role.METRICS, None),
        ("【生产事件】", Role.INCIDENTS, None),
        ("下周工作及目标", Role.PLAN, None),
    ]
    assert [each.level for each in made.sections] == [0, 2, 2, 2, 1]
    assert not any(each.blocks for each in made.sections)
    assert (made.name, made.language, made.title) == ("ours", "zh-CN", "{week} 周报")


@pytest.mark.parametrize(
    ("title", "pattern"),
    [
        ("2024-W22", "{week}"),
        ("2024W22 report", "{year}W{number:02} report"),
        ("第22周 周报", "第{number}周 周报"),
        ("2024年第 22 周周报", "{year}年第 {number} 周周报"),
        ("Week 22, 2024", "Week {number}, {year}"),
        ("W22 {draft}", "W{number:02} {{draft}}"),
        ("研发部周报（5.27-5.31）", "{week}"),
        ("周报", "{week}"),
        ("", ""),
    ],
)
def test_the_title_becomes_a_pattern(title: str, pattern: str):
    made = making.from_report(Report(W22, title), "x")
    assert made.title == pattern
    if pattern not in ("{week}", ""):
        assert made.title_for(W22) == title


def test_a_week_that_looks_like_the_year_of_another():
    made = making.from_report(Report(Week(2024, 20), "2024 第20周"), "x")
    assert made.title_for(Week(2025, 3)) == "2025 第3周"


@given(strategies.reports())
def test_what_is_written_is_read_back(report: Report):
    made = making.from_report(report, "ours")
    assert parsed(made) == made


def parsed(template: Template) -> Template:
    return form.read(form.write(template), template.name)


def test_every_sign_survives():
    odd = Section('"\\\n\t\x00\x7f\u2028\x85😀', hint="#", policy=Policy.WHOLE, role=Role.OTHER)
    made = Template("a", "b", "en", "'{week}'", (odd,))
    assert parsed(made) == made


def test_own_templates_stand_beside_the_shipped_ones(tmp_path: Path):
    own = tmp_path / "templates"
    path = OwnTemplates(own).add(making.from_report(WEEK, "ours"))
    assert path == own / "ours.toml"
    assert templates.names(own) == (*templates.names(), "ours")
    assert templates.load("ours", own).sections[1].objective == "O1"


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".x", "zh", "x" * 90, "a:b", "con", " a"])
def test_names_that_cannot_be(tmp_path: Path, name: str):
    with pytest.raises(InputError):
        OwnTemplates(tmp_path / "own").add(making.from_report(WEEK, name))
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_there_stays(tmp_path: Path):
    OwnTemplates(tmp_path).add(making.from_report(WEEK, "ours"))
    before = (tmp_path / "ours.toml").read_bytes()
    with pytest.raises(InputError, match="already"):
        OwnTemplates(tmp_path).add(making.from_report(Report(W22), "ours"))
    assert (tmp_path / "ours.toml").read_bytes() == before


def test_a_folder_that_cannot_be_made(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError):
        OwnTemplates(tmp_path / "file" / "own").add(making.from_report(WEEK, "ours"))


def test_a_broken_one_says_what_is_wrong(tmp_path: Path):
    (tmp_path / "x.toml").write_text("name = ", encoding="utf-8")
    with pytest.raises(InputError, match=r"Line 1 of the template .*x\.toml"):
        templates.load("x", tmp_path)
