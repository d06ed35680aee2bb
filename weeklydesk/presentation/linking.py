"""Output of suggested and accepted links between weeks, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from weeklydesk.desk.linking import Linked
from weeklydesk.desk.suggesting import Kind, Suggestion
from weeklydesk.presentation.lines import shortened
from weeklydesk.weeks import Week

_KINDS = {Kind.SAME: "continues", Kind.WORK: "works on the plan of"}


def suggestion_data(found: Suggestion) -> dict[str, Any]:
    """Return a suggestion as data; `score` is 0 to 100."""
    return {
        "kind": str(found.kind),
        "score": round(found.score),
        "sure": found.sure,
        "text": found.item.text,
        "lineage": found.item.lineage,
        "section": found.section.title,
        "earlier": {
            "week": str(found.earlier.week),
            "text": found.earlier.item.text,
            "lineage": found.earlier.item.lineage,
        },
    }


def suggestions_words(week: Week, found: Iterable[Suggestion]) -> Iterator[str]:
    """Yield the pairs of similar items, the later item first."""
    for each in found:
        sure = "sure" if each.sure else "perhaps"
        earlier = shortened(each.earlier.item.text)
        yield f"{week}  {shortened(each.item.text)}"
        yield f"    {sure}: {_KINDS[each.kind]} {each.earlier.week}: {earlier}"


def linked_words(linked: Iterable[Linked]) -> Iterator[str]:
    """Yield the number of links made in each week."""
    lines = [f"{each.week}  {each.count} linked" for each in linked]
    yield from lines or ["There were no certain matches to link."]
