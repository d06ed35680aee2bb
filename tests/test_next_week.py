"""The week to write next, the same for the window and the command line."""

from pathlib import Path

import pytest

from tests.commandline import Run
from weeklydesk.desk.next_week import next_week
from weeklydesk.weeks import Week


@pytest.mark.parametrize(
    ("newest", "due"),
    [
        (None, "2024-W30"),
        ("2024-W29", "2024-W30"),
        ("2024-W30", "2024-W30"),
        ("2024-W31", "2024-W30"),
        ("2024-W04", "2024-W30"),
        ("2024-W03", "2024-W04"),
        ("2020-W53", "2021-W01"),
    ],
)
def test_it_is_this_week_unless_the_last_report_is_older_than_any_leave(
    newest: str | None, due: str
):
    assert str(next_week(Week.parse(newest) if newest else None, Week(2024, 30))) == due


def test_a_command_goes_by_it_and_says_how_to_start_this_week(run: Run):
    run("new", "2020-W53")
    started = run("new")
    assert started.out.startswith("2021-W01")
    assert "To start it: weeklydesk new" in started.out
    assert "2021-W01" in run("list").out


def test_what_is_no_week_leaves_no_empty_history_behind(run: Run, tmp_path: Path):
    store = tmp_path / "other.db"
    assert run("--store", store, "new", "nonsense").status == 1
    assert not store.exists()
