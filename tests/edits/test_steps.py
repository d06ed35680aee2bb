"""The steps from one list of lines to another."""

from hypothesis import given

from tests.strategies import reports
from weeklydesk.edits.steps import Act, steps
from weeklydesk.model import Item, Marker, Report, Section
from weeklydesk.outline import Line, flatten


def made(old: list[Line], new: list[Line]) -> list[Line]:
    result = list(old)
    for step in reversed(list(steps(old, new))):
        result[step.start : step.stop] = new[step.first : step.last]
    return result


@given(reports(), reports())
def test_the_steps_lead_to_the_new_list(old: Report, new: Report):
    before, after = list(flatten(old.sections)), list(flatten(new.sections))
    assert made(before, after) == after


def test_a_line_that_becomes_a_heading_stays_its_block_among_new_blank_ones():
    blank = Line(Item("", Marker.NUMBER, ""))
    old, new = [Line(Item("one", id="i1"))], [blank, Line(Section("one", 2)), blank]
    kept = [step for step in steps(old, new) if step.act is Act.KEEP]
    assert [new[step.first] for step in kept] == [new[1]]
