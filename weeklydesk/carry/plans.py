"""Plans: which blocks of a plan section are planned items, and the checklist made from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from weeklydesk.branches import Place, inserted, is_label, notes
from weeklydesk.carry.inline import with_plans_extracted
from weeklydesk.digests import blake2b
from weeklydesk.model import Block, Item, Paragraph, Report, Role, Section, Table
from weeklydesk.records import replace

IsNothing = Callable[[str], bool]


def blank(text: str) -> bool:
    """Return whether a text is empty; the default for `IsNothing`, which knows words such as 无."""
    return not text.strip()


def itemized(report: Report, is_nothing: IsNothing) -> Report:
    """Return the report with everything planned as items of plan sections.

    This includes plans typed as plain lines and inline plans. An item made from a line has the same
    lineage each time, as long as its text is the same.
    """
    maker = _ItemMaker(f"{report.week}")
    report = with_plans_extracted(report, maker.item)
    sections = (
        replace(section, blocks=_from_lines(section.blocks, maker, is_nothing))
        if section.role is Role.PLAN and not any(isinstance(b, Item) for b in section.blocks)
        else section
        for section in report.sections
    )
    return replace(report, sections=tuple(sections))


class _ItemMaker:
    """Makes items from lines; the lineage is a hash of week, text and its number of occurrences."""

    def __init__(self, week: str) -> None:
        self._week = week
        self._seen: Counter[str] = Counter()

    def item(self, text: str) -> Item:
        """Return the line as an item."""
        self._seen[text] += 1
        line = f"{self._week}\n{self._seen[text]}\n{text}".encode("utf-8", "replace")
        name = blake2b(line, digest_size=8).hexdigest()
        return Item(text, id=name, lineage=name)


def planned(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Split a plan's blocks into its items and the blocks after them (announcements).

    The plan ends with its first list. If that list has a label ("业务侧："), further labelled lists
    belong to the plan too.
    """
    first = next((i for i, block in enumerate(blocks) if isinstance(block, Item)), None)
    if first is None:
        return (), blocks
    labelled = first > 0 and is_label(blocks[first - 1])
    end = first
    while end < len(blocks):
        if isinstance(blocks[end], Item) or (labelled and _leads_list(blocks, end)):
            end += 1
        else:
            break
    return blocks[first - labelled : end], blocks[end:]


def _leads_list(blocks: tuple[Block, ...], index: int) -> bool:
    following = blocks[index + 1 : index + 2]
    return is_label(blocks[index]) and bool(following) and isinstance(following[0], Item)


def _from_lines(
    blocks: tuple[Block, ...], maker: _ItemMaker, is_nothing: IsNothing
) -> tuple[Block, ...]:
    rest = tuple(block for block in blocks if not isinstance(block, Paragraph | Table))
    lines = (line.strip() for block in blocks for line in _lines(block))
    return (*(maker.item(line) for line in lines if line and not is_nothing(line)), *rest)


def _lines(block: Block) -> list[str]:
    """Return the planned lines of a block; for a table, the cells of its widest column."""
    if isinstance(block, Paragraph):
        return block.text.splitlines()
    if not isinstance(block, Table):
        return []
    from weeklydesk.text.tables import grid

    rows = grid(block.text).rows
    columns = list(zip(*rows, strict=True))
    return list(max(columns, key=lambda cells: sum(map(len, cells)), default=()))


def with_checklist(
    sections: Iterable[Section], checklist: tuple[Block, ...]
) -> tuple[Section, ...]:
    """Return the sections with the checklist before the first objective.

    An empty checklist is left out. Without an objective it comes before the first heading.
    """
    every = tuple(sections)
    rest = tuple(section for section in every if section.role is not Role.CHECKLIST)
    if not checklist:
        return rest
    at = _place_for_checklist(rest)
    old = next((section for section in every if section.role is Role.CHECKLIST), None)
    level = rest[at].level if at < len(rest) else 2
    head = old or Section(_checklist_title(rest), level=level, role=Role.CHECKLIST)
    return (*rest[:at], replace(head, blocks=checklist), *rest[at:])


def onto_checklist(sections: tuple[Section, ...], place: Place) -> tuple[Section, ...]:
    """Return the sections with an item added to the checklist, which is created if missing.

    The item's ancestors in the plan are added too.
    """
    boxed = place if place.above else replace(place, item=replace(place.item, task=True))
    above = tuple(replace(each, task=not depth) for depth, each in enumerate(place.above))
    head = next((section for section in sections if section.role is Role.CHECKLIST), None)
    if head:
        section = replace(head, blocks=place.section.blocks)  # keeps the order of the plan
        return inserted(sections, replace(boxed, section=section, nth=0, above=above))
    branch = boxed.item
    for parent in reversed(above):
        branch = replace(parent, children=(*notes(parent), branch))
    return with_checklist(sections, (place.label, branch) if place.label else (branch,))


def as_task(block: Block) -> Block:
    """Return an item with a checkbox; other blocks unchanged."""
    return replace(block, task=True) if isinstance(block, Item) else block


def _place_for_checklist(sections: tuple[Section, ...]) -> int:
    headed = [i for i, section in enumerate(sections) if section.level]
    first = next((i for i in headed if sections[i].role is Role.OBJECTIVE), None)
    return first if first is not None else next(iter(headed), len(sections))


def _checklist_title(sections: Iterable[Section]) -> str:
    chinese = any("一" <= char <= "鿿" for section in sections for char in section.title)
    return "上周计划" if chinese else "Last week's plan"


def checklist_order(report: Report) -> tuple[Item, ...]:
    """Return the outermost items that may be on the next week's checklist, in its order."""
    sections = sorted(
        (s for s in report.sections if s.role in (Role.CHECKLIST, Role.PLAN)),
        key=lambda section: section.role is Role.PLAN,
    )
    return tuple(b for section in sections for b in section.blocks if isinstance(b, Item))
