"""What a reader found in a file."""

from __future__ import annotations

from datetime import date

from weeklydesk.errors import Remark
from weeklydesk.model import Report
from weeklydesk.records import record


@record
class Reading:
    """A report, and the proof that it holds every line of its source.

    `lines_in` counts the source's lines that are not blank, `lines_placed` those that the report
    accounts for; both are counted on their own. `verbatim` names the lines (number, text) that
    were not understood and are kept as typed. `period` is the first and the last day, where the
    source names a range.
    """

    report: Report
    lines_in: int
    lines_placed: int
    verbatim: tuple[tuple[int, str], ...] = ()
    warnings: tuple[Remark, ...] = ()
    period: tuple[date, date] | None = None
