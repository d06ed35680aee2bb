"""The last working day of a week, and the time of the reminder."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from pathlib import Path

import pytest

from weeklydesk.errors import InputError
from weeklydesk.reminding import missed, next_moment
from weeklydesk.weeks import Week
from weeklydesk.workdays import NAME, WEEKDAYS, Workdays, chinese
from weeklydesk_resources import ROOT

FOUR = time(16, 0)


@pytest.fixture
def days(tmp_path: Path) -> Workdays:
    return chinese(tmp_path / NAME)


@pytest.mark.parametrize(
    ("week", "last"),
    [
        ("2024-W22", "2024-05-31"),  # an ordinary Friday
        ("2024-W05", "2024-02-04"),  # Sunday before the Spring Festival is worked
        ("2024-W07", "2024-02-18"),  # and the one at its end
        ("2024-W19", "2024-05-11"),  # Saturday after the Labour Day holiday
        ("2024-W14", "2024-04-07"),
        ("2025-W05", "2025-01-27"),  # the Monday before the Spring Festival
        ("2025-W40", "2025-09-30"),
        ("2026-W01", "2026-01-04"),
        ("2026-W08", "None"),  # all of it is the Spring Festival
        ("2026-W25", "2026-06-18"),
        ("2027-W05", "2027-02-04"),
        ("2028-W22", "2028-06-02"),  # nothing is known
    ],
)
def test_the_last_working_day_in_china(days: Workdays, week: str, last: str):
    assert str(days.last_of(Week.parse(week))) == last


def test_monday_to_friday_where_there_is_no_table():
    assert str(WEEKDAYS.last_of(Week(2024, 7))) == "2024-02-16"


@pytest.mark.parametrize(
    ("week", "holiday"),
    [
        ("2024-W07", True),  # the Spring Festival, all but its Sunday
        ("2024-W40", True),  # National Day, from Tuesday on
        ("2024-W18", True),  # Labour Day, from Wednesday on; what is worked for it lies outside
        ("2024-W22", False),
        ("2025-W40", True),  # Monday and Tuesday are worked
        ("2025-W41", False),  # Thursday to Saturday are
        ("2026-W08", True),
    ],
)
def test_the_weeks_that_a_holiday_takes_in_china(days: Workdays, week: str, holiday: bool):
    assert days.is_holiday(Week.parse(week)) == holiday
    assert not WEEKDAYS.is_holiday(Week.parse(week))


def test_every_year_says_whether_it_is_published_and_by_what():
    data = tomllib.loads((ROOT / NAME).read_text(encoding="utf-8"))
    assert {year: table["published"] for year, table in data.items()} == {
        "2024": True,
        "2025": True,
        "2026": True,
        "2027": False,
    }
    assert all(table["source"] for table in data.values())


def test_make_up_days_are_weekend_days(days: Workdays):
    assert [day for day in days.work if day.isoweekday() < 6] == []
    assert days.work & days.off == set()


def test_a_year_of_ones_own_takes_the_place_of_the_bundled_one(tmp_path: Path):
    own = tmp_path / NAME
    own.write_text('[2026]\noff = ["2026-06-15..2026-06-19"]\n', encoding="utf-8")
    days = chinese(own)
    assert days.last_of(Week(2026, 25)) is None
    assert days.is_worked(date(2026, 10, 1))
    assert not days.is_worked(date(2025, 10, 1))


@pytest.mark.parametrize(
    "text",
    [
        "off = 1",
        "[x]\noff = []",
        "[2026]\noff = 1",
        '[2026]\noff = ["soon"]',
        '[2026]\nwork = ["2025-01-01"]',
        "[2026",
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, text: str):
    own = tmp_path / NAME
    own.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"holidays\.toml cannot be read"):
        chinese(own)


@pytest.mark.parametrize(
    ("now", "week", "at"),
    [
        ("2024-05-27T09:00", "2024-W22", "2024-05-31T16:00"),
        ("2024-05-31T15:59", "2024-W22", "2024-05-31T16:00"),
        ("2024-05-31T16:00", "2024-W23", "2024-06-07T16:00"),
        ("2026-02-16T09:00", "2026-W09", "2026-02-28T16:00"),
    ],
)
def test_the_next_moment(days: Workdays, now: str, week: str, at: str):
    moment = next_moment(datetime.fromisoformat(now), days, FOUR)
    assert moment is not None
    assert (str(moment.week), moment.at) == (week, datetime.fromisoformat(at))


@pytest.mark.parametrize(
    ("now", "last", "week"),
    [
        ("2024-05-31T15:00", "2024-W21", "None"),  # not yet
        ("2024-05-31T18:00", "2024-W21", "2024-W22"),
        ("2024-05-31T18:00", "2024-W22", "None"),  # was told
        ("2024-06-03T09:00", "2024-W21", "2024-W22"),  # on Monday, of last week
        ("2024-06-24T09:00", "2024-W21", "2024-W25"),  # of the latest alone
        ("2026-02-25T09:00", "2026-W06", "2026-W07"),  # before a week that is all off
        ("2024-06-03T09:00", "", "2024-W22"),
    ],
)
def test_what_was_missed(days: Workdays, now: str, last: str, week: str):
    moment = missed(datetime.fromisoformat(now), days, FOUR, Week.parse(last) if last else None)
    assert str(moment.week if moment else None) == week
