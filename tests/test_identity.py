"""Identities that a report takes over from another."""

from weeklydesk.lineage.identity import adopted, identify
from weeklydesk.model import Item, Report, Section, items_of
from weeklydesk.weeks import Week


def report(*items: Item) -> Report:
    return Report(Week(2024, 22), sections=(Section("O1", blocks=items),))


def ids(of: Report) -> list[str]:
    return [item.id for _, item in items_of(of)]


def test_items_that_read_the_same_keep_their_identities_in_order():
    known = report(Item("a", id="1"), Item("b", id="2"), Item("a", id="3"))
    read = report(Item("a"), Item("a"), Item("a"), Item("b"))
    assert ids(adopted(read, known)) == ["1", "3", "", "2"]


def test_of_two_items_with_one_identity_the_first_keeps_it():
    fresh = iter(["n1", "n2"])
    twice = report(Item("a", id="1", lineage="l"), Item("b", id="1", lineage="l"))
    made = identify(twice, lambda: next(fresh))
    assert [(item.id, item.lineage) for _, item in items_of(made)] == [("1", "l"), ("n1", "n2")]
