"""The real report: only white space changes, all lines are read, all sections have roles."""

from tests.shared import real_report
from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers import read_path
from weeklydesk.weeks import Week


def test_only_white_space_differs():
    path = real_report()
    written = text_of(read_path(path).report)
    assert written.split() == path.read_text(encoding="utf-8").split()


def test_every_line_is_placed_and_understood():
    reading = read_path(real_report())
    assert reading.lines_in == reading.lines_placed == 68
    assert reading.verbatim == ()


def test_week_and_roles():
    report = read_path(real_report()).report
    assert report.week == Week(2024, 22)
    assert [(str(part.role), part.objective, part.level) for part in report.sections] == [
        ("projects", None, 0),
        ("objective", "O1", 2),
        ("objective", "O2", 2),
        ("objective", "O3", 2),
        ("objective", "O4", 2),
        ("metrics", None, 2),
        ("incidents", None, 2),
        ("other", None, 2),
        ("reflection", None, 2),
        ("plan", None, 1),
    ]
