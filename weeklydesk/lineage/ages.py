"""The age of an item, how long its text is unchanged, and which relative dates are outdated."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile

from weeklydesk.lineage.recognition import Words
from weeklydesk.model import Block, Item, Report, Role, State
from weeklydesk.records import record, replace
from weeklydesk.text.relative import Meant, relative_words, stale_words
from weeklydesk.weeks import Week

STUCK = 2  # weeks with an unchanged text after which an item is marked
_CLAUSE = re.compile(r"[^，。；！？,;!?\n]+")


@record
class Wording:
    """The text of an item in one week."""

    week: Week
    text: str


@record
class Age:
    """An item's age in a given week.

    `weeks` is the number of reports that contain it, from the one of `since` to this one.
    `unchanged_for` is how often it was carried over since its text last changed; 0 for a mere label
    (银行：), which is not expected to change. `stale` are the relative dates that are outdated now.
    """

    weeks: int
    since: Week
    unchanged_for: int = 0
    stale: tuple[Meant, ...] = ()

    @property
    def stuck(self) -> bool:
        """Whether the text has not changed for two weeks or more."""
        return self.unchanged_for >= STUCK


def age(text: str, week: Week, earlier: Sequence[Wording]) -> Age:
    """Return the age of an item with `text` in `week`; `earlier` is oldest first."""
    same = takewhile(lambda wording: wording.text == text, reversed(earlier))
    unchanged = 0 if Words.of(text).says_nothing else sum(1 for _ in same)
    since = earlier[0].week if earlier else week
    return Age(len(earlier) + 1, since, unchanged, _stale(text, week, earlier))


def worth_showing(report: Report, ages: Mapping[str, Age]) -> frozenset[str]:
    """Return the lineages whose age should be shown.

    The age is not shown for closed items, for items as old as their parent, and for figures, which
    are reported anew each week.
    """
    sections = (section for section in report.sections if section.role is not Role.METRICS)
    return frozenset(name for section in sections for name in _shown(section.blocks, ages, None))


def _shown(blocks: Iterable[Block], ages: Mapping[str, Age], above: Age | None) -> Iterator[str]:
    for item in blocks:
        if not isinstance(item, Item):
            continue
        age = ages.get(item.lineage)
        is_open = item.state is State.OPEN
        like_parent = age and above and (age.since, age.stuck) == (above.since, above.stuck)
        if age and age.weeks > 1 and is_open and not like_parent:
            yield item.lineage
        yield from _shown(item.children, ages, age if is_open else None)


def _stale(text: str, week: Week, earlier: Sequence[Wording]) -> tuple[Meant, ...]:
    """Return the relative dates in clauses that are unchanged since an earlier week."""
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
