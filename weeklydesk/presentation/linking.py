"""What may be linked from week to week: in words for a terminal, as data for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from weeklydesk.desk.linking import Linked
from weeklydesk.desk.suggesting import Kind, Suggestion
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
    """Yield the items that read alike, the later one first."""
    for each in found:
        sure = "sure" if each.sure else "perhaps"
        yield f"{week}  {line(each.item.text)}"
        yield f"    {sure}: {_KINDS[each.kind]} {each.earlier.week}: {line(each.earlier.item.text)}"


def linked_words(linked: Iterable[Linked]) -> Iterator[str]:
    """Yield how much was linked in which week."""
    told = [f"{each.week}  {each.count} linked" for each in linked]
    yield from told or ["There were no certain matches to link."]


def line(text: str) -> str:
    """Return the beginning of a text on one line."""
    flat = text.replace("\n", " ")
    return flat if len(flat) <= 60 else f"{flat[:59]}…"
