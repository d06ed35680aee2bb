"""A title that only names the week is hidden; the caret starts where writing starts."""

from tests.ui.editor.writer import Writer

NAMED = """
= 2024-W22
## A (other)
1. one
## B (plan)
"""
TITLED = NAMED.replace("2024-W22", "支付组周报")


def is_shown(writer: Writer) -> bool:
    return writer.page.document().firstBlock().isVisible()


def test_a_title_shows_where_it_says_more_than_the_week(writer: Writer):
    writer.page.resize(600, 300)
    writer.open(NAMED)
    assert not is_shown(writer)
    writer.open(TITLED.replace("1. one", "1. two"))
    assert is_shown(writer)


def test_the_caret_begins_after_the_first_words(writer: Writer):
    writer.open(NAMED)
    assert "1. one|" in writer.seen()


def test_the_caret_begins_at_the_first_blank_line_of_a_template(writer: Writer):
    writer.open(NAMED.replace("1. one\n", ""))
    assert "## A (other)\n1. |" in writer.seen()


def test_the_title_is_gone_to_by_key_and_stays_in_sight(writer: Writer):
    writer.open(NAMED)
    writer.keys("Ctrl+Alt+0")
    assert is_shown(writer)
    assert "= 2024-W22|" in writer.seen()
    writer.keys("Down")
    assert is_shown(writer)
    writer.keys("Ctrl+Home")
    writer.write("x")
    assert writer.page.report().title == "x2024-W22"


def test_ctrl_home_goes_to_the_first_line_while_the_title_is_out_of_sight(writer: Writer):
    writer.open(NAMED)
    writer.keys("Ctrl+End", "Ctrl+Home")
    assert not is_shown(writer)
    assert "## |A (other)" in writer.seen()


def test_the_caret_does_not_go_into_a_title_out_of_sight(writer: Writer):
    writer.open(NAMED.replace("A (", "|A ("))
    writer.keys("Left")
    assert not is_shown(writer)
    assert "## |A (other)" in writer.seen()


def test_a_title_without_words_is_not_copied(writer: Writer):
    writer.open("## A (other)\n- one")
    writer.select_all()
    assert writer.page.clips.selected().text() == "## A\n\n- one"


def test_a_title_out_of_sight_is_not_deleted_with_everything(writer: Writer):
    writer.open(NAMED)
    writer.select_all()
    writer.keys("Delete")
    assert writer.drawn() == "= 2024-W22"
    writer.write("words")
    assert writer.drawn() == "= 2024-W22\n(other)\n¶ words"
    writer.keys("Ctrl+Z", "Ctrl+Z")
    assert writer.drawn() == NAMED.strip()


def test_everything_is_copied_with_the_title_that_shows(writer: Writer):
    writer.open(NAMED)
    writer.select_all()
    assert writer.page.clips.selected().text() == "## A\n\n1. one\n\n## B"
    writer.open(TITLED.replace("one", "two"))
    writer.page.apply(writer.page.report())
    writer.keys("Ctrl+Alt+0")
    writer.select_all()
    assert writer.page.clips.selected().text().startswith("# ")


def test_a_report_without_a_line_has_one_to_write_in(writer: Writer):
    writer.open("= 2024-W22")
    assert writer.drawn() == "= 2024-W22"
    writer.write("- one")
    assert writer.drawn() == "= 2024-W22\n(other)\n- one"
