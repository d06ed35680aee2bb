"""Keys that change the kind of a line."""

import pytest
from PySide6.QtGui import QKeySequence

from tests.ui.editor.writer import Case, Writer, play
from weeklydesk_ui.commands import COMMANDS
from weeklydesk_ui.editor.commands import TABLE

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
    "Ctrl+Shift+9 takes the tick along with the box": (
        """
        ## A (other)
        - [x] on|e
        """,
        ["Ctrl+Shift+9", "Ctrl+Shift+9"],
        """
        ## A (other)
        - [ ] on|e
        """,
    ),
    "Ctrl+Alt+2 on a section's only line leaves a blank one behind": (
        """
        ## A (other)
        1. on|e
        """,
        ["Ctrl+Alt+2"],
        """
        ## A (other)
        1.
        ## on|e (other)
        1.
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])


def test_no_command_of_the_window_has_a_key_of_the_pages_own():
    """Without this the menus would handle the page's keys first."""
    own, theirs = (
        {QKeySequence(keys).toString() for command in table for keys in command.keys}
        for table in (TABLE, COMMANDS)
    )
    assert len(own) > len(TABLE)
    assert not own & theirs
