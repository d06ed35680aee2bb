"""Pictures in imported reports: the history stores text only, so the import warns about them."""

from __future__ import annotations

from weeklydesk.edits.lines import text_of
from weeklydesk.errors import Remark
from weeklydesk.importers import Reading
from weeklydesk.model import Code, Html, Report
from weeklydesk.outline import flatten
from weeklydesk.records import replace
from weeklydesk.text.inline import Span, spans


def with_picture_warning(reading: Reading) -> Reading:
    """Return the reading with a warning about its pictures, if it has any."""
    count = pictures(reading.report)
    if not count:
        return reading
    warning = Remark(
        "Pictures: {count}. The history keeps text only: the page shows where they were; "
        "Word and e-mail show their descriptions.",
        count=count,
    )
    return replace(reading, warnings=(*reading.warnings, warning))


def pictures(report: Report) -> int:
    """Return the number of pictures that the texts of a report refer to."""
    lines = (line for line in flatten(report.sections) if not isinstance(line.node, (Code, Html)))
    return sum(bool(span.image) for line in lines for span in _spans(text_of(line)))


def _spans(text: str) -> tuple[Span, ...]:
    return spans(text) if "![" in text else ()
