"""Checks the mail's HTML against caniemail.com's data on mail programs; only in `dev.py soak`.

Requires node and the package doiuse-email (`npm install -g doiuse-email`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.exporters.samples import NASTY, OPTIONS, WEEK
from tests.reliability.figures import SOAK
from weeklydesk.exporters.html import fragment
from weeklydesk.model import Report

PROGRAMS = ",".join(
    (
        "outlook.windows",
        *("gmail.desktop-webmail", "gmail.ios", "gmail.android"),
        *("apple-mail.macos", "apple-mail.ios"),
    )
)

pytestmark = pytest.mark.skipif(not SOAK, reason="only dev.py soak asks node")


@cache
def checker() -> tuple[str, Path]:
    """Return the paths of node and the checking script; skip the test if they are missing."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        pytest.skip("node is not installed")
    asked = subprocess.run([npm, "root", "--global"], check=True, capture_output=True, text=True)
    script = Path(asked.stdout.strip(), "doiuse-email", "bin", "cli.js")
    if not script.is_file():
        pytest.skip("npm install -g doiuse-email")
    return node, script


def checked(html: str, folder: Path) -> dict[str, Any]:
    page = folder / "mail.html"
    page.write_text(html, "utf-8")
    command = [*checker(), "--email-clients", PROGRAMS, page]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60)
    return json.loads(done.stdout)


@pytest.mark.parametrize("report", [WEEK, NASTY], ids=["week", "nasty"])
def test_the_mail_uses_only_supported_features(report: Report, tmp_path: Path):
    found = checked(fragment(report, OPTIONS), tmp_path)
    assert found.get("errors", []) == []
    assert found["success"]


def test_unsupported_features_are_found(tmp_path: Path):
    found = checked('<p style="display: flex">a</p>', tmp_path)
    assert not found["success"]
    assert "flex" in " ".join(found["errors"])
