"""Compares complete files, part by part, with reviewed golden files.

`GOLDEN=write python -m pytest tests/exporters/test_golden.py` rewrites them; review the diff.
"""

import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.exporters.samples import NASTY, OPTIONS, WEEK
from tests.exporters.wordparts import etree, parts
from weeklydesk.exporters import Options, render
from weeklydesk.exporters.html import fragment
from weeklydesk.model import Report

FOLDER = Path(__file__).parents[1] / "golden"
REPORTS = {"week": WEEK, "nasty": NASTY}
both = pytest.mark.parametrize("name", REPORTS)


def compare(name: str, text: str) -> None:
    path = FOLDER / name
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def pretty(part: Any) -> str:
    etree.indent(part)
    return etree.tostring(part, encoding="unicode") + "\n"


@both
@pytest.mark.parametrize("ending", [".md", ".txt"])
def test_text(name: str, ending: str):
    compare(f"{name}{ending}", render(REPORTS[name], ending, OPTIONS).decode())


@both
def test_mail(name: str):
    """The golden file abbreviates the base style, which every block has, and splits up lists."""
    html = render(REPORTS[name], ".html", OPTIONS).decode()
    html = re.sub(r"font-family: 'Segoe UI'[^;]*;", "font-family: …;", html)
    compare(f"{name}.html", re.sub(r"(?=<(?:ul|ol|li)\b)|(?=</(?:ul|ol)>)", "\n", html))


def test_clipboard():
    options = Options(greeting="各位好：", signature="林一\n支付团队")
    report = Report(None, title="周报")
    compare("fragment.html", fragment(report, options))


@both
@pytest.mark.parametrize("part", ["document", "numbering", "header1", "footer1"])
def test_word(name: str, part: str):
    found = parts(render(REPORTS[name], ".docx", OPTIONS))
    compare(f"{name}.{part}.xml", pretty(found[f"word/{part}.xml"]))


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("[Content_Types].xml", "content-types"),
        ("_rels/.rels", "relationships"),
        ("word/_rels/document.xml.rels", "document-relationships"),
        ("docProps/core.xml", "core"),
        ("docProps/app.xml", "app"),
    ],
)
def test_package(part: str, name: str):
    compare(f"package.{name}.xml", pretty(parts(render(WEEK, ".docx", OPTIONS))[part]))
