"""One line of an earlier version comes back into the present report, and nothing else does."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import reports
from tests.test_sections import read
from tests.trees import draw
from weeklydesk.desk.comparing import ChangeKind, Detail, compare
from weeklydesk.desk.restoring import with_line
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Report, Section, State, items_of, walk, with_items
from weeklydesk.records import replace

OLD = """
A
1 a
2 b
  1 under b
    ¶ of under b
  2 more
3 c
B
- x
- y
"""

CASES = {  # the line, the present report, the restored one
    "words come back where the line is now": (
        "y",
        """
        A
        1 c
        B
        - y: reworded
          - new
        - x: reworded
        """,
        """
        A
        1 c
        B
        - x: reworded
        - y
          - new
        """,
    ),
    "a line that is gone comes back with what is gone under it": (
        "b",
        """
        A
        1 a
        2 new
        3 c
        B
        - more
        - x
        - y
        """,
        """
        A
        1 a
        2 b
          1 under b
            ¶ of under b
        3 new
        4 c
        B
        - more
        - x
        - y
        """,
    ),
    "and by itself under the line that it was under": (
        "under b",
        """
        A
        1 b
          1 more
        B
        - x
        """,
        """
        A
        1 b
          1 under b
            ¶ of under b
          2 more
        B
        - x
        """,
    ),
    "where that is gone too, in its place": (
        "more",
        """
        A
        1 a
        2 c
        B
        - x
        """,
        """
        A
        1 a
        2 more
        3 c
        B
        - x
        """,
    ),
    "the first line comes back to the top": (
        "a",
        """
        A
        1 b
        B
        - x
        """,
        """
        A
        1 a
        2 b
        B
        - x
        """,
    ),
    "a section that is gone comes back with the line alone": (
        "y",
        """
        A
        1 a
        Z
        - new
        Y
        - newer
        """,
        """
        A
        1 a
        B
        - y
        Z
        - new
        Y
        - newer
        """,
    ),
    "a line that went elsewhere comes back with what is under it now": (
        "b",
        """
        A
        1 a
        2 c
        B
        - x
          1 b
            - new
        - y
        """,
        """
        A
        1 a
        2 b
          - new
        3 c
        B
        - x
        - y
        """,
    ),
    "a line moved up comes back down": (
        "c",
        """
        A
        1 c
        2 a
        3 b
        B
        - x
        """,
        """
        A
        1 a
        2 b
        3 c
        B
        - x
        """,
    ),
    "and among those under the same line": (
        "more",
        """
        A
        1 a
        2 b
          1 more
          2 under b
            ¶ of under b
            - new
        3 c
        """,
        """
        A
        1 a
        2 b
          1 under b
            ¶ of under b
            - new
          2 more
        3 c
        """,
    ),
    "a line that went under its own child gets its words there": (
        "b",
        """
        A
        1 a
        2 under b
          1 b: other
        B
        - x
        """,
        """
        A
        1 a
        2 b
        3 under b
        B
        - x
        """,
    ),
}


def number_of(report: Report, text: str) -> int:
    blocks = [block for section in report.sections for _, block in walk(section.blocks)]
    return next(at for at, block in enumerate(blocks) if block.text == text)


@pytest.mark.parametrize("name", CASES)
def test_a_line_comes_back(name: str):
    text, now, after = CASES[name]
    old = read(OLD)
    report, block = with_line(old, read(now), number_of(old, text))
    assert draw(report) == draw(read(after))
    assert block.text == text


def test_state_and_check_box_come_back():
    old = read(OLD)
    done = with_items(
        old, lambda item: replace(item, state=State.DONE, task=True) if item.id == "y" else item
    )
    report, _ = with_line(old, done, number_of(old, "y"))
    assert report == old


def test_the_name_of_a_line_that_another_has_now_is_not_taken():
    old, now = read("A\n- a\n- b"), read("A\n- b")
    (section,) = now.sections
    (item,) = section.blocks
    assert isinstance(item, Item)
    now = replace(now, sections=(replace(section, blocks=(replace(item, id="a"),)),))
    report, _ = with_line(old, now, number_of(old, "a"))
    assert sorted(item.id for _, item in items_of(report)) == ["", "a"]


@given(reports().map(identify), reports().map(identify), st.data())
def test_no_item_is_lost_and_none_stands_twice(old: Report, now: Report, data: st.DataObject):
    shared = data.draw(st.lists(st.sampled_from(old.sections or (None,)), max_size=2))
    sections = tuple({id(each): each for each in (*shared, *now.sections) if each}.values())
    now = replace(now, sections=sections)
    if _size(old) == 0:
        return
    report, block = with_line(old, now, data.draw(st.integers(0, _size(old) - 1)))
    ids = Counter(item.id for _, item in items_of(report) if item.id)
    assert max(ids.values(), default=1) == 1
    missing = {item.id for _, item in items_of(now)} - {*ids}
    assert len(missing) <= 1  # the line itself, which has its earlier id or was no item
    assert _size(report) >= max(_size(now), 1)
    number_of(report, block.text)


@given(reports().map(identify), st.data())
def test_what_did_not_change_stays_as_it_is(report: Report, data: st.DataObject):
    if _size(report):
        at = data.draw(st.integers(0, _size(report) - 1))
        assert compare(report, with_line(report, report, at)[0], Detail.WHOLE) == ()


@given(reports().map(identify), st.data())
def test_a_line_that_was_taken_out_comes_back(report: Report, data: st.DataObject):
    """All that differs between two versions in one line is gone after it was restored."""
    leaves = [item for _, item in items_of(report) if not item.children]
    if not leaves:
        return
    gone = data.draw(st.sampled_from(leaves))
    now = replace(report, sections=tuple(_without(section, gone) for section in report.sections))
    told = [each for part in compare(report, now, Detail.WHOLE) for each in part.differences]
    (lost,) = [each for each in told if each.kind is ChangeKind.GONE]
    assert lost.earlier is not None
    back, _ = with_line(report, now, lost.earlier)
    assert draw(_unnumbered(back)) == draw(_unnumbered(report))


def _size(report: Report) -> int:
    return sum(1 for section in report.sections for _ in walk(section.blocks))


def _unnumbered(report: Report) -> Report:
    """Return the report without numbers, which follow from the place."""
    return with_items(report, lambda item: replace(item, number=""))


def _without(section: Section, gone: Item) -> Section:
    return replace(section, blocks=_rest(section.blocks, gone))


def _rest(blocks: tuple[Block, ...], gone: Item) -> tuple[Block, ...]:
    return tuple(
        replace(block, children=_rest(block.children, gone)) if isinstance(block, Item) else block
        for block in blocks
        if block is not gone
    )
