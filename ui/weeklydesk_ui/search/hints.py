"""Completions for the search box, without Qt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from weeklydesk.records import field, record
from weeklydesk.weeks import Week

_WORD = re.compile(r'(?:[^\s"]|"[^"]*"?)*$')
_FILTER = re.compile(r'(?P<name>\w+)[:：]"?(?P<value>[^"]*)$')
MOST = 12


@record
class Hint:
    """A completion and its explanation."""

    text: str
    meaning: str = ""


@record
class Filters:
    """The filters by their names in the current language, with their possible values."""

    names: Sequence[tuple[str, str, str]]  # name, English name, meaning
    states: Sequence[Hint] = ()
    objectives: Sequence[Hint] = ()
    sections: Sequence[str] = ()
    weeks: Sequence[Week] = field(default_factory=tuple[Week, ...])


def word_at(text: str, caret: int) -> str:
    """Return the word at the caret; a quoted value belongs to its filter."""
    match = _WORD.search(text[:caret])
    return match[0] if match else ""


def hints(word: str, filters: Filters) -> tuple[Hint, ...]:
    """Return the completions of the word: filters, or values of a filter."""
    typed = _FILTER.fullmatch(word)
    if typed is None:
        named = _names(word, filters)
        return tuple(named) if word else ()
    kinds = {name: kind for name, kind, _ in filters.names}
    kind = kinds.get(typed["name"], typed["name"])
    values = _values(kind, filters)
    near = [hint for hint in values if _is_meant(hint, typed["value"])]
    if any(_bare(hint.text) == typed["value"] for hint in near):
        return ()  # already complete
    return tuple(Hint(f"{typed['name']}:{hint.text}", hint.meaning) for hint in near[:MOST])


def _names(word: str, filters: Filters) -> Iterator[Hint]:
    for name, kind, meaning in filters.names:
        if name.startswith(word.casefold()) or kind.startswith(word.casefold()):
            yield Hint(f"{name}:", meaning)


def _values(kind: str, filters: Filters) -> Sequence[Hint]:
    if kind == "week":
        return tuple(_weeks(filters.weeks))
    if kind == "section":
        return tuple(Hint(_quoted(title)) for title in filters.sections)
    return {"state": filters.states, "objective": filters.objectives}.get(kind, ())


def _weeks(weeks: Sequence[Week]) -> Iterator[Hint]:
    """Yield the years, then each week, newest first."""
    for year in sorted({week.year for week in weeks}, reverse=True):
        of_year = [week for week in weeks if week.year == year]
        yield Hint(f"{min(of_year)}..W{max(of_year).number:02}", str(year))
    yield from (Hint(str(week)) for week in weeks)


def _is_meant(hint: Hint, value: str) -> bool:
    letters = value.casefold()
    return letters in _bare(hint.text).casefold() or letters in hint.meaning.casefold()


def _bare(text: str) -> str:
    return text.strip('"')


def _quoted(title: str) -> str:
    return f'"{title}"' if re.search(r"\s", title) else title
