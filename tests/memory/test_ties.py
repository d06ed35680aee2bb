"""Ties between plans and work, splits and merges in the store."""

from __future__ import annotations

from tests.weekly import W22, W23, Weeks, item, lineage_of, objective, plan
from weeklydesk.desk import linking
from weeklydesk.desk.reviewing import planned
from weeklydesk.desk.stories import story
from weeklydesk.lineage.ties import Bond, Link
from weeklydesk.model import State


def test_ties_are_made_and_removed(weeks: Weeks):
    weeks.write(W22, objective(item("a"), item("b")), plan(item("p")))
    now = weeks.start(W23)
    p, a, b = (lineage_of(now, text) for text in "pab")
    linking.tie(weeks.store, W23, p, [a, b])
    weeks.put(W23, "a", state=State.DONE)
    assert [str(each.outcome) for each in planned(weeks.store, W23).items] == ["partly"]
    linking.untie(weeks.store, W23, p, [b])
    assert [str(each.outcome) for each in planned(weeks.store, W23).items] == ["done"]
    linking.untie(weeks.store, W23, p, [a])
    assert [str(each.outcome) for each in planned(weeks.store, W23).items] == ["not started"]


def test_a_plans_work_is_untied_like_any_other(weeks: Weeks):
    weeks.write(W22, objective(item("b")), plan(item("p")))
    now = weeks.start(W23)
    p, b = (lineage_of(now, text) for text in "pb")
    weeks.store.memory.link(W23, [Link(Bond.BECAME, p, b)])
    weeks.put(W23, "b", state=State.DONE)
    assert [str(each.outcome) for each in planned(weeks.store, W23).items] == ["done"]
    linking.untie(weeks.store, W23, p, [b])
    assert [str(each.outcome) for each in planned(weeks.store, W23).items] == ["not started"]


def test_splits_and_merges_are_known_from_both_ends(weeks: Weeks):
    before = weeks.write(W22, objective(item("ab cd"), item("e")))
    weeks.put(W22, "ab cd", text="ab")
    after = weeks.add(W22, 0, item("cd"))
    (split,) = linking.keep_links(weeks.store, before, after)
    assert split == Link(Bond.SPLIT, lineage_of(after, "ab"), lineage_of(after, "cd"))
    before = weeks.start(W23)
    weeks.put(W23, "e", text="e cd")
    merged = weeks.remove(W23, "cd")
    (merger,) = linking.keep_links(weeks.store, before, merged)
    assert merger == Link(Bond.MERGED, split.later, lineage_of(merged, "e cd"))
    tales = [story(weeks.store, name).relatives for name in (split.earlier, split.later)]
    assert [[each.link for each in tale] for tale in tales] == [[split], [split, merger]]


def test_splitting_and_rejoining_leaves_no_trace(weeks: Weeks):
    whole = weeks.write(W22, objective(item("ab cd"), item("e")))
    weeks.put(W22, "ab cd", text="ab")
    parts = weeks.add(W22, 0, item("cd"))
    linking.keep_links(weeks.store, whole, parts)
    weeks.save(whole)
    assert linking.keep_links(weeks.store, parts, whole) == ()
    assert weeks.store.memory.links(W22) == ()


def test_text_added_to_an_item_and_split_off_again_is_not_a_part_of_it(weeks: Weeks):
    weeks.write(W22, objective(item("ab")))
    weeks.start(W23)
    typed = weeks.put(W23, "ab", text="cd ab")
    weeks.put(W23, "cd ab", text="ab")
    cut = weeks.add(W23, 0, item("cd"))
    assert linking.keep_links(weeks.store, typed, cut) == ()
    weeks.put(W23, "ab", text="a")
    split = weeks.add(W23, 0, item("b"))
    (link,) = linking.keep_links(weeks.store, cut, split)
    assert (link.bond, link.later) == (Bond.SPLIT, lineage_of(split, "b"))


def test_a_deleted_part_is_no_longer_shown(weeks: Weeks):
    whole = weeks.write(W22, objective(item("ab cd")))
    weeks.put(W22, "ab cd", text="ab")
    parts = weeks.add(W22, 0, item("cd"))
    linking.keep_links(weeks.store, whole, parts)
    assert len(story(weeks.store, lineage_of(whole, "ab cd")).relatives) == 1
    weeks.remove(W22, "cd")
    assert story(weeks.store, lineage_of(whole, "ab cd")).relatives == ()
