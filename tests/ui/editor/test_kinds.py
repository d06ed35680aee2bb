"""Keys that make another thing of a line."""

import pytest

from tests.ui.editor.writer import Case, Writer, play

CASES: dict[str, Case] = {
    "Ctrl+Alt+2 makes a heading": (
        """
        ## A (other)
        - one
        - two|
        """,
        ["Ctrl+Alt+2"],
        """
        ## A (other)
        - one
        ## two| (other)
        1.
        """,
    ),
    "Ctrl+Enter is done and back": (
        """
        ## A (other)
        1. one|
        2. [ ] two
        """,
        ["Ctrl+Return", "Down", "Ctrl+Return", "Ctrl+Return"],
        """
        ## A (other)
        1. [x] one
        2. [ ] two|
        """,
    ),
    "Ctrl+Shift+7 makes numbers": (
        """
        ## A (other)
        - one^
        - two|
        """,
        ["Ctrl+Shift+7"],
        """
        ## A (other)
        1. one
        2. two|
        """,
    ),
    "Ctrl+Shift+8 makes bullets": (
        """
        ## A (other)
        1. one^
        2. two|
        """,
        ["Ctrl+Shift+8"],
        """
        ## A (other)
        - one
        - two|
        """,
    ),
    "Ctrl+Shift+9 makes tasks": (
        """
        ## A (other)
        ¶ one|
        """,
        ["Ctrl+Shift+9"],
        """
        ## A (other)
        - [ ] one|
        """,
    ),
    "Ctrl+Shift+Enter drops and takes back": (
        """
        ## A (other)
        1. one|
        2. two
        """,
        ["Ctrl+Shift+Return"],
        """
        ## A (other)
        1. [-] one|
        2. two
        """,
    ),
    "Ctrl+Shift+0 makes plain text": (
        """
        ## A (other)
        1. one
        2. two|
        """,
        ["Ctrl+Shift+0"],
        """
        ## A (other)
        1. one
        ¶ two|
        """,
    ),
    "Ctrl+Shift+8 takes the list away again": (
        """
        ## A (other)
        - one|
        """,
        ["Ctrl+Shift+8"],
        """
        ## A (other)
        ¶ one|
        """,
    ),
    "Ctrl+Enter on a selection marks all of it": (
        """
        ## A (other)
        1. o^ne
          - under
        2. tw|o
        3. three
        """,
        ["Ctrl+Return"],
        """
        ## A (other)
        1. [x] one
          - [x] under
        2. [x] tw|o
        3. three
        """,
    ),
    "Ctrl+Enter in a heading does nothing": (
        """
        ## A| (other)
        1. one
        """,
        ["Ctrl+Return"],
        """
        ## A| (other)
        1. one
        """,
    ),
    "Ctrl+Shift+N begins a section behind this one": (
        """
        ## A (other)
        1. one|
        ## B (other)
        1. two
        """,
        ["Ctrl+Shift+N"],
        """
        ## A (other)
        1. one
        ## | (other)
        1.
        ## B (other)
        1. two
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])
