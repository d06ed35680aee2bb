from dataclasses import replace

import pytest

from tests.store.conftest import Clock
from tests.store.drafts import W20, W21, W22, W23, draft, retitled, section, texts
from weeklydesk.model import Item, Report
from weeklydesk.store import Conflict, Gone, Kind, NotFound, Revision, Store, Stored, Taken


def edit(store: Store, title: str) -> Stored:
    now = store.load(W22)
    return store.save(retitled(now.report, title), base=now.revision)


def titles(store: Store) -> list[str]:
    return [store.revision(W22, kept.number).title for kept in store.revisions(W22)]


def test_edits_are_joined_until_there_is_a_pause(store: Store, clock: Clock):
    store.save(draft("a", title="begun"), base=None)
    for title in ("t", "th", "the"):
        clock.wait(minutes=4)
        edit(store, title)
    clock.wait(minutes=5)
    edit(store, "after lunch")
    assert titles(store) == ["after lunch", "the", "begun"]


def test_edits_are_not_joined_across_a_clock_that_was_set_back(store: Store, clock: Clock):
    store.save(draft("a", title="begun"), base=None)
    edit(store, "before")
    clock.wait(hours=-3)
    edit(store, "after")
    clock.wait(minutes=1)
    edit(store, "afterwards")
    assert titles(store) == ["afterwards", "before", "begun"]


def test_the_state_before_the_first_edit_is_kept(store: Store):
    begun = store.save(draft("a", title="begun"), base=None)
    edit(store, "at once")
    assert store.revision(W22, begun.revision) == begun.report


def test_revisions_have_a_kind_and_a_time(store: Store, clock: Clock):
    store.save(draft("a"), base=None)
    begun = clock.now
    clock.wait(hours=1)
    edit(store, "new")
    assert store.revisions(W22) == (
        Revision(2, Kind.EDITED, clock.now, shown=True),
        Revision(1, Kind.BEGUN, begun, shown=False),
    )


def test_edits_of_another_session_are_not_joined(store: Store):
    store.save(draft("a", title="begun"), base=None)
    edit(store, "here")
    with Store.open(store.path) as other:
        edit(other, "there")
    edit(store, "here again")
    assert titles(store) == ["here again", "there", "here", "begun"]


def test_saving_the_same_text_as_another_session_does_not_allow_joining(store: Store):
    store.save(draft("a", title="begun"), base=None)
    with Store.open(store.path) as other:
        theirs = edit(other, "there")
    store.save(theirs.report, base=theirs.revision)
    edit(store, "here")
    assert titles(store) == ["here", "there", "begun"]


def test_each_save_of_a_transaction_is_a_revision(store: Store):
    store.save(draft("a", title="begun"), base=None)
    edit(store, "typed")
    with store.transaction():
        edit(store, "imported")
    edit(store, "typed again")
    assert titles(store) == ["typed again", "imported", "typed", "begun"]


def test_an_earlier_revision_is_restored_as_a_new_one(store: Store):
    begun = store.save(draft("a", title="begun"), base=None)
    edited = edit(store, "edited")
    back = store.restore_revision(W22, begun.revision)
    assert store.load(W22) == back
    assert back.report == begun.report
    assert store.restore_revision(W22, edited.revision).report == edited.report
    assert titles(store) == ["edited", "begun", "edited", "begun"]


def test_restoring_the_current_revision_changes_nothing(store: Store):
    begun = store.save(draft("a"), base=None)
    assert store.restore_revision(W22, begun.revision) == begun


def test_a_missing_revision_is_reported(store: Store):
    store.save(draft("a"), base=None)
    with pytest.raises(NotFound, match="2024-W22 has no version 9"):
        store.revision(W22, 9)


def test_the_text_of_a_conflicting_save_is_kept(store: Store):
    begun = store.save(draft("a"), base=None)
    edit(store, "newer")
    mine = retitled(begun.report, "mine")
    with pytest.raises(Conflict) as caught:
        store.save(mine, base=begun.revision)
    assert store.revision(W22, caught.value.kept) == mine
    assert store.load(W22).report.title == "newer"
    with pytest.raises(Conflict) as again:
        store.save(mine, base=begun.revision)
    assert again.value.kept == caught.value.kept
    assert edit(store, "merged").revision > caught.value.kept


