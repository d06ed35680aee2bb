"""Pictures of a report that comes in: the history keeps text, and says so."""

from __future__ import annotations

from weeklydesk.edits.lines import text_of
from weeklydesk.errors import Remark
from weeklydesk.importers import Reading
from weeklydesk.model import Code, Html, Report
from weeklydesk.outline import flatten
from weeklydesk.records import replace
from weeklydesk.text.inline import Span, spans


def with_picture_warning(reading: Reading) -> Reading:
    """Return the reading with a remark on its pictures, where it has any."""
    count = pictures(reading.report)
    if not count:
        return reading
    told = Remark(
        "Pictures: {count}. The history keeps text only: the page shows where they were; "
        "Word and e-mail show their descriptions.",
        count=count,
    )
    return replace(reading, warnings=(*reading.warnings, told))


def pictures(report: Report) -> int:
    """Return how many pictures the texts of a report refer to."""
    lines = (line for line in flatten(report.sections) if not isinstance(line.node, (Code, Html)))
    return sum(bool(span.image) for line in lines for span in _shown(text_of(line)))


def _shown(text: str) -> tuple[Span, ...]:
    return spans(text) if "![" in text else ()
