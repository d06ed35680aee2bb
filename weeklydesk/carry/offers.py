"""Offers: changes to last week's report after this week began. They are never applied unasked."""

from __future__ import annotations

from collections.abc import Container, Iterable
from enum import StrEnum

from weeklydesk.branches import changed, lineages, notes, places
from weeklydesk.carry.draft import decided
from weeklydesk.carry.labels import as_carried
from weeklydesk.carry.plans import IsNothing, blank, itemized
from weeklydesk.carry.reasons import CARRYING
from weeklydesk.carry.review import revised
from weeklydesk.carry.wishes import Choice, Refusal, Wish
from weeklydesk.lineage.identity import NewId, random_id
from weeklydesk.model import Block, Item, Report
from weeklydesk.records import record, replace


class Kind(StrEnum):
    """What accepting an offer does to this week's report."""

    BRING = "bring"  # the item is new or reopened: it would be carried now
    REWORD = "reword"  # the text or notes changed, and this week still has the old ones
    TAKE_OUT = "take out"  # the item is closed or deleted: it would not be carried now


@record
class Offer:
    """A change to one item of the earlier report; `before` or `after` is None if it was absent."""

    kind: Kind
    lineage: str
    before: Item | None
    after: Item | None

    @property
    def refusal(self) -> Refusal:
        """What is stored when the offer is refused; another new text is another offer."""
        new = self.after if self.kind is Kind.REWORD else None
        blocks = (new, *notes(new)) if new else ()
        return Refusal(self.lineage, str(self.kind), "\n".join(block.text for block in blocks))


def offers(
    seen: Report,
    previous: Report,
    report: Report,
    *,
    is_nothing: IsNothing = blank,
    refused: Container[Refusal] = (),
) -> tuple[Offer, ...]:
    """Return the offers from the changes between `seen` and `previous`.

    Both are the earlier report: `seen` as it was when the week began, `previous` as it is now.
    Refused offers are left out.
    """
    then, now = _Standing.of(seen, is_nothing), _Standing.of(previous, is_nothing)
    here = lineages(report)
    names = [*now.items, *(name for name in then.items if name not in now.items)]
    found = (_offer(name, then, now, here.get(name)) for name in names)
    return tuple(offer for offer in found if offer and offer.refusal not in refused)


def taken(
    report: Report,
    previous: Report,
    chosen: Iterable[Offer],
    *,
    is_nothing: IsNothing = blank,
    new_id: NewId = random_id,
) -> Report:
    """Return the week's report with the chosen offers applied."""
    chosen = tuple(chosen)
    wishes = {o.lineage: Wish(Choice.KEEP) for o in chosen if o.kind is Kind.BRING}
    report = revised(report, previous, wishes, is_nothing=is_nothing, new_id=new_id)
    sections = report.sections
    for offer in chosen:
        if offer.kind is Kind.TAKE_OUT:
            sections = changed(sections, offer.lineage, lambda _: None)
        elif offer.kind is Kind.REWORD and offer.after:
            words = offer.after
            sections = changed(
                sections, offer.lineage, lambda item, words=words: _reworded(item, words)
            )
    return replace(report, sections=sections)


@record
class _Standing:
    """The items of one version of the earlier report in carried form, and which are carried."""

    items: dict[str, Item]
    carried: frozenset[str]

    @classmethod
    def of(cls, report: Report, is_nothing: IsNothing) -> _Standing:
        report = itemized(report, is_nothing)
        decisions = decided(report, is_nothing=is_nothing)
        carried = (each.item.lineage for each in decisions if each.reason in CARRYING)
        items = (as_carried(place).item for place in places(report.sections))
        return cls({item.lineage: item for item in items}, frozenset(carried))


def _offer(name: str, then: _Standing, now: _Standing, here: Item | None) -> Offer | None:
    before, after = then.items.get(name), now.items.get(name)
    if here is None:
        fresh = name in now.carried and name not in then.carried
        return Offer(Kind.BRING, name, before, after) if fresh else None
    if before is None or _words(here) != _words(before):
        return None
    if name in then.carried and name not in now.carried:
        alone = not any(isinstance(child, Item) for child in here.children)
        return Offer(Kind.TAKE_OUT, name, before, after) if alone else None
    if after and _words(after) != _words(before):
        return Offer(Kind.REWORD, name, before, after)
    return None


def _words(item: Item) -> tuple[str, tuple[Block, ...]]:
    return item.text, notes(item)


def _reworded(item: Item, words: Item) -> Item:
    """Return the item with the text and notes of another, and its own child items."""
    under = tuple(child for child in item.children if isinstance(child, Item))
    return replace(item, text=words.text, children=(*notes(words), *under))
