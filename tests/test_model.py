import dataclasses

from hypothesis import given

from tests.strategies import reports
from weeklydesk import codec, outline
from weeklydesk.lineage.identity import adopted, identify, without_identity
from weeklydesk.model import Report, items_of


@given(reports())
def test_a_tree_survives_being_drawn_as_lines(report: Report):
    assert outline.build(outline.flatten(report.sections)) == report.sections


@given(reports())
def test_a_report_survives_being_written_as_data(report: Report):
    assert codec.decode(codec.encode(report)) == report


@given(reports())
def test_identified_items_have_ids_of_their_own_and_keep_them(report: Report):
    known = identify(report)
    ids = [item.id for _, item in items_of(known)]
    assert len(set(ids)) == len(ids)
    assert identify(known) == known


@given(reports())
def test_what_comes_back_word_for_word_is_known_again(report: Report):
    known = identify(report)
    assert adopted(without_identity(known), known) == known


@given(reports())
def test_identity_changes_nothing_but_identity(report: Report):
    def drawn(report: Report):
        return [
            dataclasses.replace(line, node=dataclasses.replace(line.node, id="", lineage=""))
            if hasattr(line.node, "lineage")
            else line
            for line in outline.flatten(report.sections)
        ]

    assert drawn(identify(report)) == drawn(report)
