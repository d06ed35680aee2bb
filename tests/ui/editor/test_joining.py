"""Backspace, Delete and similar keys: joining and removing lines."""

import pytest

from tests.ui.editor.writer import Case, Writer, play

CASES: dict[str, Case] = {
    "Backspace at the start joins": (
        """
        ## A (other)
        1. one
        2. |two
        """,
        ["Backspace"],
        """
        ## A (other)
        1. one|two
        """,
    ),
    "Backspace at the start of a first child brings it out": (
        """
        ## A (other)
        1. one
          - |two
        """,
        ["Backspace"],
        """
        ## A (other)
        1. one
        2. |two
        """,
    ),
    "Backspace on a blank item removes it": (
        """
        ## A (other)
        1. one|
        """,
        ["Return", "Backspace"],
        """
        ## A (other)
        1. one|
        """,
    ),
    "Backspace at the start of a section's first item makes it plain": (
        """
        ## A (other)
        1. |one
        """,
        ["Backspace"],
        """
        ## A (other)
        ¶ |one
        """,
    ),
    "Backspace keeps a heading with words": (
        """
        ## A (other)
        1. one
        ## |B (other)
        - two
        """,
        ["Backspace"],
        """
        ## A (other)
        1. one
        ## |B (other)
        - two
        """,
    ),
    "Delete at the end joins, children stay": (
        """
        ## A (other)
        1. one|
        2. two
          - under
        """,
        ["Delete"],
        """
        ## A (other)
        1. one|two
          - under
        """,
    ),
    "Delete at the end of the last line does nothing": (
        """
        ## A (other)
        1. one|
        """,
        ["Delete"],
        """
        ## A (other)
        1. one|
        """,
    ),
    "Delete does not take a heading in": (
        """
        ## A (other)
        1. one|
        ## B (other)
        - two
        """,
        ["Delete"],
        """
        ## A (other)
        1. one|
        ## B (other)
        - two
        """,
    ),
    "Deleting over lines joins what is left": (
        """
        ## A (other)
        1. on^e
          - under
        2. tw|o
        3. three
        """,
        ["Delete"],
        """
        ## A (other)
        1. on|o
        2. three
        """,
    ),
    "Deleting whole lines leaves none of them": (
        """
        ## A (other)
        1. one
        2. ^two
        3. three|
        4. four
        """,
        ["Delete"],
        """
        ## A (other)
        1. one
        2. |four
        """,
    ),
    "Deleting over sections keeps the first heading": (
        """
        ## A^A (other)
        1. one
        ## BB (other)
        1. tw|o
        """,
        ["Backspace"],
        """
        ## A| (other)
        1. o
        """,
    ),
    "Deleting from the title on": (
        """
        = We^ek
        ## A (other)
        1. one
        2. tw|o
        """,
        ["Backspace"],
        """
        = We|
        (other)
        1. o
        """,
    ),
    "Backspace on a blank heading gives its items to the section above": (
        """
        ## A (other)
        1. one
        ## B| (plan)
        1. two
        """,
        ["Backspace", "Backspace"],
        """
        ## A (other)
        1. one|
        2. two
        """,
    ),
    "Ctrl+Shift+Backspace takes an item with its children": (
        """
        ## A (other)
        1. one|
          - under
        2. two
        """,
        ["Ctrl+Shift+Backspace"],
        """
        ## A (other)
        1. |two
        """,
    ),
    "Ctrl+Shift+Backspace takes a section": (
        """
        ## A (other)
        1. one
        ## B| (plan)
        1. two
        ## C (other)
        1. three
        """,
        ["Ctrl+Shift+Backspace"],
        """
        ## A (other)
        1. one|
        ## C (other)
        1. three
        """,
    ),
    "Deleting all leaves a blank line": (
        """
        ## A (other)
        1. one|
        2. two
        """,
        ["Ctrl+A", "Delete"],
        """
        = |
        (other)
        ¶
        """,
    ),
    "Delete on a blank item brings what follows to its place": (
        """
        ## A (other)
        - one
        - |
          ¶ words
        """,
        ["Delete"],
        """
        ## A (other)
        - one
        ¶ |words
        """,
    ),
    "Backspace on a blank heading takes its blank line along": (
        """
        ## A (other)
        - one
        ## B| (other)
        ## C (other)
        - two
        """,
        ["Backspace", "Backspace"],
        """
        ## A (other)
        - one|
        ## C (other)
        - two
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])
