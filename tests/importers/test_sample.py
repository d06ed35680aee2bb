"""The real report: tests read it from beside the repository and skip where it is missing."""

import os
from pathlib import Path

import pytest

from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers import read_path
from weeklydesk.weeks import Week

SHARED = os.environ.get("WEEKLYDESK_SHARED", str(Path(__file__).parents[2] / "../shared"))
SAMPLE = Path(SHARED) / "sample" / "2024-W22.md"

pytestmark = pytest.mark.skipif(not SAMPLE.exists(), reason=f"{SAMPLE} is not here")


def words(text: str) -> list[str]:
    return text.split()


def test_only_white_space_differs():
    written = text_of(read_path(SAMPLE).report)
    assert words(written) == words(SAMPLE.read_text(encoding="utf-8"))


def test_every_line_is_placed_and_understood():
    reading = read_path(SAMPLE)
    assert reading.lines_in == reading.lines_placed == 68
    assert reading.verbatim == ()


def test_week_and_roles():
    report = read_path(SAMPLE).report
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
