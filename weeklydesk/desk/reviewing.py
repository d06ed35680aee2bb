"""The review of a week: its proposals, decisions and offers.

`report` is the week as it is in the window, saved or not; None loads it from the store. Nothing
here saves a report: the caller does, as one undo step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from weeklydesk.carry import review
from weeklydesk.carry.bringing import brought, without_blanks
from weeklydesk.carry.offers import Offer, offers, taken
from weeklydesk.carry.outcomes import Plan, plan_of
from weeklydesk.carry.plans import itemized
from weeklydesk.carry.wishes import Choice, Wish, Wishes
from weeklydesk.desk.memory import origin
from weeklydesk.model import Report
from weeklydesk.naming import names
from weeklydesk.records import record
from weeklydesk.store import NotFound, Postponement, Store, Stored
from weeklydesk.weeks import Week


@record
class Review:
    """What a week carries over from the report before it.

    `previous` is that report in its present version, or None. `offers` are its changes since the
    week began that were not refused. `waiting` are items that were put off in earlier weeks and are
    not due yet.
    """

    week: Week
    previous: Stored | None
    proposal: review.Proposal
    offers: tuple[Offer, ...] = ()
    waiting: tuple[Postponement, ...] = ()


@record
class Decided:
    """A week's report with wishes applied, and the wishes that `remember` takes to undo them."""

    report: Report
    undo: Mapping[str, Wish | None]


def reviewed(store: Store, week: Week, report: Report | None = None) -> Review:
    """Return the review of a week, before it begins or at any time in it."""
    report = report or _stored(store, week)
    previous = origin(store, week)
    waiting = tuple(each for each in store.memory.postponed(week) if each.until > week)
    if previous is None:
        return Review(week, None, review.Proposal(None), waiting=waiting)
    proposal = review.review(
        previous.report, report, wishes=store.memory.wishes(week), is_nothing=names.is_nothing
    )
    offered = _offered(store, week, previous, report) if report else ()
    return Review(week, previous, proposal, offered, waiting)


def offered(store: Store, week: Week, report: Report) -> tuple[Offer, ...]:
    """Return the changes of the earlier report since the week began that concern the week."""
    previous = origin(store, week)
    return _offered(store, week, previous, report) if previous else ()


def decide(store: Store, report: Report, choices: Wishes) -> Decided:
    """Apply wishes to a week that has begun, and store them."""
    week, previous = _begun(store, report)
    changed = review.revised(
        report,
        previous.report,
        choices,
        standing=store.memory.wishes(week),
        is_nothing=names.is_nothing,
    )
    return Decided(changed, store.memory.wish(week, choices))


def bring(store: Store, report: Report, earlier: Report, lineage: str) -> Decided:
    """Bring an item of any earlier report into a week, and store that it is kept.

    The item is reopened, and no longer put off.
    """
    week, previous = _begun(store, report)
    choices = {lineage: Wish(Choice.KEEP)}
    if earlier.week == previous.report.week:
        decided = decide(store, report, choices)
        return Decided(without_blanks(decided.report, lineage), decided.undo)
    changed = brought(report, itemized(earlier, names.is_nothing), lineage)
    return Decided(without_blanks(changed, lineage), store.memory.wish(week, choices))


def remember(store: Store, week: Week, wishes: Mapping[str, Wish | None]) -> None:
    """Store wishes, or delete those that are None, to undo or redo a decision."""
    store.memory.wish(week, wishes)


def take(store: Store, report: Report, chosen: Iterable[Offer]) -> Report:
    """Return the week's report with the chosen offers applied."""
    _, previous = _begun(store, report)
    return taken(report, previous.report, chosen, is_nothing=names.is_nothing)


def refuse(store: Store, week: Week, refused: Iterable[Offer]) -> None:
    """Store that these changes of the earlier report are refused."""
    store.memory.refuse_offers(week, (offer.refusal for offer in refused))


def offer_again(store: Store, week: Week, refused: Iterable[Offer]) -> None:
    """Undo `refuse`."""
    store.memory.forget_refused_offers(week, (offer.refusal for offer in refused))


def planned(store: Store, week: Week, report: Report | None = None) -> Plan:
    """Return the plan of a week, as it was when the week began, with its outcomes."""
    previous = origin(store, week)
    if previous is None or previous.report.week is None:
        return Plan(week, None)
    return plan_of(
        week,
        _seen(store, week, previous),
        report or _stored(store, week),
        late=previous.report,
        is_nothing=names.is_nothing,
        wishes=store.memory.wishes(week),
        links=store.memory.links(week),
        since={
            name: first
            for there in (previous.report.week, week)
            for name, first in store.lineages.began(there).items()
        },
    )


def _stored(store: Store, week: Week) -> Report | None:
    return store.load(week).report if store.has(week) else None


def _begun(store: Store, report: Report) -> tuple[Week, Stored]:
    if report.week is None:
        raise TypeError("a report under review must have a week")
    previous = origin(store, report.week)
    if previous is None:
        raise NotFound("There is no report before {week}.", week=report.week)
    return report.week, previous


def _offered(store: Store, week: Week, previous: Stored, report: Report) -> tuple[Offer, ...]:
    seen = _seen(store, week, previous)
    if seen is previous.report:
        return ()
    refused = store.memory.refused_offers(week)
    return offers(seen, previous.report, report, is_nothing=names.is_nothing, refused=refused)


def _seen(store: Store, week: Week, previous: Stored) -> Report:
    """Return the version of the earlier report at the time when the week began."""
    start = store.memory.start(week)
    if start is None or start.revision == previous.revision:
        return previous.report
    return store.revision(start.origin, start.revision)
