"""Output of plans with their outcomes and of stories of items, as text and as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from weeklydesk.carry.outcomes import Plan, Planned, PlanOutcome
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk.stories import Chapter, Relative, Story
from weeklydesk.desk.suggesting import Suggestion
from weeklydesk.lineage.ties import Bond
from weeklydesk.presentation.lines import marked, on_one_line, shortened
from weeklydesk.presentation.linking import suggestion_data
from weeklydesk.store import Occurrence
from weeklydesk.text.word_diff import Change

_COUNTED = {
    PlanOutcome.DONE: "done",
    PlanOutcome.PARTLY: "partly done",
    PlanOutcome.NOT_STARTED: "not started",
    PlanOutcome.REPLACED: "replaced",
    PlanOutcome.DROPPED: "dropped",
    PlanOutcome.LATER: "later",
}
_WISHED = {
    Choice.KEEP: "kept",
    Choice.DONE: "done",
    Choice.PART: "partly done",
    Choice.DROP: "dropped",
    Choice.REPLACED: "replaced",
}
_BONDS = {
    (Bond.SPLIT, True): "partly became",
    (Bond.SPLIT, False): "is a part of",
    (Bond.MERGED, True): "merged into",
    (Bond.MERGED, False): "merged from",
    (Bond.TIED, True): "planned, worked on as",
    (Bond.TIED, False): "works on the plan",
    (Bond.BECAME, True): "planned, became",
    (Bond.BECAME, False): "planned as",
}


def plan_data(plan: Plan, found: Iterable[Suggestion] = ()) -> dict[str, Any]:
    """Return a plan with its outcomes as data; `closure` is null if nothing was planned.

    `found` are suggestions of work that is similar to a planned item and not tied to it.
    """
    alike = _by_plan(found)
    return {
        "week": str(plan.week),
        "previous": str(plan.previous) if plan.previous else None,
        "planned": len(plan.items),
        "closure": {str(outcome): count for outcome, count in _counts(plan)} or None,
        "items": [_planned_data(each, alike) for each in plan.items],
    }


def plan_words(plan: Plan, found: Iterable[Suggestion] = ()) -> Iterator[str]:
    """Yield the counts of outcomes and a line for each item; `found` are suggestions of work."""
    if not plan.items:
        yield f"Nothing was planned for {plan.week}."
        return
    counts = ", ".join(f"{count} {_COUNTED[outcome]}" for outcome, count in _counts(plan))
    yield f"{plan.week}: {len(plan.items)} planned: {counts}"
    alike = _by_plan(found)
    for each in plan.items:
        until = f" until {each.until}" if each.until else ""
        since = f" (since {each.since})" if each.since != plan.previous else ""
        yield f"  {_COUNTED[each.outcome] + until:12}  {shortened(each.item.text)}{since}"
        yield from (f"{'':16}→ {shortened(item.text)}" for item in each.tied)
        for other in alike.get(each.item.lineage, ()):
            yield f"{'':16}perhaps: {shortened(other.item.text)}"


def story_data(story: Story) -> dict[str, Any]:
    """Return a story as data; `changes` are the differences to the text of the week before."""
    return {
        "lineage": story.lineage,
        "weeks": [_chapter_data(chapter) for chapter in story.chapters],
        "wishes": [{"week": str(week), **_wish_data(wish)} for week, wish in story.wishes],
        "links": [_relative_data(each, story.lineage) for each in story.relatives],
    }


def stories_words(stories: Iterable[Story]) -> Iterator[str]:
    """Yield the stories with a blank line between them."""
    for number, story in enumerate(stories):
        if number:
            yield ""
        for chapter in story.chapters:
            yield from _chapter_words(chapter)
        yield from (f"{week}  {_wish_words(wish)}" for week, wish in story.wishes)
        yield from (_relative_words(each, story.lineage) for each in story.relatives)


def _counts(plan: Plan) -> Iterator[tuple[PlanOutcome, int]]:
    closure = plan.closure
    return ((outcome, closure[outcome]) for outcome in PlanOutcome if closure[outcome])


def _by_plan(found: Iterable[Suggestion]) -> dict[str, list[Suggestion]]:
    alike: dict[str, list[Suggestion]] = {}
    for each in found:
        alike.setdefault(each.earlier.item.lineage, []).append(each)
    return alike


def _planned_data(planned: Planned, alike: dict[str, list[Suggestion]]) -> dict[str, Any]:
    return {
        "text": planned.item.text,
        "lineage": planned.item.lineage,
        "since": str(planned.since),
        "outcome": str(planned.outcome),
        "until": str(planned.until) if planned.until else None,
        "tied": [
            {"text": item.text, "lineage": item.lineage, "state": str(item.state)}
            for item in planned.tied
        ],
        "alike": [suggestion_data(each) for each in alike.get(planned.item.lineage, ())],
    }


def _chapter_data(chapter: Chapter) -> dict[str, Any]:
    seen = chapter.seen
    return {
        "week": str(seen.week),
        "id": seen.item.id,
        "text": seen.item.text,
        "state": str(seen.item.state),
        "section": seen.section.title,
        "objective": seen.section.objective,
        "moved": chapter.moved,
        "changes": [[str(piece.change), piece.text] for piece in chapter.pieces],
    }


def _wish_data(wish: Wish) -> dict[str, Any]:
    return {"choice": str(wish.choice), "until": str(wish.until) if wish.until else None}


def _relative_data(relative: Relative, lineage: str) -> dict[str, Any]:
    link = relative.link
    from_here = link.earlier == lineage
    return {
        "week": str(relative.week),
        "bond": str(link.bond),
        "end": "earlier" if from_here else "later",
        "lineage": link.later if from_here else link.earlier,
        "text": relative.seen.item.text,
    }


def _chapter_words(chapter: Chapter) -> Iterator[str]:
    seen = chapter.seen
    moved = " (moved)" if chapter.moved else ""
    yield f"{seen.week}  {seen.section.title or '–'}{moved}: {seen.item.state}"
    yield f"    {_pieces(chapter, seen)}"


def _pieces(chapter: Chapter, seen: Occurrence) -> str:
    """Return the text, with its changes marked if there is an earlier chapter."""
    is_first = all(piece.change is Change.NEW for piece in chapter.pieces)
    return on_one_line(seen.item.text if is_first else marked(chapter.pieces))


def _wish_words(wish: Wish) -> str:
    return f"put off until {wish.until}" if wish.until else _WISHED[wish.choice]


def _relative_words(relative: Relative, lineage: str) -> str:
    bond = _BONDS[relative.link.bond, relative.link.earlier == lineage]
    return f"{relative.week}  {bond}: {shortened(relative.seen.item.text)}"
