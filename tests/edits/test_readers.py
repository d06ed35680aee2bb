"""Setting and removing the marks for an audience."""

from weeklydesk.edits.lines import text_of
from weeklydesk.edits.readers import for_manager, for_me
from weeklydesk.model import Code, Item, Section
from weeklydesk.outline import Line

NODES = (Section("其他"), Item("面谈"), Code("x"), Item(""), Item("b"))
LINES = [Line(node) for node in NODES]


def texts(lines: list[Line]) -> list[str]:
    return [text_of(line) for line in lines]


def test_lines_are_kept_for_one_reader_and_given_back():
    patch = for_me(LINES, 0, 3)
    assert patch
    marked = patch.applied(LINES)
    assert texts(marked) == ["其他 @仅自己", "面谈 @仅自己", "x", "", "b"]
    back = for_me(marked, 0, 3)
    assert back
    assert back.applied(marked) == LINES


def test_where_not_all_are_marked_all_become_so():
    patch = for_manager(LINES, 1, 1)
    assert patch
    again = for_manager(patch.applied(LINES), 1, 4)
    assert again
    assert texts(again.applied(LINES))[1:] == ["面谈 @仅领导", "x", "", "b @仅领导"]


def test_the_mark_speaks_the_reports_language():
    lines = [Line(Item("salary talk"))]
    patch = for_manager(lines, 0, 0)
    assert patch
    assert texts(patch.applied(lines)) == ["salary talk @only-manager"]


def test_what_has_no_words_is_left_alone():
    assert for_me(LINES, 2, 3) is None
