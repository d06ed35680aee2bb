"""What the window says after something was done, in the user's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from weeklydesk.weeks import Week
from weeklydesk_ui.i18n import error_text, translate
from weeklydesk_ui.messages import Message, Offer, Tone

if TYPE_CHECKING:
    from weeklydesk.carry import Decision
    from weeklydesk.desk import Started, Taken

Tell = Callable[[str, str], object]


def started(done: Started, tell: Tell) -> Message:
    """Say that a week was started and how much came along; the details are one click away."""
    week, draft = done.report.week, done.draft
    if draft is None:
        text = translate("Telling", "{week} was there already and is open now.")
        return Message(text.format(week=week))
    if draft.previous is None:
        return Message(translate("Telling", "{week} has begun.").format(week=week))
    carried, left = _by_outcome(draft.decisions)
    text = translate(
        "Telling", "{week} has begun. Carried over from {previous}: {carried}, left there: {left}."
    ).format(week=week, previous=draft.previous, carried=len(carried), left=len(left))
    title = translate("Telling", "From {previous} to {week}")
    details = Offer(
        translate("Telling", "Details"),
        lambda: tell(
            title.format(previous=draft.previous, week=week),
            _listed(translate("Telling", "Carried over"), carried)
            + _listed(translate("Telling", "Left in {week}").format(week=draft.previous), left),
        ),
    )
    return Message(text, (details,))


def brought_in(taken: list[Taken], tell: Tell) -> Message:
    """Say how many files came in; name those that did not, and why."""
    refused = [each for each in taken if each.status == "refused"]
    weeks = sorted({each.week for each in taken if each.week and not each.error})
    text = translate("Telling", "Imported: {count} ({weeks}).").format(
        count=len(weeks), weeks=_span(weeks)
    )
    if not refused:
        return Message(text)
    first = refused[0]
    trouble = f"{first.path.name}: {error_text(first.error)}" if first.error else ""
    offers: tuple[Offer, ...] = ()
    if len(refused) > 1:
        title = translate("Telling", "Not imported")
        lines = "".join(
            f"<p><b>{escaped(each.path.name)}</b><br>{escaped(error_text(each.error))}</p>"
            for each in refused
            if each.error
        )
        label = translate("Telling", "All {count}").format(count=len(refused))
        offers = (Offer(label, lambda: tell(title, lines)),)
    return Message(f"{text} {trouble}" if weeks else trouble, offers, Tone.ERROR)


def escaped(text: str) -> str:
    """Return the text as it stands in HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _span(weeks: list[Week]) -> str:
    if len(weeks) < 2:
        return "".join(map(str, weeks))
    return f"{weeks[0]} – {weeks[-1]}"


def _by_outcome(decisions: tuple[Decision, ...]) -> tuple[list[Decision], list[Decision]]:
    from weeklydesk.carry import Outcome

    carried = [each for each in decisions if each.outcome is Outcome.CARRIED]
    return carried, [each for each in decisions if each.outcome is Outcome.LEFT]


def _listed(heading: str, decisions: list[Decision]) -> str:
    return f"<p><b>{escaped(heading)}</b></p>{''.join(_sections(decisions))}" if decisions else ""


def _sections(decisions: list[Decision]) -> Iterator[str]:
    for section, group in groupby(decisions, key=lambda decision: decision.section):
        lines = "".join(f"<li>{_short(each)} – {_why(each)}</li>" for each in group)
        yield f"<p>{escaped(section.title)}</p><ul>{lines}</ul>"


def _short(decision: Decision) -> str:
    text = decision.item.text.replace("\n", " ")
    return escaped(text[:60] + ("…" if len(text) > 60 else ""))


def _why(decision: Decision) -> str:
    return {
        "open": translate("Telling", "open"),
        "context": translate("Telling", "done, but something under it is open"),
        "whole": translate("Telling", "the section stands whole"),
        "planned": translate("Telling", "planned, is on the checklist"),
        "unchecked": translate("Telling", "still open on the checklist"),
        "done": translate("Telling", "done"),
        "dropped": translate("Telling", "dropped"),
        "nothing": translate("Telling", "says that there was nothing"),
        "announcement": translate("Telling", "an announcement"),
        "fresh": translate("Telling", "the section starts empty"),
    }.get(str(decision.reason), "")
