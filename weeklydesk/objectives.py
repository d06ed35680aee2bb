"""Objectives, which sections of reports are about for a quarter or longer.

An objective is identified by its identity ("O1") and its first week, since the next quarter has
another O1. Its name may change; its identity, which reports store beside the heading, does not.
The period and the colour, which no heading says, are stored separately.
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
    """One objective; `period` is None if it is unknown, `colour` None if none was chosen.

    `colour` is 1 to COLOURS, an index into the hues of a theme.
    """

    identity: str
    name: str = ""
    period: Period | None = None
    colour: int | None = None

    def begin(self) -> Week:
        """Return the first week, or the earliest possible week if the period is unknown."""
        return self.period.first if self.period else Week(1, 1)

    def begun_by(self, week: Week) -> bool:
        """Return whether the objective has begun by that week."""
        return self.begin() <= week

    @property
    def title(self) -> str:
        """The identity and name in one line: "O1 Customers"."""
        return f"{self.identity} {self.name}".strip()


def parse_objective(line: str) -> Objective | None:
    """Return the objective named in a heading or a typed line, or None for an empty one.

    Without an O and a number the identity is empty. "【O1 业务服务】", "O1：业务服务" and
    "- O1 业务服务" give the same objective.
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
    """Return the objectives of a text with one per line.

    An objective without a number, or with one that is already used, gets the next free number.
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
    """Return the objective that an identity means in a week: the last one begun by then.

    This holds even after its period, until another one begins: if a report still has the
    objective, the report is right.
    """
    begun = [each for each in objectives if each.identity == identity and each.begun_by(week)]
    return max(begun, key=Objective.begin, default=None)


def by_number(identity: str) -> tuple[int, str]:
    """Return a sort key for identities: O2 before O10."""
    digits = "".join(char for char in identity if char.isdecimal())
    return int(digits) if digits else 0, identity


def from_headings(
    headings: Iterable[tuple[Week, str, str]], known: Iterable[Objective] = ()
) -> tuple[Objective, ...]:
    """Return every objective that reports were about, the oldest first.

    Each heading comes with its week and identity, in the order of the weeks. An objective begins
    in the week stated in `known`, or where the name of an identity becomes a different one.
    """
    stored = tuple(known)
    open_ones: dict[str, Objective] = {}
    done: list[Objective] = []
    for week, identity, heading in headings:
        here, before = parse_objective(heading), open_ones.get(identity)
        name = here.name if here else ""
        planned = objective_in(stored, identity, week)
        continues = before and before.period and _continues(before, name, planned)
        if before and not continues:
            done.append(before)
        first = before.begin() if before and continues else week
        open_ones[identity] = Objective(
            identity, name, Period(first, week), planned.colour if planned else None
        )
    return tuple(
        sorted((*done, *open_ones.values()), key=lambda o: (o.begin(), by_number(o.identity)))
    )


def _continues(before: Objective, name: str, planned: Objective | None) -> bool:
    if planned and planned.period and before.begin() < planned.period.first:
        return False
    return planned is not None or may_be_same(before.name, name)


def may_be_same(one: str, other: str) -> bool:
    """Return whether two names may be the same objective, reworded."""
    if not one or not other:
        return True
    return likeness(one, other) >= 40


def likeness(one: str, other: str) -> float:
    """Return the similarity of two names, 0 to 100; at least 60 if one contains the other."""
    from rapidfuzz import fuzz

    first, second = bare_words(one), bare_words(other)
    within = first in second or second in first
    return max(fuzz.ratio(first, second), _WITHIN if within and first and second else 0.0)
