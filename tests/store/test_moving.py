"""Moving a report to another week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store.drafts import W20, W21, W22, W23, draft, retitled, texts
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.model import Item, items_of
from weeklydesk.store import NotFound, Store, Stored, Taken
from weeklydesk.weeks import Week


def carried(store: Store, stored: Stored, week: Week) -> Stored:
    """Return the next week's report with the same items, carried over."""
    report = stored.report
    blocks = tuple(
        replace(block, carried_from=report.week)
        for block in report.sections[0].blocks
        if isinstance(block, Item)
    )
    section = replace(report.sections[0], blocks=blocks)
    return store.save(replace(report, week=week, title="", sections=(section,)), base=None)


def test_text_title_and_search_move_to_the_other_week(store: Store):
    store.save(draft("押金", title="2024-W22 周报 5.27"), base=None)
    moved = store.move(W22, W21)
    assert (moved.report.week, moved.report.title) == (W21, "2024-W21 周报 5.20")
    assert store.load(W21) == moved
    assert [summary.week for summary in store.weeks()] == [W21]
    assert [hit.week for hit in store.search("押金")] == [W21]
    with pytest.raises(NotFound):
        store.load(W22)


def test_lineages_follow(store: Store):
    stored = store.save(draft("押金"), base=None)
    carried(store, stored, W23)
    store.move(W22, W20)
    ((_, item),) = items_of(store.load(W23).report)
    assert item.carried_from == W20
    assert [seen.week for seen in store.lineages.occurrences(item.lineage)] == [W20, W23]
    store.move(W23, W22)
    assert [seen.week for seen in store.lineages.occurrences(item.lineage)] == [W20, W22]
    assert store.check(every_revision=True).sound


def test_all_revisions_move_and_can_be_restored(store: Store):
    begun = store.save(draft("a"), base=None)
    with store.transaction():
        store.save(retitled(begun.report, "later"), base=begun.revision)
    store.move(W22, W21)
    assert [each.number for each in store.revisions(W21)] == [3, 2, 1]
    back = store.restore_revision(W21, 1)
    assert (back.report.week, back.report.title) == (W21, "")
    assert texts(store.load(W21).report) == ["a"]


def test_records_move_too(store: Store):
    stored = store.save(draft("a"), base=None)
    ((_, item),) = items_of(stored.report)
    carried(store, stored, W23)
    store.memory.wish(W23, {item.lineage: Wish(Choice.KEEP)})
    store.move(W23, Week(2024, 30))
    assert store.memory.wishes(Week(2024, 30)) == {item.lineage: Wish(Choice.KEEP)}


def test_a_week_that_has_a_report_keeps_it(store: Store):
    first = store.save(draft("a"), base=None)
    second = store.save(draft("b", week=W23), base=None)
    with pytest.raises(Taken):
        store.move(W22, W23)
    assert (store.load(W22), store.load(W23)) == (first, second)


def test_moving_to_the_same_week_changes_nothing(store: Store):
    stored = store.save(draft("a"), base=None)
    assert store.move(W22, W22) == stored


def test_moving_back_undoes_it(store: Store):
    stored = store.save(draft("押金", title="第22周"), base=None)
    carried(store, stored, W23)
    later = store.load(W23).report
    store.move(W22, W20)
    store.move(W20, W22)
    assert store.load(W22).report == stored.report
    assert store.load(W23).report == later
