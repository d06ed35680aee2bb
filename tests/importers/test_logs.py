"""Splitting log files that contain several weeks."""

from tests.shared import real_report
from weeklydesk.importers import logs
from weeklydesk.weeks import Week


def parts(text: str, year: int | None = None) -> dict[str, list[str]]:
    return {
        str(piece.week): [line for _, line in piece.lines if line]
        for piece in logs.pieces(text, year)
    }


def test_headings_that_name_weeks_become_titles():
    text = "## 2024-W22\n### 进展\n1、对账\n\n## 2024-W23\n### 进展\n2、压测\n"
    assert parts(text) == {
        "2024-W22": ["# 2024-W22", "## 进展", "1、对账"],
        "2024-W23": ["# 2024-W23", "## 进展", "2、压测"],
    }


def test_bare_dates_one_a_day():
    text = "2024.05.27\n对账\n2024.05.28\n压测\n2024.06.03\n评审"
    assert parts(text) == {
        "2024-W22": ["2024.05.27", "对账", "2024.05.28", "压测"],
        "2024-W23": ["2024.06.03", "评审"],
    }


def test_newest_first_and_text_before_the_first_week():
    text = "我的周报\n\n# 2024-W23\n二\n# 2024-W22\n一\n"
    assert parts(text) == {
        "2024-W23": ["我的周报", "# 2024-W23", "二"],
        "2024-W22": ["# 2024-W22", "一"],
    }


def test_a_heading_sets_the_year():
    text = "# 2023年\n## 12.25-12.29\n一\n# 2024年\n## 1.2-1.5\n二\n"
    assert list(parts(text)) == ["2023-W52", "2024-W01"]


def test_a_week_that_is_named_twice_is_one_piece():
    text = "# 2024-W22\n一\n# 2024-W23\n二\n# 2024-W22\n三\n"
    assert parts(text)["2024-W22"] == ["# 2024-W22", "一", "# 2024-W22", "三"]


def test_code_lists_and_one_week_do_not_count():
    assert parts("# 2024-W22\n```\n# 2024-W23\n```\n") == {}
    assert parts("# 2024-W22\n- 2024-W23\n    2024-W24\n") == {}
    assert parts("## 5月27日\n一\n## 5月28日\n二\n", 2024) == {}


def test_code_keeps_its_lines():
    text = "## 2024-W22\n~~~\n## x\n~~~\n## 2024-W23\n"
    assert parts(text)["2024-W22"] == ["# 2024-W22", "~~~", "## x", "~~~"]


def test_a_piece_reports_line_numbers_of_the_file():
    text = "## 2024-W22\n一\n\n## 2024-W23\n```\n"
    readings = [logs.read("log.md", piece) for piece in logs.pieces(text)]
    assert [each.report.title for each in readings] == ["2024-W22", "2024-W23"]
    assert [each.report.week for each in readings] == [Week(2024, 22), Week(2024, 23)]
    assert readings[1].verbatim == ((5, "```"),)
    assert sum(each.lines_placed for each in readings) == 4


def test_a_real_report_is_not_split():
    assert parts(real_report().read_text(encoding="utf-8")) == {}
