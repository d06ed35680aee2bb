"""Automatic numbers of list items, at all depths."""

from weeklydesk.edits.numbers import labels, loosened, numbered
from weeklydesk.model import Item, Marker, Section
from weeklydesk.outline import Line


def lines(*drawn: str) -> list[Line]:
    """Read lines drawn as "5. a", ". a" for an automatic number, "- a", "# a"."""
    return [line(text) for text in drawn]


def line(drawn: str) -> Line:
    text = drawn.lstrip()
    depth = (len(drawn) - len(text)) // 2
    mark, _, words = text.partition(" ")
    if mark == "#":
        return Line(Section(words), depth)
    if mark == "-":
        return Line(Item(words), depth)
    return Line(Item(words, Marker.NUMBER, mark.rstrip(".")), depth)


FREE = lines("# A", ". a", "  . b", "  . c", ". d", "  . e", "- f", ". g", "# B", "5. h", ". i")
SHOWN = [None, "1", "1", "2", "2", "1", None, "1", None, "5", "6"]


def test_each_level_counts_by_itself_and_begins_anew_under_the_next_item():
    assert labels(FREE, 0, len(FREE)) == SHOWN


def test_lines_in_sight_are_numbered_as_among_all():
    for first in range(len(FREE)):
        assert labels(FREE, first, len(FREE)) == SHOWN[first:]


def test_a_number_that_follows_from_its_place_is_written_out_and_left_out_again():
    written = list(numbered(FREE))
    numbers = [each.node.number if isinstance(each.node, Item) else None for each in written]
    assert numbers == SHOWN
    assert list(loosened(written)) == FREE
