"""Tab and Shift+Tab: indenting and outdenting lines."""

import pytest

from tests.ui.editor.writer import Case, Writer, play

CASES: dict[str, Case] = {
    "Tab takes children along": (
        """
        ## A (other)
        1. one
        2. t|wo
          - under
        3. three
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
          1. t|wo
            - under
        2. three
        """,
    ),
    "Tab on the first item does nothing": (
        """
        ## A (other)
        1. o|ne
        """,
        ["Tab"],
        """
        ## A (other)
        1. o|ne
        """,
    ),
    "Tab joins the list that is there": (
        """
        ## A (other)
        1. one
          - under
        2. two|
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
          - under
          - two|
        """,
    ),
    "Shift+Tab takes children along": (
        """
        ## A (other)
        1. one
          - u|nder
            - deep
        2. two
        """,
        ["Shift+Tab"],
        """
        ## A (other)
        1. one
        2. u|nder
          - deep
        3. two
        """,
    ),
    "Shift+Tab outermost does nothing": (
        """
        ## A (other)
        - o|ne
        """,
        ["Shift+Tab"],
        """
        ## A (other)
        - o|ne
        """,
    ),
    "Tab on a selection over sections moves what has an item above it": (
        """
        ## A (other)
        1. one
        2. t^wo
        ## B (other)
        1. one
        2. tw|o
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
          1. two
        ## B (other)
        1. one
        2. tw|o
        """,
    ),
    "Tab moves a selection as one block": (
        """
        ## A (other)
        1. one
        2. t^wo
          - under
        3. three
        4. fo|ur
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
          1. two
            - under
          2. three
          3. fo|ur
        """,
    ),
    "Tab moves nothing of a selection whose first cannot move": (
        """
        ## A (other)
        1. o^ne
        2. two
        3. thr|ee
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
        2. two
        3. thr|ee
        """,
    ),
    "Tab moves a selection with an outer item behind it as one block": (
        """
        ## A (other)
        1. one
          - a
          - ^b
        2. tw|o
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
          - a
            - b
          - tw|o
        """,
    ),
    "Shift+Tab brings out what can come out": (
        """
        ## A (other)
        1. one
          - ^a
        2. two
          - b|
        3. three
        """,
        ["Shift+Tab"],
        """
        ## A (other)
        1. one
        2. a
        3. two
          - b|
        4. three
        """,
    ),
    "Tab deeper than the item above does nothing": (
        """
        ## A (other)
        - a
          - b|
        """,
        ["Tab"],
        """
        ## A (other)
        - a
          - b|
        """,
    ),
    "Tab in a heading does nothing": (
        """
        ## A (other)
        1. one
        ## B| (other)
        1. two
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
        ## B| (other)
        1. two
        """,
    ),
    "Tab in an empty section does nothing": (
        """
        ## A| (plan)
        """,
        ["Down", "Tab"],
        """
        ## A (plan)
        1. |
        """,
    ),
    "Shift+Tab leaves later siblings under it": (
        """
        ## A (other)
        1. one
          - a|
          - b
        """,
        ["Shift+Tab"],
        """
        ## A (other)
        1. one
        2. a|
          - b
        """,
    ),
    "Shift+Tab on a selection takes all of it": (
        """
        ## A (other)
        1. one
          - a^
          - b|
        2. two
        """,
        ["Shift+Tab"],
        """
        ## A (other)
        1. one
        2. a
        3. b|
        4. two
        """,
    ),
    "Tab begins a list of its own under each item": (
        """
        ## A (other)
        1. one
          1. under
        2. two
        3. th|ree
        """,
        ["Tab"],
        """
        ## A (other)
        1. one
          1. under
        2. two
          1. th|ree
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])
