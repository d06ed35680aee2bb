"""Counts of the open report that are needed after every edit: words, and reader marks."""

from __future__ import annotations

from weeklydesk.model import Report
from weeklydesk.section_cache import SectionCache
from weeklydesk.text.counting import Count, count_section, summed
from weeklydesk.text.readers import is_marked


class Tally:
    """Recounts only the sections that have changed since the last call."""

    def __init__(self) -> None:
        self._counts, self._marks = SectionCache(count_section), SectionCache(is_marked)

    def count(self, report: Report) -> Count:
        """Return the word and character counts."""
        return summed(self._counts.of(report))

    def is_marked(self, report: Report) -> bool:
        """Return whether any line is marked for fewer readers."""
        return any(self._marks.of(report))
