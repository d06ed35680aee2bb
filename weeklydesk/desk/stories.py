"""The history of an item over the weeks, and the ages of a report's items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from weeklydesk.carry.wishes import Wish
from weeklydesk.lineage.ages import Age, age
from weeklydesk.lineage.ties import Link
from weeklydesk.model import Report, Role, items_of
from weeklydesk.records import record
from weeklydesk.store import Occurrence, Store
from weeklydesk.text.word_diff import Change, Piece, diff_words
from weeklydesk.weeks import Week


@record
class Chapter:
    """An item in one week, and its changes since the previous chapter.

    `pieces` are the differences of the text; in the first chapter all of them are new.
    """

    seen: Occurrence
    pieces: tuple[Piece, ...]
    moved: bool = False
    state_changed: bool = False

    @property
    def reworded(self) -> bool:
        """Whether the text differs from that in the previous chapter."""
        return any(piece.change is not Change.SAME for piece in self.pieces)


@record
class Relative:
    """Another item that is linked in `week`, in its latest version."""

    week: Week
    link: Link
    seen: Occurrence


@record
class Story:
    """One item over the weeks, the oldest first.

    `wishes` are the choices made for it at the starts of weeks, `relatives` the linked items.
    """

    lineage: str
    chapters: tuple[Chapter, ...]
    wishes: tuple[tuple[Week, Wish], ...] = ()
    relatives: tuple[Relative, ...] = ()


def story(store: Store, lineage: str) -> Story:
    """Return the story of a lineage; without chapters if it is in no report."""
    links = store.memory.links_of(lineage)
    return Story(
        lineage,
        tuple(_chapters(store.lineages.occurrences(lineage))),
        store.memory.wishes_of(lineage),
        tuple(_relatives(store, lineage, links)),
    )


def stories(store: Store, asked: str, *, limit: int = 10) -> tuple[Story, ...]:
    """Return the stories for an id, a lineage or a text, those of the newest week first.

    A text is searched in all weeks.
    """
    known = store.lineages.of(asked)
    if known:
        return (story(store, known),)
    hits = store.search(asked, limit=50)
    found = dict.fromkeys(hit.lineage for hit in hits if hit.lineage)
    return tuple(story(store, lineage) for lineage in list(found)[:limit])


def ages(store: Store, report: Report) -> dict[str, Age]:
    """Return the age of every item of the report by its lineage, with one query for all."""
    week = report.week
    if week is None:
        return {}
    items = {item.lineage: item for _, item in items_of(report)}
    earlier = store.lineages.wordings(items, week)
    return {name: age(item.text, week, earlier.get(name, ())) for name, item in items.items()}


def _chapters(seen: tuple[Occurrence, ...]) -> Iterator[Chapter]:
    if seen:
        yield Chapter(seen[0], diff_words("", seen[0].item.text))
    for before, now in pairwise(seen):
        yield Chapter(
            now,
            diff_words(before.item.text, now.item.text),
            moved=_where(before) != _where(now),
            state_changed=before.item.state is not now.item.state,
        )


def _where(seen: Occurrence) -> tuple[str, str]:
    """Return a key for the section, the same for a renamed objective or a plan's checklist."""
    if seen.section.role in (Role.PLAN, Role.CHECKLIST):
        return Role.PLAN, ""
    return seen.section.role, seen.section.objective or seen.section.title


def _relatives(
    store: Store, lineage: str, links: Iterable[tuple[Week, Link]]
) -> Iterator[Relative]:
    """Yield the items at the other ends of links, except those that are in no report."""
    for week, link in links:
        other = link.later if link.earlier == lineage else link.earlier
        seen = store.lineages.occurrences(other)
        if seen:
            yield Relative(week, link, seen[-1])
