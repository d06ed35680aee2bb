"""The remarks at the page's edge; their text is created when it is painted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weeklydesk.model import Report, Role, Section
from weeklydesk_ui.dates import days_between
from weeklydesk_ui.editor.margin import Note, Underlined
from weeklydesk_ui.i18n import translate
from weeklydesk_ui.story.words import closure_words, outcome_words

if TYPE_CHECKING:
    from weeklydesk.carry.offers import Offer
    from weeklydesk.carry.outcomes import Plan, Planned
    from weeklydesk.desk.suggesting import Suggestion
    from weeklydesk.lineage.ages import Age
    from weeklydesk.weeks import Week

_SHORT = 40  # characters of another item's text


@dataclass(frozen=True, slots=True)
class Facts:
    """What the history knows about a report's items, by lineage.

    `begun` is whether the week was started here; `offers` are later changes to the week before.
    """

    report: Report
    ages: Mapping[str, Age]
    plan: Plan
    suggestions: tuple[Suggestion, ...]
    begun: bool = False
    offers: tuple[Offer, ...] = ()
    planned: Mapping[str, Planned] = field(init=False)
    aged: frozenset[str] = field(init=False)
    sure: int = field(init=False)  # number of certain suggestions
    suggested: Mapping[str, Suggestion] = field(init=False)

    def __post_init__(self) -> None:
        """Compute on the worker thread what painting asks for with each line."""
        from weeklydesk.lineage.ages import worth_showing

        listed = (each for each in self.plan.items if each.now)
        here = {p.now.item.lineage: p for p in listed if p.now and _on_list(p.now.section)}
        object.__setattr__(self, "planned", here)
        object.__setattr__(self, "aged", worth_showing(self.report, self.ages))
        object.__setattr__(self, "sure", sum(each.sure for each in self.suggestions))
        first = {end: each for each in reversed(self.suggestions) for end in each.ends}
        object.__setattr__(self, "suggested", first)

    def suggestion(self, lineage: str) -> Suggestion | None:
        """Return the suggestion for an item: a continued item, else a plan it works on."""
        return self.suggested.get(lineage)


class PageRemarks:
    """The facts as texts in the language of the moment."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def note(self, lineage: str) -> Note | None:
        """Return a likeness, else an outcome, else the age.

        An imported week is full of likenesses, so there only that of the item at the caret is
        shown.
        """
        facts = self._facts
        found = facts.suggestion(lineage) if facts.begun else None
        if found and lineage == found.item.lineage:
            return _likeness(found)
        if lineage in facts.planned:
            return _outcome(facts.planned[lineage], facts.ages.get(lineage), facts.plan.previous)
        age = facts.ages.get(lineage)
        return _age(age, aloud=lineage in facts.aged) if age and age.weeks > 1 else None

    def underlined(self, lineage: str) -> tuple[Underlined, ...]:
        """Return the relative dates that have become misleading, with the dates that were meant."""
        age = self._facts.ages.get(lineage)
        return tuple(
            Underlined(
                word.start,
                word.end,
                word.word,
                f"{word.word} = {days_between(word.first, word.last)}",
            )
            for word in (age.stale if age else ())
        )

    def heading(self, section: Section) -> str:
        """Return the outcome of the plan, shown behind the checklist's heading."""
        return closure_words(self._facts.plan) if section.role is Role.CHECKLIST else ""


def _on_list(section: Section) -> bool:
    return section.role is Role.CHECKLIST


def _likeness(suggestion: Suggestion) -> Note:
    week = f"W{suggestion.earlier.week.number:02}"
    text, tip = (
        (
            translate("Remarks", "same as {week}?"),
            translate(
                "Remarks",
                "Is this the same item as in {week}? If so, its age and story continue. {text}",
            ),
        )
        if suggestion.kind == "same"
        else (
            translate("Remarks", "as planned?"),
            translate("Remarks", "Resembles what was planned in {week}: {text}"),
        )
    )
    tip = tip.format(week=suggestion.earlier.week, text=shortened(suggestion.earlier.item.text))
    return Note((text.format(week=week), week), tip, loud=True)


def _outcome(planned: Planned, age: Age | None, previous: Week | None) -> Note:
    """Return the outcome of a planned item; if it is only waiting, for how long."""
    words = outcome_words(planned.outcome, planned.until)
    work = [f"→ {shortened(item.text)}" for item in planned.tied]
    since = [_whole_age(age)] if age and age.weeks > 1 else []
    tip = "\n".join([words, *work, *since])
    if not planned.waits:
        return Note((words,), tip)
    older = age is not None and age.since != previous
    return Note(_age(age, aloud=True).words if age and older else (), tip)


def _age(age: Age, *, aloud: bool) -> Note:
    since = f"W{age.since.number:02}"
    count = translate("Remarks", "week {count}").format(count=age.weeks)
    if age.stuck:
        same = translate("Remarks", "unchanged {count} weeks").format(count=age.unchanged_for)
        words = (f"{count} · {same}", same, since)
    else:
        long = translate("Remarks", "{count} · since {week}").format(count=count, week=since)
        words = (long, f"{count} · {since}", since)
    return Note(words if aloud else (), _whole_age(age))


def _whole_age(age: Age) -> str:
    text = translate("Remarks", "Here for {count} weeks, since {week}.")
    text = text.format(count=age.weeks, week=age.since)
    if age.stuck:
        same = translate("Remarks", "The text has not changed for {count} weeks.")
        text += " " + same.format(count=age.unchanged_for)
    return text


def shortened(text: str) -> str:
    """Return the beginning of a text on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHORT else f"{flat[: _SHORT - 1]}…"
