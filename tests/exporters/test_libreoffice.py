"""How LibreOffice, if installed, renders the Word files."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exporters.samples import OPTIONS, WEEK
from tests.shared import real_report
from weeklydesk.exporters import render
from weeklydesk.importers.outline import read_text

SOFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed")


def as_text(docx: Path) -> list[str]:
    """Return the lines of a Word file with list labels as counted by LibreOffice."""
    profile = f"-env:UserInstallation={(docx.parent / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", "txt:Text", "--outdir"]
    subprocess.run([*command, docx.parent, docx], check=True, capture_output=True, timeout=120)
    return docx.with_suffix(".txt").read_text("utf-8-sig").splitlines()


def labels(lines: list[str]) -> list[tuple[int, str]]:
    """Return the depth and number of each numbered line."""
    found = [re.match(r"( *)(\d+)\. ", line) for line in lines]
    return [(len(match[1]), match[2]) for match in found if match]


def ranked(entries: list[tuple[int, str]]) -> list[tuple[int, str]]:
    margins = sorted({margin for margin, _ in entries})
    return [(margins.index(margin), number) for margin, number in entries]


def test_labels_equal_the_source(tmp_path: Path):
    path = tmp_path / "week.docx"
    path.write_bytes(render(WEEK, ".docx", OPTIONS))
    lines = as_text(path)
    assert ranked(labels(lines)) == [
        *[(1, "1"), (1, "2"), (2, "1"), (2, "2"), (1, "1")],
        *[(0, "1"), (0, "2"), (0, "1"), (1, "1"), (1, "2")],
    ]
    assert "  • 【会员中心】" in "\n".join(lines)


def test_labels_of_a_real_report_equal_its_source(tmp_path: Path):
    source = real_report()
    typed = source.read_text("utf-8")
    path = tmp_path / "real.docx"
    path.write_bytes(render(read_text(typed).report, ".docx", OPTIONS))
    found = labels(as_text(path))
    assert ranked(found) == ranked(labels(typed.splitlines()))
    assert sum(number == "1" for _, number in found) == 12
