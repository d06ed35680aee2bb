"""Weeks and times as text in the window's language."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from weeklydesk.weeks import Week
from weeklydesk_ui.i18n import translate


def week_name(week: Week) -> str:
    """Return "Week 23"."""
    return translate("Dates", "Week {number}").format(number=week.number)


def week_title(week: Week, names: str) -> tuple[str, str]:
    """Return a week's name and the detail shown beside it, for a value of WEEK_NAMES."""
    if names == "days":
        return week_span(week), str(week)
    return week_name(week) if names == "number" else str(week), week_span(week)


def week_label(week: Week, names: str) -> tuple[str, str]:
    """Return the same for narrow places where the year is known."""
    number = f"W{week.number:02}"
    if names == "days":
        return week_days(week), number
    return week_name(week) if names == "number" else number, week_days(week)


def week_span(week: Week) -> str:
    """Return "Jun 3 – Jun 9", with years if they differ."""
    first, last = week.monday, week.sunday
    form = (
        translate("Dates", "MMM d", "date format without a year")
        if first.year == last.year
        else translate("Dates", "MMM d, yyyy", "date format with a year")
    )
    return f"{_day(first, form)} – {_day(last, form)}"


def week_days(week: Week) -> str:
    """Return the days in short: "Jun 3 – 9"."""
    form = translate("Dates", "MMM d", "date format without a year")
    alone = translate("Dates", "d", "date format of a day in the same month")
    same = week.monday.month == week.sunday.month
    return f"{_day(week.monday, form)} – {_day(week.sunday, alone if same else form)}"


def days_between(first: date, last: date) -> str:
    """Return "Jun 6", or "Jun 3 – Jun 9" for several days."""
    form = translate("Dates", "MMM d", "date format without a year")
    return _day(first, form) if first == last else f"{_day(first, form)} – {_day(last, form)}"


def day_time(moment: datetime) -> str:
    """Return "14:03"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def exact_time(moment: datetime) -> str:
    """Return "14:03:22"."""
    return QLocale().toString(QTime(moment.hour, moment.minute, moment.second), "HH:mm:ss")


def full_moment(moment: datetime) -> str:
    """Return "Jun 3, 2024 14:03" in local time."""
    here = moment.astimezone()
    form = translate("Dates", "MMM d, yyyy", "date format with a year")
    return f"{_day(here.date(), form)} {day_time(here)}"


def _day(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
