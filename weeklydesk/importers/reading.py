"""The result of reading a file."""

from __future__ import annotations

from datetime import date

from weeklydesk.errors import Remark
from weeklydesk.model import Report
from weeklydesk.records import record


@record
class Reading:
    """A report, with line counts that verify that no line of the source was lost.

    `lines_in` counts the non-blank lines of the source, `lines_placed` those in the report; they
    are counted independently. `verbatim` lists the lines (number, text) that could not be parsed
    and are kept as typed. `period` is the first and last day if the source names a range.
    """

    report: Report
    lines_in: int
    lines_placed: int
    verbatim: tuple[tuple[int, str], ...] = ()
    warnings: tuple[Remark, ...] = ()
    period: tuple[date, date] | None = None