def test_similar_revisions_take_little_space(store: Store, clock: Clock):
    texts = [f"第{n}项 上线进度 {n * 7}%" for n in range(100)]
    begun = store.save(draft(*texts), base=None)
    alone = store.path.stat().st_size
    for number in range(20):
        clock.wait(hours=1)
        edit(store, f"title {number}")
    grown = store.path.stat().st_size - alone
    assert len(store.revisions(W22)) == 21
    assert store.revision(W22, 1) == begun.report
    assert grown < 20 * len("".join(texts).encode()) / 2


def test_a_deleted_report_is_in_the_bin_with_its_revisions(store: Store, clock: Clock):
    store.save(draft("a", title="begun"), base=None)
    edited = edit(store, "edited")
    binned = store.delete(W22)
    assert not store.has(W22)
    assert store.weeks() == ()
    (entry,) = store.deleted_reports()
    assert (entry.id, entry.week, entry.title, entry.items) == (binned, W22, "edited", 1)
    assert entry.deleted == clock.now
    assert store.restore(binned) == edited
    assert titles(store) == ["edited", "begun"]
    assert store.deleted_reports() == ()


def test_restoring_from_the_bin_does_not_overwrite_a_new_report(store: Store):
    store.save(draft("old"), base=None)
    binned = store.delete(W22)
    again = store.save(draft("new"), base=None)
    with pytest.raises(Taken, match="2024-W22"):
        store.restore(binned)
    assert store.load(W22) == again
    store.delete(W22)
    assert texts(store.restore(binned).report) == ["old"]
    assert len(store.deleted_reports()) == 1


def test_only_deleted_reports_can_be_restored(store: Store):
    store.save(draft("a"), base=None)
    with pytest.raises(NotFound):
        store.restore(1)


def test_text_saved_into_a_deleted_report_is_kept(store: Store):
    begun = store.save(draft("a"), base=None)
    binned = store.delete(W22)
    with pytest.raises(Gone):
        store.save(retitled(begun.report, "typed on"), base=begun.revision)
    store.restore(binned)
    assert "typed on" in titles(store)


def lined(week: Report, *items: Item) -> Report:
    return replace(week, sections=(section(*items),))


def test_an_item_is_followed_through_the_weeks(store: Store):
    first = Item("POS 60%", lineage="pos")
    second = Item("POS 90%", lineage="pos", children=(Item("part"),))
    store.save(lined(draft(week=W22), second), base=None)
    store.save(lined(draft(week=W20), Item("other"), first), base=None)
    story = store.lineages.occurrences("pos")
    assert [(there.week, there.item.text, there.section.title) for there in story] == [
        (W20, "POS 60%", "O1 业务服务"),
        (W22, "POS 90%", "O1 业务服务"),
    ]
    assert store.lineages.occurrences("unknown") == ()


def test_the_first_week_of_each_item_is_found(store: Store):
    item = Item("POS", lineage="pos")
    for week in (W20, W22, W23):
        store.save(lined(draft(week=week), item, Item("new")), base=None)
    began = store.lineages.began(W22)
    assert began["pos"] == W20
    assert sorted(began.values()) == [W20, W22]
    assert store.lineages.began(W21) == {}


def test_a_deleted_week_is_left_out_of_a_lineage(store: Store):
    for week in (W20, W21, W22):
        store.save(lined(draft(week=week), Item("POS", lineage="pos")), base=None)
    binned = store.delete(W21)
    assert [there.week for there in store.lineages.occurrences("pos")] == [W20, W22]
    store.restore(binned)
    assert [there.week for there in store.lineages.occurrences("pos")] == [W20, W21, W22]


def test_lineages_can_be_exchanged_within_a_week(store: Store):
    items = Item("a", id="1", lineage="x"), Item("b", id="2", lineage="y")
    swapped = Item("a", id="1", lineage="y"), Item("b", id="2", lineage="x")
    saved = store.save(lined(draft(), *items), base=None)
    store.save(lined(draft(), *swapped), base=saved.revision)
    assert [there.item.text for there in store.lineages.occurrences("x")] == ["b"]
