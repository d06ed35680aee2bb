"""Code and quotes are edited as text: Enter and Tab behave as in code editors."""

import pytest

from tests.ui.editor.writer import Case, Writer, play

CASES: dict[str, Case] = {
    "Tab fills up to the next stop": (
        "## A (other)\n` if x:⏎ab|c",
        ["Tab"],
        "## A (other)\n` if x:⏎ab  |c",
    ),
    "Tab sets selected lines in": (
        "## A (other)\n` i^f x:⏎⏎a|bc⏎d",
        ["Tab"],
        "## A (other)\n`     if x:⏎⏎    a|bc⏎d",
    ),
    "Shift+Tab brings the line out": (
        "## A (other)\n` if x:⏎      abc|",
        ["Shift+Tab"],
        "## A (other)\n` if x:⏎  abc|",
    ),
    "Shift+Tab brings no line out that begins at the edge": (
        "## A (other)\n- one\n  ` abc|",
        ["Shift+Tab"],
        "## A (other)\n- one\n  ` abc|",
    ),
    "the caret stays in the line that comes out from before it": (
        "## A (other)\n` if x:⏎  |  abc",
        ["Shift+Tab"],
        "## A (other)\n` if x:⏎|abc",
    ),
    "at the very start Tab hangs the code under the item": (
        "## A (other)\n- one\n` |abc",
        ["Tab"],
        "## A (other)\n- one\n  ` |abc",
    ),
    "Enter begins as far in as the line before": (
        "## A (other)\n` if x:⏎    abc|⏎d",
        ["Return"],
        "## A (other)\n` if x:⏎    abc⏎    |⏎d",
    ),
    "a second Enter at the end leaves the code": (
        "## A (other)\n` if x:⏎    abc|",
        ["Return", "Return"],
        "## A (other)\n` if x:⏎    abc\n¶ |",
    ),
    "a line of a quote begins at the edge": (
        "## A (other)\n> a⏎  b|",
        ["Return"],
        "## A (other)\n> a⏎  b⏎|",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_keys(writer: Writer, name: str):
    play(writer, CASES[name])
