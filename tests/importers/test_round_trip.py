import re

from hypothesis import given, settings
from hypothesis import strategies as st

from tests import nasty, strategies
from tests.trees import draw
from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Html, Item, Paragraph, Report, Section
from weeklydesk.text.normal import normal

more = settings(max_examples=max(300, 2 * settings().max_examples))


def assert_round_trip(report: Report):
    expected = normal(report)
    text = text_of(report)
    found = read_text(text).report
    assert draw(found) == draw(expected), text
    assert (found.sections, found.title, found.properties, found.front_matter) == (
        expected.sections,
        expected.title,
        expected.properties,
        expected.front_matter,
    )
    assert text_of(found) == text


@given(strategies.reports())
def test_a_tree_written_and_read_back_is_the_same_tree(report: Report):
    assert_round_trip(report)


def test_html_under_an_item_without_a_text_ends_before_the_next_one():
    blocks = Item("", children=(Html("<details>"),)), Item("a")
    assert_round_trip(Report(None, sections=(Section("t", blocks=blocks),)))
    nested = Item("", children=(Item("", children=(Html("<details>"),)),)), Item("a")
    assert_round_trip(Report(None, sections=(Section("t", blocks=nested),)))


def test_a_property_that_ends_like_a_plan_stays_one():
    assert_round_trip(Report(None, properties=(("Created", "下周计划："),)))


@more
@given(nasty.reports())
def test_texts_that_look_like_marks_survive(report: Report):
    assert_round_trip(report)


@given(nasty.reports())
def test_the_normal_form_is_its_own_normal_form(report: Report):
    once = normal(report)
    assert normal(once) == once


@more
@given(st.lists(nasty.lines | st.text(max_size=20), max_size=12).map("\n".join))
def test_any_text_is_read_and_written_to_a_fixed_point(text: str):
    reading = read_text(text)
    assert reading.lines_in == reading.lines_placed
    assert_round_trip(reading.report)


def _with_word(number: int, line: tuple[str, str, str]) -> str:
    margin, start, end = line
    return f"{margin}{start}词{number}{end}"


margins = st.sampled_from(("", " ", "  ", "   ", "    ", "\t", "　　", "\u00a0"))
endings = st.sampled_from(("", "  ", "】", "**", "：", " #", "|", "-->", "\n", "\r\n\r\n"))
numbered_lines = st.lists(
    st.tuples(margins, st.sampled_from(nasty.STARTS), endings), max_size=15
).map(lambda found: [_with_word(number, line) for number, line in enumerate(found)])


@more
@given(numbered_lines)
def test_every_line_is_found_again_in_order(lines: list[str]):
    text = "\n".join(lines)
    words = re.findall(r"词\d+", text)
    reading = read_text(text)
    assert reading.lines_in == sum(1 for line in re.split(r"\r\n|\n", text) if line.strip())
    assert reading.lines_in == reading.lines_placed
    assert re.findall(r"词\d+", text_of(reading.report)) == words


def test_a_deep_tree_is_written_and_read_back():
    block = Item("x")
    for _ in range(120):
        block = Item("x", children=(block, Paragraph("p")))
    assert_round_trip(Report(None, sections=(Section("t", 1, blocks=(block,)),)))
