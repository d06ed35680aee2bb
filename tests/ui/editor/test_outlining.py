"""Each key of the outline, before and after, at the edges."""

from textwrap import dedent

import pytest

from tests.ui.editor.writer import Writer

CASES = {
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
    "Ctrl+Shift+8 and 7 change the list": (
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
    "Tab on a selection over sections": (
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
          1. tw|o
        """,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    before, keys, after = CASES[name]
    writer.open(before)
    opened = writer.page.report()
    writer.keys(*keys)
    assert writer.seen() == dedent(after).strip("\n")
    while writer.page.document().isUndoAvailable():
        writer.page.undo()
    assert writer.page.report() == opened
