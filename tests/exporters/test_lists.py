from collections.abc import Sequence

import pytest

from tests.exporters.samples import bullet, number
from weeklydesk.exporters.lists import List, grouped
from weeklydesk.model import Block, Paragraph


def drawn(blocks: Sequence[Block]) -> str:
    """Return the lists as `script: labels`, separated by bars."""
    return " | ".join(
        f"{part.script}: {' '.join(part.labels())}" if isinstance(part, List) else part.text
        for part in grouped(blocks)
    )


def numbers(typed: str) -> list[Block]:
    return [bullet("") if sign == "-" else number(sign, "") for sign in typed.split()]


@pytest.mark.parametrize(
    ("typed", "lists"),
    [
        ("1 2 3", "decimal: 1. 2. 3."),
        ("3 4", "decimal: 3. 4."),
        ("1 1 1", "decimal: 1. 2. 3."),
        ("1 2 1 2", "decimal: 1. 2. | decimal: 1. 2."),
        ("0 1 2", "decimal: 0. 1. 2."),
        ("1 - 2", "decimal: 1. | bullet: - | decimal: 2."),
        ("一 二 十 1", "chinese: 一、 二、 三、 | decimal: 1."),
        ("二十一 二十二", "chinese: 二十一、 二十二、"),
        ("③ ④", "circled: ③ ④"),
        ("１ ２", "decimal: 1. 2."),
        ("b c", "letter: b. c."),
        ("20240601 20240602", "typed: 20240601. 20240602."),
        ("甲 乙", "typed: 甲. 乙."),
    ],
)
def test_lists_count_as_typed(typed: str, lists: str):
    assert drawn(numbers(typed)) == lists


def test_a_paragraph_separates_two_lists():
    blocks = [number("1", ""), Paragraph("然后"), number("2", "")]
    assert drawn(blocks) == "decimal: 1. | 然后 | decimal: 2."


def test_a_missing_number_counts_from_one():
    assert drawn([number("", ""), number("", "")]) == "decimal: 1. 2."
