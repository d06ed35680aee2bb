"""The start of a quarter: which objectives end or continue, and where open items should go.

Pure functions on a week's report; `weeklydesk.carry.new_quarter` then rearranges it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import pairwise

from weeklydesk.branches import Place, places
from weeklydesk.carry.plans import IsNothing, blank
from weeklydesk.lineage.recognition import bare_words
from weeklydesk.model import Item, Report, Role, Section, State, walk
from weeklydesk.objectives import Objective, likeness, parse_objective
from weeklydesk.records import record
from weeklydesk.weeks import Week

_REWORDED = 40.0  # minimum similarity of a name that was reworded under the same number
_RENUMBERED = 75.0  # minimum similarity of a name that got another number
_RUNS = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_NEAR = 30.0  # minimum similarity for proposing a new objective for an ended one's items


class Way(StrEnum):
    """What happens to an open branch of an objective that ends."""

    MOVE = "move"  # to another objective
    REST = "rest"  # to the remainder of the previous quarter
    DROP = "drop"
    LATER = "later"


@record
class Target:
    """Where a branch goes: MOVE has an `objective`, LATER the week in which it returns."""

    way: Way
    objective: str = ""
    until: Week | None = None


REST = Target(Way.REST)
Targets = Mapping[str, Target]  # by the lineage of the branch
Successors = Mapping[str, str | None]  # old identity → new identity, or None if it ends


def objectives_in(report: Report) -> tuple[Objective, ...]:
    """Return the objectives of a report in its order, with the names from its headings."""
    found: dict[str, Objective] = {}
    for section in report.sections:
        if section.role is Role.OBJECTIVE and section.objective:
            here = parse_objective(section.title)
            fresh = Objective(section.objective, here.name if here else "")
            found.setdefault(section.objective, fresh)
    return tuple(found.values())


def successors(
    old: Sequence[Objective], new: Sequence[Objective], chosen: Successors | None = None
) -> dict[str, str | None]:
    """Return the successors of the old objectives, which are recognised by their names.

    The same name continues under any number, a reworded one under its own number. `chosen`
    overrides this. If old and new are the same, all continue.
    """
    names = [(each.identity, each.name) for each in old]
    if names == [(each.identity, each.name) for each in new]:
        return {each.identity: each.identity for each in old}
    result = {
        name: to
        for name, to in (chosen or {}).items()
        if to is None or to in {each.identity for each in new}
    }
    taken = {to for to in result.values() if to}
    for one, other in _by_kinship(old, new):
        if one not in result and other not in taken:
            result[one] = other
            taken.add(other)
    return {each.identity: result.get(each.identity) for each in old}


def _by_kinship(old: Iterable[Objective], new: Sequence[Objective]) -> list[tuple[str, str]]:
    """Return pairs of old and new identities that may be one objective, the surest first."""
    scored = (
        (score, one.identity, other.identity)
        for one in old
        for other in new
        if (score := _kinship(one, other))
    )
    return [(one, other) for _, one, other in sorted(scored, reverse=True)]


def _kinship(one: Objective, other: Objective) -> float:
    """Return a score for one objective continuing as another; 0 if it does not."""
    alike = likeness(one.name, other.name) if one.name and other.name else 0.0
    if one.identity == other.identity:
        return 200 + alike if alike >= _REWORDED or not one.name or not other.name else 0.0
    return 100 + alike if alike >= _RENUMBERED else 0.0


def open_branches(
    report: Report, ending: Iterable[str], *, is_nothing: IsNothing = blank
) -> tuple[Place, ...]:
    """Return the branches with open items in the sections of ending objectives."""
    ends = set(ending)
    return tuple(
        place
        for place in places(report.sections)
        if not place.above and is_about(place.section, ends) and _open(place.item, is_nothing)
    )


def is_about(section: Section, identities: set[str]) -> bool:
    """Return whether a section belongs to one of the objectives."""
    return section.role is Role.OBJECTIVE and section.objective in identities


def _open(item: Item, is_nothing: IsNothing) -> bool:
    return any(
        isinstance(block, Item) and block.state is State.OPEN and not is_nothing(block.text)
        for _, block in walk((item,))
    )


def proposed_targets(
    branches: Iterable[Place], old: Iterable[Objective], new: Sequence[Objective]
) -> dict[str, Target]:
    """Return a proposed target for each branch, by its words and its objective's name."""
    names = {each.identity: each.name for each in old}
    return {
        place.item.lineage: _nearest(place.item.text, names.get(place.section.objective or ""), new)
        for place in branches
    }


def _nearest(text: str, name: str | None, new: Sequence[Objective]) -> Target:
    scores = [(_named_in(each.name, text), each.identity) for each in new]
    if name:
        scores += [(_kindred(name, each.name), each.identity) for each in new]
    score, identity = max(scores, default=(0.0, ""), key=lambda pair: pair[0])
    return Target(Way.MOVE, identity) if score >= _NEAR else REST


def _kindred(old: str, new: str) -> float:
    """Return the similarity of two names, 0 if they share only letters and short words.

    Compared by characters, "Less typing with models" and "Open API for partners" score 36.
    """
    alike = likeness(old, new)
    return alike if _named_in(new, old) >= _NEAR or not old.isascii() else 0.0


def _named_in(name: str, text: str) -> float:
    """Return how much of an objective's name is in a text, 0 to 100."""
    wanted, present = _pieces(bare_words(name)), _pieces(bare_words(text))
    whole = sum(map(_weight, wanted))
    return 100.0 * sum(map(_weight, wanted & present)) / whole if whole else 0.0


def _pieces(words: str) -> set[str]:
    """Return the alphabetic words, and the pairs of adjacent Chinese characters."""
    pieces: set[str] = set()
    for word in _RUNS.findall(words):
        pieces |= {word} if word.isascii() else {a + b for a, b in pairwise(word)}
    return pieces


def _weight(piece: str) -> int:
    """Return the weight of a piece: 2 for a word, 1 for a pair of Chinese characters."""
    return 2 if piece.isascii() else 1
