"""The components of the program and their licences."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from weeklydesk.presentation import shipped


def test_every_need_is_told_with_version_and_licence():
    told = {part.name: part for part in shipped.parts()}
    assert {"python", "pyside6-essentials", "python-docx", "markdown", "lxml"} <= set(told)
    assert "LGPL" in told["pyside6-essentials"].licence
    assert [part for part in told.values() if not part.version or part.licence == "?"] == []
    assert "pytest" not in told


def test_a_packaged_program_reads_the_list_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "licences").mkdir()
    (tmp_path / "licences" / "LIST.txt").write_text("lxml 6.1: BSD-3-Clause\n", encoding="utf-8")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "weeklydesk"))
    assert shipped.licences() == tmp_path / "licences"
    assert shipped.parts() == (shipped.Part("lxml", "6.1", "BSD-3-Clause"),)


def test_the_versions_are_those_that_run():
    import sqlite3

    assert shipped.versions()["SQLite"] == sqlite3.sqlite_version
