"""Starting a quote with its marker or its command."""

import pytest

from tests.ui.editor.writer import Writer


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## A (other)\n¶ |said", "## A (other)\n> said"),
        ("## A (other)\n1. |\n2. two", "## A (other)\n> \n1. two"),
        ("## A (other)\n1. one\n2. |\n3. three", "## A (other)\n1. one\n  > \n2. three"),
        ("## A (other)\n- one\n  - |said\n- two", "## A (other)\n- one\n  > said\n- two"),
        ("## A (other)\n- one\n  ¶ |said", "## A (other)\n- one\n  > said"),
    ],
)
def test_its_mark_begins_a_quote_and_an_undo_gives_the_mark_back(
    writer: Writer, before: str, after: str
):
    writer.open(before)
    writer.write("> ")
    assert writer.seen().replace("|", "") == after.rstrip()
    writer.keys("Ctrl+Z")
    assert "> |" in writer.seen()
    assert "\n> " not in writer.seen()


def test_its_mark_amid_words_stays(writer: Writer):
    writer.open("## A (other)\n- 5 |3")
    writer.write("> ")
    assert writer.drawn() == "## A (other)\n- 5 > 3"


def test_the_list_goes_on_after_it(writer: Writer):
    writer.open("## A (other)\n1. one\n2. |\n3. three")
    writer.write("> said")
    writer.keys("Return")
    writer.write("and said")
    writer.keys("Return", "Return", "Return")
    writer.write("two")
    assert writer.drawn() == "## A (other)\n1. one\n  > said⏎and said\n2. two\n3. three"


def test_its_command_makes_a_quote_and_takes_it_back(writer: Writer):
    writer.open("## A (other)\n¶ sa|id")
    writer.page.actions_by_id["line.quote"].trigger()
    assert writer.seen() == "## A (other)\n> sa|id"
    writer.page.actions_by_id["line.quote"].trigger()
    assert writer.seen() == "## A (other)\n¶ sa|id"
