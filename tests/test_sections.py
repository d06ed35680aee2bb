"""Restoring a section of an earlier version, without changing anything else."""

from __future__ import annotations

from collections import Counter
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import reports
from tests.trees import draw
from weeklydesk.desk.comparing import Detail, compare
from weeklydesk.desk.sections import with_section
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Marker, Paragraph, Report, Role, Section, items_of
from weeklydesk.outline import Line, build
from weeklydesk.records import replace

OLD = """
A
1 a
2 b
  1 under b
3 c
B
- x
- y
"""


def read(drawing: str) -> Report:
    """Read a drawing: a line without a marker is a heading; an item is identified by its name."""
    return Report(None, sections=build(map(_line, dedent(drawing).strip().splitlines())))


def _line(row: str) -> Line:
    mark, _, text = row.strip().partition(" ")
    depth = (len(row) - len(row.lstrip())) // 2
    if not text:
        return Line(Section(mark, 2, Role.OTHER))
    if mark == "¶":
        return Line(Paragraph(text), depth)
    name, number = text.split(":")[0], None if mark == "-" else mark
    marker = Marker.NUMBER if number else Marker.BULLET
    return Line(Item(text, marker, number, id=name, lineage=name), depth)


CASES = {
    "words, order and what was removed": (
        """
        A
        1 c
        2 a: reworded
        B
        - y: as it is now
        """,
        """
        A
        1 a
        2 b
          1 under b
        3 c
        B
        - y: as it is now
        """,
    ),
    "what is new in the section goes": (
        """
        A
        1 a
        2 new
        B
        - x
        """,
        """
        A
        1 a
        2 b
          1 under b
        3 c
        B
        - x
        """,
    ),
    "an item that went elsewhere comes back, what is new under it stays there": (
        """
        A
        1 a
        B
        1 x
        2 b: moved
          ¶ of b
          1 under b
          2 new
        3 y
        """,
        """
        A
        1 a
        2 b
          1 under b
        3 c
        B
        1 x
        2 new
        3 y
        """,
    ),
    "an item that came from elsewhere stays": (
        """
        A
        1 a
          1 x: moved
            1 new
        B
        - y
        """,
        """
        A
        1 a
        2 b
          1 under b
        3 c
        4 x: moved
          1 new
        B
        - y
        """,
    ),
    "a section that is gone comes back to its place": (
        """
        B
        - x
        - b: moved
        Z
        - new
        """,
        """
        A
        1 a
        2 b
          1 under b
        3 c
        B
        - x
        Z
        - new
        """,
    ),
    "a section under other words and with other lines is taken for the one that stood there": (
        """
        Z
        - new
        B
        - x
        """,
        """
        A
        1 a
        2 b
          1 under b
        3 c
        B
        - x
        """,
    ),
}


def back(old: Report, now: Report, index: int = 0) -> Report:
    report, _ = with_section(old, now, index)
    return report


@pytest.mark.parametrize("name", CASES)
def test_a_section_comes_back(name: str):
    now, after = CASES[name]
    assert draw(back(read(OLD), read(now))) == draw(read(after))


def test_a_section_that_is_gone_comes_back_after_the_one_before_it():
    now = read("A\n1 a\nY\n- new\nZ\n- newer")
    report, place = with_section(read(OLD), now, 1)
    assert [each.title for each in report.sections] == ["A", "B", "Y", "Z"]
    assert place == 1


def test_a_reworded_heading_and_its_hint_come_back():
    old = read(OLD)
    first = replace(old.sections[0], objective="O1", hint="a hint")
    old = replace(old, sections=(first, *old.sections[1:]))
    other = replace(first, title="other words", hint="")
    assert back(old, replace(old, sections=(other, *old.sections[1:]))) == old


@given(reports().map(identify), reports().map(identify), st.data())
def test_no_item_stands_twice_and_none_of_the_section_is_missing(
    old: Report, now: Report, data: st.DataObject
):
    if not old.sections:
        return
    index = data.draw(st.integers(0, len(old.sections) - 1))
    shared = data.draw(st.lists(st.sampled_from(old.sections), max_size=2))
    now = replace(now, sections=_once((*shared, *now.sections)))
    count = Counter(item.id for _, item in items_of(back(old, now, index)))
    assert max(count.values(), default=1) == 1
    section = Report(None, sections=(old.sections[index],))
    assert {item.id for _, item in items_of(section)} <= {*count}


@given(reports().map(identify))
def test_what_did_not_change_stays_as_it_is(report: Report):
    for index in range(len(report.sections)):
        assert compare(report, back(report, report, index), Detail.WHOLE) == ()


def _once(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    return tuple({id(each): each for each in sections}.values())
