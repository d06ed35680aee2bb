"""Property: undo and redo restore tree, identities and lines for every edit of every report."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication

from tests.edits.test_edits import RANGES, Operation
from tests.strategies import reports
from weeklydesk.edits import dropping, pasting
from weeklydesk.edits.lines import Patch, Spot, text_of
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report
from weeklydesk.outline import Line
from weeklydesk_ui.editor.sheet import Sheet


def doubled(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Copy the rows and paste them into the middle of the first one."""
    copied = pasting.cut_out(lines, Spot(first), Spot(last, len(text_of(lines[last]))))
    return pasting.paste(lines, Spot(first, len(text_of(lines[first])) // 2), copied)


def dragged(lines: Sequence[Line], first: int, last: int) -> Patch | None:
    """Drag the rows to the end."""
    place = dropping.landing(lines, dropping.Landing(len(lines), 1), (first, last + 1))
    return dropping.moved(lines, first, last, place)


EDITS: tuple[Operation, ...] = (*RANGES, doubled, dragged)
picks = st.tuples(st.sampled_from(EDITS), st.floats(0, 1), st.integers(0, 3))


def edit(sheet: Sheet, operation: Operation, share: float, more: int) -> None:
    first = round(share * (len(sheet.lines) - 1))
    last = min(first + more, len(sheet.lines) - 1)
    patch = operation(sheet.lines, first, last)
    if patch is not None:
        sheet.change(patch, QTextCursor(sheet.document))


State = tuple[Report, list[Line]]


def state_of(sheet: Sheet) -> State:
    return sheet.report(), list(sheet.lines)


@given(reports().map(identify), st.lists(picks, min_size=1, max_size=4))
def test_undo_gives_back_each_state_and_redo_the_next(
    qapp: QApplication, report: Report, edits: list[tuple[Operation, float, int]]
) -> None:
    sheet = Sheet(QFont())
    sheet.document.documentLayout()  # without a layout Qt signals no changes
    sheet.load(report)
    states = {0: state_of(sheet)}  # by the number of available undo steps
    for each in edits:
        edit(sheet, *each)
        states[sheet.document.availableUndoSteps()] = state_of(sheet)
    known = sorted(states)
    for steps in known[-2::-1]:
        sheet.document.undo()
        assert sheet.document.availableUndoSteps() == steps
        assert state_of(sheet) == states[steps]
    for steps in known[1:]:
        sheet.document.redo()
        assert sheet.document.availableUndoSteps() == steps
        assert state_of(sheet) == states[steps]
