"""Drag and drop: where lines can be dropped, and the outline afterwards."""

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edits.test_edits import is_sound, selections
from tests.trees import draw
from tests.ui.editor.writer import read
from weeklydesk.edits.dropping import Landing, landing, moved, section_landing
from weeklydesk.edits.lines import Patch, is_heading, text_of, with_placeholders
from weeklydesk.edits.moves import span
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.model import Report
from weeklydesk.outline import Line, build, flatten

TREE = """
## A (other)
1. one
  - under
  - below
2. two
## B (other)
-
## C (plan)
- three
"""


def lines_of(drawing: str) -> list[Line]:
    return with_placeholders(list(loosened(flatten(read(drawing).sections))))


def drawn(lines: list[Line], patch: Patch | None) -> str:
    assert patch is not None
    tree = build(numbered(patch.applied(lines)))
    drawing = draw(Report(None, sections=tree))
    return "\n".join(map(str.rstrip, drawing.splitlines()))


def after(drawing: str) -> str:
    return dedent(drawing).strip()


@pytest.mark.parametrize(
    ("wanted", "place"),
    [
        (Landing(0, 0), Landing(1, 0)),  # never above the first heading
        (Landing(1, 3), Landing(1, 0)),  # a heading has no children
        (Landing(2, 0), Landing(2, 1)),  # it would separate an item from its children
        (Landing(2, 5), Landing(2, 1)),
        (Landing(4, 0), Landing(4, 0)),
        (Landing(4, 2), Landing(4, 2)),
        (Landing(4, 9), Landing(4, 2)),
        (Landing(5, 1), Landing(5, 1)),
        (Landing(99, 0), Landing(9, 0)),
    ],
)
def test_a_place_fits_the_lines_around_it(wanted: Landing, place: Landing):
    assert landing(lines_of(TREE), wanted) == place


def test_lines_land_nowhere_inside_themselves():
    lines = lines_of(TREE)
    assert landing(lines, Landing(3, 2), (1, 4)) == Landing(1, 0)
    assert landing(lines, Landing(3, 2), (2, 3)) == Landing(2, 1)


@pytest.mark.parametrize(
    ("rows", "place", "expected"),
    [
        (
            (4, 4),
            Landing(2, 1),
            """
            ## A (other)
            1. one
              - two
              - under
              - below
            ## B (other)
            -
            ## C (plan)
            - three
            """,
        ),
        (
            (1, 1),
            Landing(9, 0),
            """
            ## A (other)
            1. two
            ## B (other)
            -
            ## C (plan)
            - three
            - one
              - under
              - below
            """,
        ),
        (
            (2, 3),
            Landing(7, 0),
            """
            ## A (other)
            1. one
            2. two
            ## B (other)
            - under
            - below
            ## C (plan)
            - three
            """,
        ),
        (
            (8, 8),
            Landing(4, 0),
            """
            ## A (other)
            1. one
              - under
              - below
            2. three
            3. two
            ## B (other)
            -
            ## C (plan)
            1.
            """,
        ),
        (
            (7, 7),
            Landing(0, 0),
            """
            ## C (plan)
            - three
            ## A (other)
            1. one
              - under
              - below
            2. two
            ## B (other)
            -
            """,
        ),
        (
            (4, 4),
            Landing(4, 1),
            """
            ## A (other)
            1. one
              - under
              - below
              - two
            ## B (other)
            -
            ## C (plan)
            - three
            """,
        ),
    ],
)
def test_what_is_dropped_joins_the_list_there(rows: tuple[int, int], place: Landing, expected: str):
    lines = lines_of(TREE)
    assert drawn(lines, moved(lines, *rows, place)) == after(expected)


def test_what_lands_where_it_is_changes_nothing():
    lines = lines_of(TREE)
    assert moved(lines, 4, 4, Landing(4, 0)) is None
    assert moved(lines, 4, 4, Landing(5, 0)) is None
    assert moved(lines, 5, 5, Landing(5, 0)) is None


def test_a_section_lands_between_sections():
    lines = lines_of(TREE)
    assert section_landing(lines, 3, (5, 7)) == Landing(5)
    assert section_landing(lines, 1, (5, 7)) == Landing(0)
    assert section_landing(lines, 9, (5, 7)) == Landing(9)


def words(lines: list[Line]) -> list[str]:
    return sorted(text_of(line) for line in lines if text_of(line))


@given(selections(), st.integers(0, 30), st.integers(0, 5))
def test_dropping_keeps_every_line_and_leaves_a_sound_outline(
    selection: tuple[list[Line], int, int], row: int, depth: int
):
    lines, first, last = selection
    rows = span(lines, first, last)
    if rows is None:
        return
    if is_heading(lines[first]):
        place = section_landing(lines, row, rows)
    else:
        place = landing(lines, Landing(row, depth), rows)
    patch = moved(lines, first, last, place)
    if patch is None:
        return
    new = patch.applied(lines)
    assert is_sound(new)
    assert words(new) == words(lines)
    assert text_of(new[patch.caret.row]) == text_of(lines[rows[0]])
