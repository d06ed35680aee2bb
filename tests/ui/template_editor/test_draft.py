"""The template while it is edited, without widgets: rows, levels, and what one undo step is."""

from weeklydesk.model import Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.records import replace
from weeklydesk.templates import Template
from weeklydesk_ui.template_editor.draft import Draft

LEAD = Section("", 0, Role.PROJECTS)
START = Template("ours", "ours", "en", "{week}", (LEAD, Section("Team", 2), Section("Late", 3)))


def titles(draft: Draft) -> list[str]:
    return [section.title for section in draft.template.sections]


def test_keys_in_one_field_are_one_step_and_another_row_is_a_new_one():
    draft = Draft(START)
    for title in ("Team A", "Team AB"):
        draft.retitle(2, title)
    draft.retitle(3, "Later")
    assert draft.undo()
    assert titles(draft) == ["", "Team AB", "Late"]
    assert draft.undo()
    assert draft.template == START
    assert not draft.undo()


def test_a_field_that_was_left_begins_a_new_step():
    draft = Draft(START)
    draft.retitle(2, "Team A")
    draft.end_burst()
    draft.retitle(2, "Team AB")
    draft.undo()
    assert titles(draft)[1] == "Team A"
    assert draft.redo()
    assert titles(draft)[1] == "Team AB"


def test_a_new_section_has_the_level_of_the_one_above():
    draft = Draft(START)
    assert draft.add(3)
    assert draft.section(4) == Section("", 3)
    assert draft.add(0)
    assert draft.section(1) == Section("", 2)


def test_the_template_itself_is_no_section():
    draft = Draft(START)
    assert draft.section(0) is None
    assert not draft.remove(0)
    assert not draft.move(0, 1)
    assert not draft.move(2, 4)
    assert not draft.change_section(4, Section("Nowhere"))
    assert draft.template == START


def test_a_level_stays_between_the_first_and_the_last():
    draft = Draft(START)
    assert not draft.deepen(1, 1)  # text before the first heading
    assert [draft.deepen(2, -1), draft.deepen(2, -1)] == [True, False]
    for _ in range(9):
        draft.deepen(2, 1)
    assert draft.section(2) == Section("Team", 6)


def test_what_is_said_of_an_objective_is_a_step_by_field():
    draft = Draft(replace(START, sections=(Section("O1 Growth", 2, Role.OBJECTIVE, "O1"),)))
    draft.change_objective(Objective("O1", colour=2))
    draft.change_objective(Objective("O1", colour=3))
    draft.undo()
    assert draft.template.objective("O1").colour == 2
