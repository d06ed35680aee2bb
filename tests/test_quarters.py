"""Quarters and periods in ISO weeks."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategies
from weeklydesk.errors import InputError
from weeklydesk.quarters import Period, Quarter
from weeklydesk.weeks import Week

quarters = st.builds(Quarter, st.integers(2000, 2050), st.integers(1, 4))


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        ("2024-Q1", "2024-W01", "2024-W13"),
        ("2024-Q3", "2024-W27", "2024-W39"),  # 1 July is a Monday
        ("2026-Q2", "2026-W14", "2026-W26"),  # 1 April is a Wednesday
        ("2026-Q4", "2026-W40", "2026-W53"),  # 1 October is a Thursday; a year of 53 weeks
        ("2027-Q1", "2027-W01", "2027-W12"),
        ("2027-Q4", "2027-W40", "2027-W52"),  # 1 October is a Friday: W39 is September's
    ],
)
def test_the_weeks_of_a_quarter(quarter: str, first: str, last: str):
    found = Quarter.parse(quarter)
    assert (str(found.first), str(found.last)) == (first, last)


@given(strategies.weeks)
def test_every_week_belongs_to_one_quarter_that_holds_its_thursday(week: Week):
    quarter = Quarter.of(week)
    assert quarter.first <= week <= quarter.last
    thursday = week.monday + timedelta(days=3)
    assert (thursday.year, (thursday.month - 1) // 3 + 1) == (quarter.year, quarter.number)


@given(quarters)
def test_quarters_follow_each_other_without_a_gap(quarter: Quarter):
    assert quarter.last + 1 == (quarter + 1).first
    assert (quarter + 1) + -1 == quarter
    assert quarter.last - quarter.first + 1 in (12, 13, 14)
    assert Quarter.parse(str(quarter)) == quarter


@pytest.mark.parametrize(
    "text", ["2026Q3", "2026-q3", " 2026 Q3 ", "2026年第三季度", "2026年3季度"]
)
def test_a_quarter_as_people_write_it(text: str):
    assert Quarter.parse(text) == Quarter(2026, 3)


@pytest.mark.parametrize(
    ("text", "first", "last", "written"),
    [
        ("2026-Q3", "2026-W27", "2026-W39", "2026-Q3"),
        ("2026-W27..2026-W39", "2026-W27", "2026-W39", "2026-Q3"),
        ("2026-Q3..2026-Q4", "2026-W27", "2026-W53", "2026-W27..2026-W53"),
        ("2026-W30 – 2026-W33", "2026-W30", "2026-W33", "2026-W30..2026-W33"),
        ("2026-W30至2026Q3", "2026-W30", "2026-W39", "2026-W30..2026-W39"),
        ("2026-W30..", "2026-W30", None, "2026-W30.."),
        ("2026-W30", "2026-W30", "2026-W30", "2026-W30..2026-W30"),
    ],
)
def test_a_period_is_read_and_written(text: str, first: str, last: str | None, written: str):
    period = Period.parse(text)
    assert period == Period(Week.parse(first), Week.parse(last) if last else None)
    assert str(period) == written
    assert Period.parse(written) == period


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not a period"),
        ("Q3", "not a period"),
        ("2026-W60", "not a period"),
        ("2026-Q5", "not a period"),
        ("2026-W30..2026-W20", "cannot end"),
    ],
)
def test_what_is_no_period_is_refused_in_words(text: str, words: str):
    with pytest.raises(InputError, match=words):
        Period.parse(text)


@given(strategies.weeks, st.integers(0, 60), st.integers(-80, 80))
def test_a_week_is_in_a_period_from_its_first_to_its_last(first: Week, length: int, offset: int):
    period = Period(first, first + length)
    assert (first + offset in period) == (0 <= offset <= length)
    assert (first + offset in Period(first)) == (offset >= 0)
