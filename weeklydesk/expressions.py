"""Regular expressions that are compiled at the first text that they can match.

Reading one report uses some sixty of them, and most cannot match any of its lines. Compiling all
of them in advance took a fifth of the time of a conversion.
"""

from __future__ import annotations

import re
from collections.abc import Callable


class Expression:
    """A regular expression with a cheap test that rules out most texts.

    If `begins` is given, a matching text begins with one of its characters; if `holds` is given,
    a matching text contains at least one of its characters.
    """

    __slots__ = ("_begins", "_compiled", "_holds", "source")

    def __init__(self, source: str, *, begins: str = "", holds: str = "") -> None:
        self.source = source
        self._begins = frozenset(begins)
        self._holds = frozenset(holds)
        self._compiled: re.Pattern[str] | None = None

    def match(self, text: str) -> re.Match[str] | None:
        """Return the match at the start of a text."""
        return self._pattern().match(text) if self._may_match(text) else None

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match anywhere in a text; not for an expression with `begins`."""
        return self._pattern().search(text) if self._may_match(text) else None

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str, count: int = 0) -> str:
        """Return a text with all matches replaced; not for an expression with `begins`."""
        return self._pattern().sub(by, text, count) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        if self._begins and text[:1] not in self._begins:
            return False
        return not self._holds or not self._holds.isdisjoint(text)

    def _pattern(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.source)
        return self._compiled
