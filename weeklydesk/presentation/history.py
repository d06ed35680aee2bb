"""Output of search results, revisions and comparisons, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from weeklydesk.desk.comparing import ChangeKind, Difference, Part
from weeklydesk.model import Item
from weeklydesk.presentation.aspects import HEADINGS, LINES
from weeklydesk.presentation.lines import marked, on_one_line
from weeklydesk.store import Hit, Kind, Revision
from weeklydesk.text.word_diff import Piece

_KINDS = {
    Kind.BEGUN: "started",
    Kind.EDITED: "edited",
    Kind.BROUGHT_BACK: "restored",
    Kind.SET_ASIDE: "kept aside: another text was newer",
}


def hit_data(hit: Hit) -> dict[str, Any]:
    """Return a hit as data; `position` counts the report's lines from 0."""
    return {
        "week": str(hit.week),
        "section": hit.section,
        "objective": hit.objective,
        "kind": hit.kind,
        "state": hit.state,
        "text": hit.text,
        "id": hit.item,
        "lineage": hit.lineage,
        "position": hit.position,
    }


def hits_words(hits: Iterable[Hit]) -> Iterator[str]:
    """Yield the hits under their week and section."""
    for (week, section), found in groupby(hits, key=lambda hit: (hit.week, hit.section)):
        yield f"{week}  {section or '–'}"
        for hit in found:
            state = f"  [{hit.state}]" if hit.state not in (None, "open") else ""
            yield f"    {on_one_line(hit.text)}{state}"


def revision_data(revision: Revision) -> dict[str, Any]:
    """Return a revision as data."""
    return {
        "number": revision.number,
        "kind": str(revision.kind),
        "made": revision.made.isoformat(),
        "shown": revision.shown,
    }


def revisions_words(revisions: Iterable[Revision]) -> Iterator[str]:
    """Yield a line for each revision, with its local time."""
    for each in revisions:
        made = each.made.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        shown = "  (current)" if each.shown else ""
        yield f"{each.number:4}  {made}  {_KINDS[each.kind]}{shown}"


def part_data(part: Part) -> dict[str, Any]:
    """Return the differences of a section as data."""
    return {
        "section": part.section.title,
        "role": str(part.section.role),
        "objective": part.section.objective,
        "heading": str(part.kind) if part.kind else None,
        "heading_changes": _changes(part.pieces),
        "aspects": [str(each) for each in part.aspects],
        "differences": [_difference_data(each) for each in part.differences],
    }


def _difference_data(difference: Difference) -> dict[str, Any]:
    block = difference.block
    return {
        "fate": str(difference.kind),
        "text": block.text,
        "lineage": block.lineage if isinstance(block, Item) else None,
        "from": difference.origin.title if difference.origin else None,
        "changes": _changes(difference.pieces),
        "aspects": [str(each) for each in difference.aspects],
    }


def _changes(pieces: Iterable[Piece]) -> list[list[str]]:
    return [[str(piece.change), piece.text] for piece in pieces]


def parts_words(parts: Iterable[Part]) -> Iterator[str]:
    """Yield each section with its differences; changed words are in {+ +} and [- -]."""
    for part in parts:
        nowhere = "(title and properties)" if part.is_head else "(before the first heading)"
        title = marked(part.pieces) or part.section.title or nowhere
        yield title + _in_brackets(_heading_words(part))
        for each in part.differences:
            origin = [f"from {each.origin.title or '–'}"] if each.origin else []
            details = _in_brackets((*origin, *(LINES[aspect] for aspect in each.aspects)))
            yield f"  {each.kind:8} {_words(each)}{details}"


def _heading_words(part: Part) -> Iterator[str]:
    if part.kind is ChangeKind.NEW:
        yield "new heading"
    elif part.kind is ChangeKind.GONE:
        yield "heading removed"
    yield from (HEADINGS[aspect] for aspect in part.aspects)


def _in_brackets(words: Iterable[str]) -> str:
    joined = ", ".join(words)
    return f"  ({joined})" if joined else ""


def _words(difference: Difference) -> str:
    one_sided = len({piece.change for piece in difference.pieces}) == 1
    return on_one_line(difference.block.text if one_sided else marked(difference.pieces))
