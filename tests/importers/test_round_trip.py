from hypothesis import given, settings
from hypothesis import strategies as st

from tests import nasty, strategies
from tests.trees import draw
from weeklydesk.exporters.markdown import text_of
from weeklydesk.importers.outline import read_text
from weeklydesk.model import Report
from weeklydesk.normal import normal


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


@settings(max_examples=300)
@given(nasty.reports())
def test_texts_that_look_like_marks_survive(report: Report):
    assert_round_trip(report)


@given(nasty.reports())
def test_the_normal_form_is_its_own_normal_form(report: Report):
    once = normal(report)
    assert normal(once) == once


@settings(max_examples=300)
@given(st.lists(nasty.lines | st.text(max_size=20), max_size=12).map("\n".join))
def test_any_text_is_read_and_written_to_a_fixed_point(text: str):
    reading = read_text(text)
    assert reading.lines_in == reading.lines_placed
    assert_round_trip(reading.report)
