from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import weeks
from weeklydesk.errors import InputError
from weeklydesk.weeks import Week, retitle

days = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2020-12-31", "2020-W53"),
        ("2024-12-30", "2025-W01"),
        ("2026-12-31", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2024-06-01", "2024-W22"),
    ],
)
def test_a_day_lies_in_its_iso_week(day: str, week: str):
    assert str(Week.of(date.fromisoformat(day))) == week


@given(weeks)
def test_a_week_is_read_as_it_is_written(week: Week):
    assert Week.parse(str(week)) == week


@given(weeks, st.integers(-600, 600))
def test_weeks_are_counted_over_year_ends(week: Week, count: int):
    assert (week + count) - week == count


@given(days, days)
def test_weeks_sort_as_their_days_do(first: date, second: date):
    if Week.of(first) < Week.of(second):
        assert first < second


@pytest.mark.parametrize("text", ["", "2024", "2024-W54", "2023-W53", "W22", "2024-W00", "二十二"])
def test_what_is_no_week_is_refused(text: str):
    with pytest.raises(InputError):
        Week.parse(text)


@pytest.mark.parametrize("text", ["2024-W22", "2024W22", "2024-w22", " 2024-W22 "])
def test_forms_of_one_week(text: str):
    assert Week.parse(text) == Week(2024, 22)


@pytest.mark.parametrize(
    ("title", "fresh"),
    [
        ("2024-W22", "2024-W23"),
        ("2024-W22 周报", "2024-W23 周报"),
        ("支付组周报 W22", "支付组周报 W23"),
        ("第22周周报", "第23周周报"),
        ("第 22 周", "第 23 周"),
        ("Week 22: payments", "Week 23: payments"),
        ("周报 2024.5.27~2024.6.2", "周报 2024.6.3~2024.6.9"),
        ("20240527-0602 周报", "20240603-0609 周报"),
        ("2024年5月31日周报", "2024年6月7日周报"),
        ("5月27日-6月2日", "6月3日-6月9日"),
        ("2023-05-27", "2023-05-27"),
        ("0531周报", "0607周报"),
        ("项目周报", "项目周报"),
        ("1.0版本周报", "1.0版本周报"),
        ("W220", "W220"),
    ],
)
def test_a_title_moves_on_with_its_week(title: str, fresh: str):
    assert retitle(title, Week(2024, 22), Week(2024, 23)) == fresh


def test_a_title_moves_over_the_end_of_a_year():
    assert retitle("2026-W53", Week(2026, 53), Week(2027, 1)) == "2027-W01"
    assert retitle("12.28-1.3", Week(2026, 53), Week(2027, 1)) == "1.4-1.10"
