"""How old an item is, how long it has read the same, and which of its words have gone stale."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from weeklydesk.lineage.recognition import Words
from weeklydesk.model import Block, Item, Report, Role, State
from weeklydesk.records import record, replace
from weeklydesk.text.relative import Meant, relative_words, stale_words
from weeklydesk.weeks import Week

STUCK = 2  # weeks with the same words that are worth a mark
_CLAUSE = re.compile(r"[^，。；！？,;!?\n]+")


@record
class Wording:
    """What an item said in one week."""

    week: Week
    text: str


@record
class Age:
    """An item's age in the week that is looked at.

    `weeks` counts the reports that it stands in, from the one of `since` to this one;
    `unchanged_for` counts how often it was taken over word for word since its words last changed;
    a mere label (银行：) is not expected to change.
    `stale` are the relative words that mislead by now, with the days that they meant.
    """

    weeks: int
    since: Week
    unchanged_for: int = 0
    stale: tuple[Meant, ...] = ()

    @property
    def stuck(self) -> bool:
        """Whether the words have not changed for two weeks or more."""
        return self.unchanged_for >= STUCK


def age(text: str, week: Week, earlier: Sequence[Wording]) -> Age:
    """Return the age of an item that reads `text` in `week`; `earlier` is oldest first."""
    same = takewhile(lambda wording: wording.text == text, reversed(earlier))
    unchanged = 0 if Words.of(text).says_nothing else sum(1 for _ in same)
    since = earlier[0].week if earlier else week
    return Age(len(earlier) + 1, since, unchanged, _stale(text, week, earlier))


def worth_telling(report: Report, ages: Mapping[str, Age]) -> frozenset[str]:
    """Return the lineages whose age says something.

    What is closed ages no more, and what is as old as the item that it stands under needs no words
    of its own. Figures are told anew each week.
    """
    sections = (section for section in report.sections if section.role is not Role.METRICS)
    return frozenset(name for section in sections for name in _told(section.blocks, ages, None))


def _told(blocks: Iterable[Block], ages: Mapping[str, Age], above: Age | None) -> Iterator[str]:
    for item in blocks:
        if not isinstance(item, Item):
            continue
        age = ages.get(item.lineage)
        is_open = item.state is State.OPEN
        echoes = age and above and (age.since, age.stuck) == (above.since, above.stuck)
        if age and age.weeks > 1 and is_open and not echoes:
            yield item.lineage
        yield from _told(item.children, ages, age if is_open else None)


def _stale(text: str, week: Week, earlier: Sequence[Wording]) -> tuple[Meant, ...]:
    """Return the words whose clause was typed in an earlier week and has stayed since."""
    found: list[Meant] = []
    for clause in _CLAUSE.finditer(text):
        typed = _typed(clause[0], week, earlier)
        if typed == week or not relative_words(clause[0], week):
            continue
        found += (
            replace(meant, start=meant.start + clause.start(), end=meant.end + clause.start())
            for meant in stale_words(clause[0], typed, week)
        )
    return tuple(found)


def _typed(clause: str, week: Week, earlier: Sequence[Wording]) -> Week:
    for wording in reversed(earlier):
        if clause not in wording.text:
            break
        week = wording.week
    return week
