"""Export options and file names from the settings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePath
from typing import Protocol, TypeVar

from weeklydesk.exporters.options import Options, Paper
from weeklydesk.model import Report
from weeklydesk.naming.patterns import Filling
from weeklydesk.records import replace
from weeklydesk.safenames import safe_name
from weeklydesk.settings import table
from weeklydesk.settings.kinds import Setting
from weeklydesk.text.readers import Audience, unmarked
from weeklydesk.weeks import Week

T = TypeVar("T")

_LANGUAGES = {"en": "en-US", "zh_CN": "zh-CN"}
_ENDINGS = (".docx", ".pdf", ".md", ".html", ".eml", ".txt")


class Values(Protocol):
    """A source of setting values."""

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default if there is none."""
        ...


def options_by(values: Values, now: datetime) -> Options:
    """Return the export options from the settings."""
    get = values.get
    return Options(
        audience=Audience(get(table.EXPORT_AUDIENCE)),
        empty=get(table.EXPORT_EMPTY),
        now=now,
        author=get(table.AUTHOR),
        team=get(table.TEAM),
        language=_LANGUAGES.get(get(table.REPORT_LANGUAGE)),
        paper=Paper(get(table.EXPORT_PAPER)),
        contents=get(table.EXPORT_CONTENTS),
        template=get(table.EXPORT_TEMPLATE),
    )


def mail_options_by(values: Values, now: datetime) -> Options:
    """Return the options for mail from the settings: greeting, signature, subject, recipients."""
    get = values.get
    return replace(
        options_by(values, now),
        without=get(table.MAIL_LEAVE_OUT),
        greeting=get(table.MAIL_GREETING),
        signature=get(table.MAIL_SIGNATURE),
        subject=get(table.MAIL_SUBJECT),
        recipients=get(table.MAIL_TO),
        attach_word=get(table.MAIL_ATTACH),
    )


def file_stem(values: Values, report: Report) -> str:
    """Return the file name of a report without extension, from the pattern in the settings."""
    return _stem(values, report.title, report.week)


def file_stems(values: Values, titles: Iterable[tuple[Week, str]]) -> dict[Week, str]:
    """Return the file names of many weeks from the same pattern, in the order given.

    If another week already has the name, the week is appended to it.
    """
    stems: dict[Week, str] = {}
    taken: set[str] = set()
    for week, title in titles:
        stem = _stem(values, title, week)
        stems[week] = f"{stem} {week}" if stem.casefold() in taken else stem
        taken.add(stems[week].casefold())
    return stems


def _stem(values: Values, typed: str, week: Week | None) -> str:
    title = unmarked(typed) or str(week or "")
    filling = Filling(title, week, values.get(table.AUTHOR), values.get(table.TEAM))
    pattern = values.get(table.EXPORT_NAME)
    ending = PurePath(pattern).suffix.lower()
    name = filling.fill(pattern[: -len(ending)] if ending in _ENDINGS else pattern)
    return safe_name(name, str(week or title))
