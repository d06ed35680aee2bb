from pathlib import Path

import pytest

from weeklydesk import exporters
from weeklydesk.errors import InputError
from weeklydesk.exporters import Format, Options
from weeklydesk.exporters.select import selected
from weeklydesk.model import Report, Role, Section

WEEK = Report(
    None,
    sections=(Section("上周计划", role=Role.CHECKLIST), Section("O1", role=Role.OBJECTIVE)),
)


@pytest.mark.parametrize(
    ("target", "ending"),
    [
        (Path("a/W22 周报.DOCX"), ".docx"),
        ("out.html", ".html"),
        (".txt", ".txt"),
        ("md", ".md"),
    ],
)
def test_a_format_is_found_by_extension(target: Path | str, ending: str):
    assert exporters.format_of(target).ending == ending


@pytest.mark.parametrize("target", [Path("report"), "report.xyz", "", Path("docx"), "."])
def test_an_unknown_extension_is_refused_with_the_known_ones(target: Path | str):
    with pytest.raises(InputError, match=r"\.md, \.docx, \.html, \.txt"):
        exporters.format_of(target)


def test_a_writer_can_be_added(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(exporters, "_formats", {})
    seen: list[tuple[Report, Options]] = []

    def write(report: Report, options: Options) -> bytes:
        seen.append((report, options))
        return b"%PDF"

    exporters.register(Format(".pdf", "PDF", lambda: write))
    exporters.export(WEEK, tmp_path / "W22.pdf")

    assert (tmp_path / "W22.pdf").read_bytes() == b"%PDF"
    assert seen == [(selected(WEEK, Options()), Options(name="W22"))]


def test_last_weeks_plan_is_exported_only_on_request():
    assert [part.title for part in selected(WEEK, Options()).sections] == ["O1"]
    assert selected(WEEK, Options(checklist=True)) == WEEK
