"""Objectives: what a report's sections are about for a quarter or longer.

An objective is known by its identity ("O1") and the week that it began in, since the next quarter
has an O1 of its own. Its name may change, its identity holds: reports say it beside the heading.
What no heading says, the period and a colour, is written down for it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from weeklydesk.lineage.recognition import bare_words
from weeklydesk.quarters import Period
from weeklydesk.records import record, replace
from weeklydesk.weeks import Week

COLOURS = 6
_WITHIN = 60.0
_IDENTITY = re.compile(
    r"(?:okr\s*)?(?:objective|目标|o)[\s\-_]*([0-9]{1,2}|[一二三四五六七八九十])", re.I
)
_LIST = re.compile(r"\s*(?:[-*•·●]\s+|\d{1,2}\s*[.)、）]\s*)")
_BRACKETS = re.compile(r"[【】「」『』〖〗]")
_BETWEEN = " \t\u3000:：.、-–—·|"
_NUMERALS = "一二三四五六七八九十"


@record
class Objective:
    """One objective; `period` is None where it was never said, `colour` None where none was chosen.

    `colour` is 1 to COLOURS, by its place among a theme's hues.
    """

    identity: str
    name: str = ""
    period: Period | None = None
    colour: int | None = None

    def begin(self) -> Week:
        """Return the first week, the earliest that there is where none was said."""
        return self.period.first if self.period else Week(1, 1)

    def begun_by(self, week: Week) -> bool:
        """Whether it has begun in that week or before."""
        return self.begin() <= week

    @property
    def title(self) -> str:
        """What a line says that names it: "O1 Customers"."""
        return f"{self.identity} {self.name}".strip()


def parse_objective(line: str) -> Objective | None:
    """Return the objective that a heading or a typed line names; one without an O has no identity.

    None where nothing is said. "【O1 业务服务】", "O1：业务服务" and "- O1 业务服务" are the same.
    """
    plain = unicodedata.normalize("NFKC", _BRACKETS.sub(" ", line)).strip()
    plain = _LIST.sub("", plain, count=1) if not _IDENTITY.match(plain) else plain
    match = _IDENTITY.match(plain)
    if match is None or re.match(r"[0-9A-Za-z%％]", plain[match.end() :]):
        return Objective("", plain.strip(_BETWEEN)) if plain.strip(_BETWEEN) else None
    return Objective(f"O{_number(match[1])}", plain[match.end() :].strip(_BETWEEN))


def _number(typed: str) -> int:
    return int(typed) if typed.isdigit() else _NUMERALS.index(typed) + 1


def parse_objectives(text: str) -> tuple[Objective, ...]:
    """Return the objectives of a text with one a line; those without a number get the next free.

    Of two with one identity the second gets another.
    """
    found = [each for each in map(parse_objective, text.splitlines()) if each]
    taken = {each.identity for each in found}
    used: set[str] = set()
    result: list[Objective] = []
    for each in found:
        identity = each.identity
        if not identity or identity in used:
            identity = next(f"O{n}" for n in range(1, 1000) if f"O{n}" not in taken | used)
        used.add(identity)
        result.append(replace(each, identity=identity))
    return tuple(result)


def objective_in(objectives: Iterable[Objective], identity: str, week: Week) -> Objective | None:
    """Return what an identity means in a week: of those begun by then the last.

    It does so after its period too, until another begins: a report that still has it is right.
    """
    begun = [each for each in objectives if each.identity == identity and each.begun_by(week)]
    return max(begun, key=Objective.begin, default=None)


def by_number(identity: str) -> tuple[int, str]:
    """Return what identities are sorted by: O2 before O10."""
    digits = "".join(sign for sign in identity if sign.isdecimal())
    return int(digits) if digits else 0, identity


def from_headings(
    sightings: Iterable[tuple[Week, str, str]], known: Iterable[Objective] = ()
) -> tuple[Objective, ...]:
    """Return every objective that reports were about, the oldest first.

    A sighting is a week, an identity and a heading of that week, in the order of the weeks. One
    begins where it is `known` to, or where an identity has a name that says something else.
    """
    written = tuple(known)
    open_ones: dict[str, Objective] = {}
    done: list[Objective] = []
    for week, identity, heading in sightings:
        here, before = parse_objective(heading), open_ones.get(identity)
        name = here.name if here else ""
        planned = objective_in(written, identity, week)
        goes_on = before and before.period and _goes_on(before, name, planned, week)
        if before and not goes_on:
            done.append(before)
        first = before.begin() if before and goes_on else week
        open_ones[identity] = Objective(
            identity, name, Period(first, week), planned.colour if planned else None
        )
    return tuple(
        sorted((*done, *open_ones.values()), key=lambda o: (o.begin(), by_number(o.identity)))
    )


def _goes_on(before: Objective, name: str, planned: Objective | None, week: Week) -> bool:
    if planned and planned.period and before.begin() < planned.period.first:
        return False
    return planned is not None or may_be_same(before.name, name)


def may_be_same(one: str, other: str) -> bool:
    """Whether two names may be those of one objective, reworded."""
    if not one or not other:
        return True
    return likeness(one, other) >= 40


def likeness(one: str, other: str) -> float:
    """Return how alike two names are, 0 to 100; one that holds the other is so at least by half."""
    from rapidfuzz import fuzz

    first, second = bare_words(one), bare_words(other)
    within = first in second or second in first
    return max(fuzz.ratio(first, second), _WITHIN if within and first and second else 0.0)
