"""What follows from each section of a report by itself, and need not be found out again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from weeklydesk.model import Report, Section

T = TypeVar("T")


class SectionCache(Generic[T]):
    """Looks at a report again and again, of its sections only at those that are other objects."""

    def __init__(self, look: Callable[[Section], T]) -> None:
        self._look = look
        self._known: dict[int, tuple[Section, T]] = {}  # the section is held, so ids hold

    def of(self, report: Report) -> list[T]:
        """Return what is found in each of the report's sections."""
        seen = [self._seen(section) for section in report.sections]
        self._known = {id(section): (section, found) for section, found in seen}
        return [found for _, found in seen]

    def _seen(self, section: Section) -> tuple[Section, T]:
        known = self._known.get(id(section))
        return known or (section, self._look(section))
