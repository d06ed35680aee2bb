"""What is counted of the open report again and again: how much is written, what is marked."""

from __future__ import annotations

from weeklydesk.model import Report
from weeklydesk.persection import PerSection
from weeklydesk.text.counting import Count, count_section, summed
from weeklydesk.text.readers import is_marked


class Tally:
    """Looks only at the sections that have changed since it was asked last."""

    def __init__(self) -> None:
        self._counts, self._marks = PerSection(count_section), PerSection(is_marked)

    def count(self, report: Report) -> Count:
        """Return how much is written."""
        return summed(self._counts.of(report))

    def is_marked(self, report: Report) -> bool:
        """Tell whether anything is marked for fewer readers."""
        return any(self._marks.of(report))
