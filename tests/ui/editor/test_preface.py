"""The section before the first heading, when a template gives it properties."""

from tests.ui.editor.writer import WEEK, Writer
from weeklydesk.model import Item, Marker, Policy, Report, Role, Section

LEAD = Section("", 0, Role.PROJECTS, hint="One line a project", policy=Policy.WHILE_OPEN)
BEGUN = Report(WEEK, sections=(LEAD, Section("Plan", 2, Role.PLAN)))


def test_its_hint_is_shown_while_it_is_empty(writer: Writer):
    writer.page.open(BEGUN)
    assert writer.page.sheet.hint(0) == "One line a project"
    assert writer.page.report() == BEGUN


def test_what_is_written_there_is_in_it(writer: Writer):
    writer.page.open(BEGUN)
    writer.page.go_to_section(0)
    writer.write("Lanterns")
    lead = writer.page.report().sections[0]
    assert (lead.hint, lead.policy) == (LEAD.hint, LEAD.policy)
    (item,) = lead.blocks
    assert isinstance(item, Item)
    assert (item.text, item.marker) == ("Lanterns", Marker.BULLET)


def test_a_report_that_says_nothing_of_it_begins_with_its_heading(writer: Writer):
    writer.open("## Plan (plan)\n1. first")
    assert writer.page.sheet.heading_row(0) == 0
    assert writer.page.sheet.hint(0) == ""
