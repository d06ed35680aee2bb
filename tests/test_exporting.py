"""Export options and file names from the settings."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.trees import draw
from weeklydesk.desk.exporting import file_stem, mail_options_by, options_by
from weeklydesk.exporters.options import Options, Paper
from weeklydesk.exporters.select import count_withheld, selected
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Report
from weeklydesk.naming.patterns import Filling
from weeklydesk.settings import Settings
from weeklydesk.settings.table import find
from weeklydesk.text.readers import Audience, is_marked
from weeklydesk.weeks import Week

NOW = datetime(2024, 6, 7, 17, 30, tzinfo=UTC)
W23 = Week(2024, 23)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


def put(settings: Settings, **values: object) -> None:
    for name, value in values.items():
        settings.put(find(name.replace("_", ".", 1)), value)


def test_gaps_are_filled_and_what_is_unknown_stays():
    filling = Filling("支付周报", W23, "林一", "支付组")
    assert filling.fill("{week} {author} 周报") == "2024-W23 林一 周报"
    assert filling.fill("{year}/{number} {first}–{last} {team} {title} {x} {") == (
        "2024/23 2024-06-03–2024-06-09 支付组 支付周报 {x} {"
    )
    assert Filling("{week}", None).fill("{title}{week}{first}") == "{week}"


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{title}", "W23 支付 周报"),
        ("{week} {author} 周报.docx", "2024-W23 林一 周报"),
        ("{week} v1.2", "2024-W23 v1.2"),
        ("{author}: {title}?", "林一 W23 支付 周报"),
        ("", "2024-W23"),
        ("{nothing}", "{nothing}"),
    ],
)
def test_files_are_named_by_the_pattern(settings: Settings, pattern: str, name: str):
    put(settings, person_author="林一", export_name=pattern)
    assert file_stem(settings, Report(W23, "W23 支付/周报 @仅领导")) == name


def test_the_wishes_are_those_that_were_set(settings: Settings):
    assert options_by(settings, NOW) == Options(now=NOW, empty=False)
    put(
        settings,
        person_author="林一",
        person_team="支付组",
        report_language="en",
        export_paper="letter",
        export_audience="manager",
        export_contents=True,
        export_empty=True,
        export_template=Path.cwd() / "t.docx",
        mail_greeting="各位好：",
    )
    known = Options(
        audience=Audience.MANAGER,
        now=NOW,
        author="林一",
        team="支付组",
        language="en-US",
        paper=Paper.LETTER,
        contents=True,
        template=Path.cwd() / "t.docx",
    )
    assert options_by(settings, NOW) == known


def test_mail_has_wishes_of_its_own(settings: Settings):
    put(
        settings,
        mail_subject="{week}",
        mail_to=("a@e.cn",),
        mail_greeting="好",
        mail_signature="林一",
        mail_attach=True,
        mail_leave_out=("其他",),
    )
    assert mail_options_by(settings, NOW) == Options(
        now=NOW,
        empty=False,
        without=("其他",),
        greeting="好",
        signature="林一",
        subject="{week}",
        recipients=("a@e.cn",),
        attach_word=True,
    )


def test_what_is_kept_back_is_counted():
    report = read_text("## A\n\n- a @仅自己\n    - b\n- c @仅领导\n\n## B @仅自己\n\n- d\n").report
    assert count_withheld(report, Options()) == 6
    assert count_withheld(report, Options(audience=Audience.MANAGER)) == 4
    assert count_withheld(report, Options(audience=Audience.ME)) == 0
    assert all(map(is_marked, report.sections))
    assert not any(map(is_marked, selected(report, Options()).sections))
    assert draw(selected(report, Options(audience=Audience.MANAGER))) == "## A (other)\n- c"
