"""Enter and Shift+Enter: starting and splitting lines."""

import pytest

from tests.ui.editor.writer import Case, Writer, play

CASES: dict[str, Case] = {
    "Enter after an item begins the next": (
        """
        ## A (other)
        1. one|
        2. two
        """,
        ["Return"],
        """
        ## A (other)
        1. one
        2. |
        3. two
        """,
    ),
    "Enter in the middle splits": (
        """
        ## A (other)
        1. one| two
        """,
        ["Return"],
        """
        ## A (other)
        1. one
        2. |two
        """,
    ),
    "Enter on a blank line that others hang under leaves them where they are": (
        """
        ## A (other)
        - one
          1. un|
          2. deux
            - deep
        """,
        ["Return", "Return", "Return"],
        """
        ## A (other)
        - one
          1. un
          ¶ |
          1. deux
            - deep
        """,
    ),
    "Enter at the start makes room above": (
        """
        ## A (other)
        - |one
        """,
        ["Return"],
        """
        ## A (other)
        -
        - |one
        """,
    ),
    "Enter after an item with children begins the first child": (
        """
        ## A (other)
        1. one|
          - under
        """,
        ["Return"],
        """
        ## A (other)
        1. one
          - |
          - under
        """,
    ),
    "Enter on a blank item goes out": (
        """
        ## A (other)
        1. one
          - under|
        2. two
        """,
        ["Return", "Return"],
        """
        ## A (other)
        1. one
          - under
        2. |
        3. two
        """,
    ),
    "Enter on a blank outermost item leaves the list": (
        """
        ## A (other)
        1. one|
        """,
        ["Return", "Return"],
        """
        ## A (other)
        1. one
        ¶ |
        """,
    ),
    "Enter in a heading begins the section's first item": (
        """
        ## A| (other)
        - one
        """,
        ["Return"],
        """
        ## A (other)
        - |
        - one
        """,
    ),
    "Enter in the heading of an empty section goes to its line": (
        """
        ## A| (plan)
        """,
        ["Return"],
        """
        ## A (plan)
        1. |
        """,
    ),
    "Enter leaves an item's further paragraphs with it": (
        """
        ## A (other)
        1. one|
          ¶ more of it
        2. two
        """,
        ["Return"],
        """
        ## A (other)
        1. one
          ¶ more of it
        2. |
        3. two
        """,
    ),
    "Shift+Enter begins a line inside the item": (
        """
        ## A (other)
        1. one| two
        """,
        ["Shift+Return"],
        """
        ## A (other)
        1. one⏎| two
        """,
    ),
    "Enter leaves the deepest level step by step": (
        """
        ## A (other)
        - a
          - b
            - c
              - d|
        """,
        ["Return", "Return", "Return", "Return"],
        """
        ## A (other)
        - a
          - b
            - c
              - d
        - |
        """,
    ),
    "Enter over a selection replaces it": (
        """
        ## A (other)
        1. on^e
        2. t|wo
        """,
        ["Return"],
        """
        ## A (other)
        1. on
        2. |wo
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])
