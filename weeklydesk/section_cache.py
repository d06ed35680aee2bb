"""A cache for values that are computed from each section of a report on its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from weeklydesk.model import Report, Section

T = TypeVar("T")


class SectionCache(Generic[T]):
    """Computes a value for each section and reuses it while the section is the same object."""

    def __init__(self, compute: Callable[[Section], T]) -> None:
        self._compute = compute
        # By id. The section is stored too, so that its id is not reused while it is in the cache.
        self._cache: dict[int, tuple[Section, T]] = {}

    def of(self, report: Report) -> list[T]:
        """Return the value of each of the report's sections."""
        entries = [self._entry(section) for section in report.sections]
        self._cache = {id(section): (section, value) for section, value in entries}
        return [value for _, value in entries]

    def _entry(self, section: Section) -> tuple[Section, T]:
        return self._cache.get(id(section)) or (section, self._compute(section))
