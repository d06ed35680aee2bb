"""Properties of every operation on every outline."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import reports
from weeklydesk.edits import kinds, moves, readers, tables, writing
from weeklydesk.edits.lines import (
    Patch,
    Spot,
    is_heading,
    room_below,
    text_of,
    wants_placeholder,
    with_placeholders,
)
from weeklydesk.edits.numbers import loosened, numbered
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Report
from weeklydesk.outline import Line, build, flatten

Operation = Callable[[Sequence[Line], int, int], Patch | None]

RANGES: tuple[Operation, ...] = (
    moves.indent,
    moves.outdent,
    moves.move_up,
    moves.move_down,
    kinds.numbered,
    kinds.bulleted,
    kinds.tasks,
    kinds.done,
    kinds.dropped,
    readers.for_manager,
    readers.for_me,
    lambda lines, first, last: writing.remove(lines, first, last + 1),
    lambda lines, first, _last: writing.backspace(lines, first),
    lambda lines, first, _last: writing.join(lines, first),
    lambda lines, first, _last: kinds.plain(lines, first),
    lambda lines, first, _last: kinds.headed(lines, first, 2, "new"),
    lambda lines, first, _last: kinds.sectioned(lines, first),
    lambda lines, first, _last: tables.inserted(lines, first),
    lambda lines, first, _last: writing.split(lines, Spot(first, len(text_of(lines[first])) // 2)),
    lambda lines, first, _last: writing.split(lines, Spot(first, len(text_of(lines[first])))),
    lambda lines, first, _last: writing.split(lines, Spot(first)),
    lambda lines, first, last: writing.delete(lines, Spot(first, 1), Spot(last, 1), whole=True),
    lambda lines, first, last: writing.delete(lines, Spot(first), Spot(last, 1), whole=False),
)

MOVING = (*RANGES[:4], kinds.tasks, kinds.done, kinds.dropped, readers.for_manager, readers.for_me)


def lines_of(report: Report) -> list[Line]:
    return with_placeholders(list(loosened(flatten(report.sections))))


@st.composite
def selections(draw: st.DrawFn) -> tuple[list[Line], int, int]:
    lines = lines_of(draw(reports().filter(lambda report: report.sections)))
    first = draw(st.integers(0, len(lines) - 1))
    return lines, first, draw(st.integers(first, len(lines) - 1))


def is_sound(lines: Sequence[Line]) -> bool:
    before = [None, *lines]
    fits = all(line.depth <= room_below(over) for over, line in zip(before, lines, strict=False))
    return fits and not any(
        line is not None and wants_placeholder(line, after)
        for line, after in pairwise([*lines, None])
    )


@given(selections(), st.sampled_from(RANGES))
def test_every_operation_leaves_a_sound_outline(
    selection: tuple[list[Line], int, int], operation: Operation
):
    lines, first, last = selection
    patch = operation(lines, first, last)
    if patch is not None:
        new = patch.applied(lines)
        assert is_sound(new)
        assert -1 <= patch.caret.row < len(new)


def words(lines: Sequence[Line]) -> list[str]:
    return sorted(filter(None, map(text_of, lines)))


@given(selections(), st.sampled_from(RANGES[:9]))
def test_what_only_moves_or_changes_kind_keeps_every_word(
    selection: tuple[list[Line], int, int], operation: Operation
):
    lines, first, last = selection
    patch = operation(lines, first, last)
    if patch is not None:
        assert words(patch.applied(lines)) == words(lines)


def lineages(lines: Sequence[Line]) -> list[str]:
    """Return the lineages of the items; a new item has none yet."""
    items = (line.node for line in lines if isinstance(line.node, Item) and line.node.text)
    return [item.lineage for item in items if item.lineage]


@given(selections(), st.sampled_from(RANGES))
def test_no_operation_invents_or_doubles_a_lineage(
    selection: tuple[list[Line], int, int], operation: Operation
):
    lines, first, last = selection
    lines = flatten(identify(Report(None, sections=build(lines))).sections)
    patch = operation(lines, first, last)
    if patch is None:
        return
    new = lineages(patch.applied(lines))
    assert len(new) == len(set(new))
    assert set(new) <= set(lineages(lines))
    if operation in MOVING:
        assert sorted(new) == sorted(lineages(lines))


@given(selections())
def test_splitting_keeps_every_character(selection: tuple[list[Line], int, int]):
    lines, row, _ = selection
    place = Spot(row, len(text_of(lines[row])) // 2)
    new = writing.split(lines, place).applied(lines)
    assert squeezed(new) == squeezed(lines)


def squeezed(lines: Sequence[Line]) -> str:
    return "".join("".join(map(text_of, lines)).split())


@given(reports())
def test_numbers_that_renew_themselves_give_back_what_was_typed(report: Report):
    lines = flatten(report.sections)
    assert list(numbered(loosened(lines))) == lines


@given(selections())
def test_moving_over_a_sibling_and_back_changes_nothing(selection: tuple[list[Line], int, int]):
    lines, row, _ = selection
    up = moves.move_up(lines, row, row)
    if up is None or not isinstance(lines[row].node, Item):
        return
    if is_heading(lines[up.start]) or lines[up.start].depth != lines[row].depth:
        return
    moved = up.applied(lines)
    again = moves.move_down(moved, up.caret.row, up.caret.row)
    assert again is not None
    assert list(map(text_of, again.applied(moved))) == list(map(text_of, lines))
