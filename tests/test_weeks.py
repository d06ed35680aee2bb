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
        ("周报 2024.05.27-05.31", "周报 2024.06.03-06.07"),
        ("5月27日-31日 周报", "6月3日-7日 周报"),
        ("2024年5月27-31日", "2024年6月3-7日"),
        ("周报（5.27~31）", "周报（6.3~7）"),
        ("05.27-06.02", "06.03-06.09"),
        ("5.27-30 版本", "6.3-6 版本"),
        ("6月27日-31日", "6月27日-31日"),
        ("5.27-6 版本", "6.3-6 版本"),
    ],
)
def test_a_title_moves_on_with_its_week(title: str, fresh: str):
    assert retitle(title, Week(2024, 22), Week(2024, 23)) == fresh


def test_a_title_moves_over_the_end_of_a_year():
    assert retitle("2026-W53", Week(2026, 53), Week(2027, 1)) == "2027-W01"
    assert retitle("12.28-1.3", Week(2026, 53), Week(2027, 1)) == "1.4-1.10"
    assert retitle("1228-0103", Week(2026, 53), Week(2027, 1)) == "0104-0110"


def test_a_range_of_days_names_the_month_that_it_ends_in():
    assert retitle("7月22日-26日", Week(2024, 30), Week(2024, 31)) == "7月29日-8月2日"


def test_days_as_iso_writes_them_keep_their_noughts():
    assert retitle("2024-12-23", Week(2024, 52), Week(2025, 2)) == "2025-01-06"


TITLES = (
    *("{week}", "{week} 周报", "{year}年第{n}周", "{year}年 第 {n} 周 周报", "第{n}周（{year}年）"),
    *(
        "{year}W{n:02}",
        "W{n:02}/{year}",
        "Week {n}, {year}",
        "{year} week {n}",
        "{year}年度第{n}周",
    ),
    *("{first}", "{first}~{last}", "{week} 周报（{first}~{last}）", "第{n}周 {short}", "{short}"),
)
WITH_53 = st.sampled_from([Week(year, 53) for year in (2015, 2020, 2026, 2032)])


@given(weeks | WITH_53, st.integers(-60, 60), st.sampled_from(TITLES))
def test_a_title_moves_as_if_it_had_been_written_for_the_other_week(
    week: Week, count: int, title: str
):
    assert retitle(written(title, week), week, week + count) == written(title, week + count)


def written(title: str, week: Week) -> str:
    return title.format(
        week=week,
        year=week.year,
        n=week.number,
        first=week.monday,
        last=week.sunday,
        short=f"{week.monday.month}月{week.monday.day}日-{week.sunday.month}月{week.sunday.day}日",
    )
