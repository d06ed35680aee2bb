"""Warnings about settings that are valid but will not do what the user wants."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from weeklydesk import exporters
from weeklydesk.desk.setting_checks import find_problem
from weeklydesk.model import Report
from weeklydesk.paths import STORE_NAME, Paths
from weeklydesk.settings import table
from weeklydesk.settings.kinds import Setting
from weeklydesk.store import Store


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "home" / STORE_NAME, tmp_path / "home")


def said(row: Setting[Any], value: object, paths: Paths) -> str:
    return str(find_problem(row, value, paths) or "")


@pytest.mark.parametrize(
    ("row", "value", "words"),
    [
        (table.MAIL_TO, ("lin@example.com", "Lin"), "“Lin” is not an e-mail address."),
        (table.MAIL_TO, ("Lin Xiao <lin@example.com>",), ""),
        (table.EXPORT_NAME, "{week} {author}", ""),
        (
            table.EXPORT_NAME,
            "{weeks} 周报",
            "{weeks} is kept as typed. These are filled in: {title}, {week}, {year}, {number},"
            " {first}, {last}, {author}, {team}.",
        ),
        (table.REPORT_TEMPLATE, "en", ""),
        (table.AUTHOR, "{weeks}", ""),
        (table.EXPORT_TEMPLATE, None, ""),
    ],
)
def test_words(row: Setting[Any], value: object, words: str, paths: Paths):
    assert said(row, value, paths) == words


def test_a_template_that_is_not_there_is_told_with_those_that_are(paths: Paths):
    words = said(table.REPORT_TEMPLATE, "ours", paths)
    assert words.startswith("There is no template “ours”. Available templates: en,")


def test_a_word_template_is_a_word_file(paths: Paths, tmp_path: Path):
    path = tmp_path / "ours.docx"
    assert said(table.EXPORT_TEMPLATE, path, paths) == f"There is no file “{path}”."
    path.write_text("not a Word file")
    assert "is not a Word file" in said(table.EXPORT_TEMPLATE, path, paths)
    exporters.export(Report(None), path)
    assert said(table.EXPORT_TEMPLATE, path, paths) == ""


@pytest.mark.parametrize("row", [table.BACKUP_FOLDER, table.MIRROR_FOLDER, table.HISTORY_FOLDER])
def test_a_folder_may_be_made_later_but_not_in_a_file(
    row: Setting[Any], paths: Paths, tmp_path: Path
):
    file = tmp_path / "file"
    file.touch()
    for each in (file, file / "in it"):
        assert said(row, each, paths) == f"“{file}” is a file, not a folder."
    assert "is a file" not in said(row, tmp_path / "to come", paths)


def test_a_folder_of_files_should_be_there(paths: Paths, tmp_path: Path):
    assert said(table.EXPORT_FOLDER, tmp_path, paths) == ""
    assert "There is no folder" in said(table.EXPORT_FOLDER, tmp_path / "stick", paths)


def test_a_folder_without_a_history_is_told_where_the_reports_stay(paths: Paths, tmp_path: Path):
    other = tmp_path / "other"
    words = said(table.HISTORY_FOLDER, other, paths)
    assert f"Your reports stay in “{paths.data}”" in words
    assert said(table.HISTORY_FOLDER, paths.data, paths) == ""
    Store.open(other / STORE_NAME).close()
    assert said(table.HISTORY_FOLDER, other, paths) == ""
