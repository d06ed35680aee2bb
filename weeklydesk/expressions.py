"""Regular expressions that are compiled when the first text comes that they can match.

Reading one report asks for some sixty of them, most of which none of its lines can match: compiling
all of them beforehand took a fifth of a conversion.
"""

from __future__ import annotations

import re
from collections.abc import Callable


class Expression:
    """A regular expression, and what a text must have so that looking closer is worth while.

    A text that it matches begins with one of the signs in `begins`, and holds at least one of those
    in `holds`, where they are given.
    """

    __slots__ = ("_begins", "_compiled", "_holds", "source")

    def __init__(self, source: str, *, begins: str = "", holds: str = "") -> None:
        self.source = source
        self._begins = frozenset(begins)
        self._holds = frozenset(holds)
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the beginning of a text."""
        return self._pattern().match(text) if self._may_match(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match anywhere in a text; not for one that tells how it begins."""
        return self._pattern().search(text) if self._may_match(text) else None

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return a text with what matches replaced; not for one that tells how it begins."""
        return self._pattern().sub(by, text, count) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        if self._begins and text[:1] not in self._begins:
            return False
        return not self._holds or not self._holds.isdisjoint(text)

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled
