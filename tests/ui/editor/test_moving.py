"""Alt+Up and Alt+Down: moving items and sections."""

import pytest

from tests.ui.editor.writer import Case, Writer, play

CASES: dict[str, Case] = {
    "Alt+Up swaps siblings with their children": (
        """
        ## A (other)
        1. one
          - under
        2. t|wo
          - below
        """,
        ["Alt+Up"],
        """
        ## A (other)
        1. t|wo
          - below
        2. one
          - under
        """,
    ),
    "Alt+Up crosses into the section above and leaves a blank line": (
        """
        ## A (other)
        - one
        ## B (other)
        1. t|wo
        """,
        ["Alt+Up"],
        """
        ## A (other)
        - one
        - t|wo
        ## B (other)
        1.
        """,
    ),
    "Alt+Up into an empty section takes its blank line's place": (
        """
        ## A (plan)
        ## B (plan)
        1. t|wo
        2. three
        """,
        ["Alt+Up"],
        """
        ## A (plan)
        1. t|wo
        ## B (plan)
        1. three
        """,
    ),
    "Alt+Up at the very top does nothing": (
        """
        ## A (other)
        1. o|ne
        """,
        ["Alt+Up"],
        """
        ## A (other)
        1. o|ne
        """,
    ),
    "Alt+Down crosses into the section below": (
        """
        ## A (plan)
        1. o|ne
          - under
        ## B (plan)
        - two
        """,
        ["Alt+Down"],
        """
        ## A (plan)
        1.
        ## B (plan)
        - o|ne
          - under
        - two
        """,
    ),
    "Alt+Down at the very end does nothing": (
        """
        ## A (plan)
        1. o|ne
        """,
        ["Alt+Down"],
        """
        ## A (plan)
        1. o|ne
        """,
    ),
    "Alt+Down in a heading moves the section": (
        """
        ## A| (other)
        - one
        ## B (other)
        - two
        """,
        ["Alt+Down"],
        """
        ## B (other)
        - two
        ## A| (other)
        - one
        """,
    ),
    "Alt+Down takes a blank line along": (
        """
        ## A| (plan)
        ## B (other)
        1. one
        """,
        ["Down", "Alt+Down"],
        """
        ## A (plan)
        1.
        ## B (other)
        1. |
        2. one
        """,
    ),
    "Alt+Up of a selection goes together": (
        """
        ## A (other)
        1. one
        2. t^wo
        3. thr|ee
        """,
        ["Alt+Up"],
        """
        ## A (other)
        1. two
        2. thr|ee
        3. one
        """,
    ),
    "Alt+Up in the first heading does nothing": (
        """
        ## A| (other)
        1. one
        ## B (other)
        """,
        ["Alt+Up"],
        """
        ## A| (other)
        1. one
        ## B (other)
        1.
        """,
    ),
    "Alt+Up in a heading moves the section": (
        """
        ## A (other)
        1. one
        ## B| (other)
        1. two
        """,
        ["Alt+Up"],
        """
        ## B| (other)
        1. two
        ## A (other)
        1. one
        """,
    ),
    "Alt+Up of items and a heading moves the sections that they are in": (
        """
        ## A (other)
        - one
        ## B (other)
        - two
        - th^ree
        ## C (other)
        - fo|ur
        - five
        ## D (other)
        - six
        """,
        ["Alt+Up"],
        """
        ## B (other)
        - two
        - three
        ## C (other)
        - fo|ur
        - five
        ## A (other)
        - one
        ## D (other)
        - six
        """,
    ),
    "Alt+Down of a heading and items of the next section moves both": (
        """
        ## A^ (other)
        - one
        ## B (other)
        - tw|o
        ### B1 (other)
        - three
        ## C (other)
        - four
        """,
        ["Alt+Down"],
        """
        ## C (other)
        - four
        ## A (other)
        - one
        ## B (other)
        - tw|o
        ### B1 (other)
        - three
        """,
    ),
    "a selection out of a subsection moves all that it belongs to": (
        """
        ## A (other)
        - one
        ## B (other)
        - two
        ### B1 (other)
        - th^ree
        ## C (other)
        - fo|ur
        """,
        ["Alt+Up"],
        """
        ## B (other)
        - two
        ### B1 (other)
        - three
        ## C (other)
        - fo|ur
        ## A (other)
        - one
        """,
    ),
    "subsections alone move within their section": (
        """
        ## A (other)
        ### A1 (other)
        - one
        ### A2 (other)
        - tw^o
        ### A3 (other)
        - thr|ee
        """,
        ["Alt+Up"],
        """
        ## A (other)
        ### A2 (other)
        - two
        ### A3 (other)
        - thr|ee
        ### A1 (other)
        - one
        """,
    ),
    "what stands before the first heading stays there": (
        """
        - on^e
        ## A (other)
        - t|wo
        ## B (other)
        - three
        """,
        ["Alt+Down"],
        """
        (other)
        - one
        ## A (other)
        - t|wo
        ## B (other)
        - three
        """,
    ),
    "Alt+Up of a first child brings it before its parent, into that list": (
        """
        ## A (other)
        1. one
          - ki|d
          - other
        """,
        ["Alt+Up"],
        """
        ## A (other)
        1. ki|d
        2. one
          - other
        """,
    ),
    "Alt+Up of a first child goes to the end of what stands before its parent": (
        """
        ## A (other)
        1. one
          1. un
        2. two
          - ki|d
        """,
        ["Alt+Up"],
        """
        ## A (other)
        1. one
          1. un
          2. ki|d
        2. two
        """,
    ),
    "Alt+Up in a heading goes over the section above with those that belong to it": (
        """
        ## A (other)
        - one
        ### A1 (other)
        - two
        ## B| (other)
        - three
        """,
        ["Alt+Up"],
        """
        ## B| (other)
        - three
        ## A (other)
        - one
        ### A1 (other)
        - two
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])
