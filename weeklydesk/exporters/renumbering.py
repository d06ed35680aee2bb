"""Renumbers items and section titles when some between them are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from weeklydesk.exporters.lists import continues
from weeklydesk.model import Block, Item, Marker, Section
from weeklydesk.records import replace
from weeklydesk.text.numbering import value_of

_NUMBER = r"([(（]?)(\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])(?=[、.．)）](?!\d)|(?<=[①-⑳]))"


def renumber_items(
    blocks: Sequence[Block], kept: Sequence[Block], read: Sequence[Block]
) -> tuple[Block, ...]:
    """Return `read`, the converted forms of the `kept` siblings out of `blocks`, renumbered.

    The remaining items of each list take its first numbers, in the typed notation.
    """
    numbers: dict[int, str | None] = {}
    stays = {id(block) for block in kept}
    for run in _runs(blocks):
        left = [item for item in run if id(item) in stays]
        numbers |= {id(item): old.number for item, old in zip(left, run, strict=False)}
    return tuple(_numbered(new, numbers.get(id(old))) for old, new in zip(kept, read, strict=True))


def _numbered(block: Block, number: str | None) -> Block:
    if isinstance(block, Item) and number is not None and block.number != number:
        return replace(block, number=number)
    return block


def _runs(blocks: Iterable[Block]) -> list[list[Item]]:
    """Return the numbered items grouped by list; text between them does not end a list."""
    runs: list[list[Item]] = []
    for block in blocks:
        if isinstance(block, Item) and block.marker is Marker.NUMBER:
            if runs and continues(runs[-1][-1], block):
                runs[-1].append(block)
            else:
                runs.append([block])
    return runs


def renumber_titles(sections: Sequence[Section], kept: Sequence[Section]) -> tuple[Section, ...]:
    """Return the kept sections with consecutive numbers at the start of their titles.

    Titles count as numbered only if they increase by one on the same level.
    """
    titles: dict[int, str] = {}
    stays = {id(section) for section in kept}
    for run in _numbered_titles(sections):
        left = [section for section in run if id(section) in stays]
        for section, old in zip(left, run, strict=False):
            titles[id(section)] = _retitled(section.title, old.title)
    return tuple(
        replace(each, title=titles[id(each)])
        if titles.get(id(each), each.title) != each.title
        else each
        for each in kept
    )


def _numbered_titles(sections: Iterable[Section]) -> list[list[Section]]:
    runs: dict[tuple[int, str], list[list[Section]]] = {}
    for section in sections:
        match = re.match(_NUMBER, section.title)
        if match is None:
            continue
        of_kind = runs.setdefault((section.level, match[1]), [])
        if of_kind and _value(of_kind[-1][-1]) + 1 == _value(section):
            of_kind[-1].append(section)
        else:
            of_kind.append([section])
    return [run for of_kind in runs.values() for run in of_kind if len(run) > 1]


def _value(section: Section) -> int:
    match = re.match(_NUMBER, section.title)
    return (value_of(match[2]) or 0) if match else 0


def _retitled(title: str, sample: str) -> str:
    """Return the title with the number of the title `sample`."""
    number = re.match(_NUMBER, sample)
    if number is None:
        return title
    return re.sub(_NUMBER, lambda match: f"{match[1]}{number[2]}", title, count=1)
