"""The plan: which blocks of a plan section are work, and what only follows them."""

from __future__ import annotations

from collections.abc import Callable

from weeklydesk.model import Block, Item, Paragraph

_LABEL = ("：", ":")


def planned(
    blocks: tuple[Block, ...], is_nothing: Callable[[str], bool]
) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Split a plan's blocks into its items and what follows them (announcements).

    The plan ends with its first list. Where a label led that list ("业务侧："), further labelled
    lists belong to it too. A plan typed as plain lines, without any list, is one item a line.
    """
    first = next((i for i, block in enumerate(blocks) if isinstance(block, Item)), None)
    if first is None:
        return _from_lines(blocks, is_nothing), ()
    labelled = first > 0 and is_label(blocks[first - 1])
    end = first
    while end < len(blocks):
        if isinstance(blocks[end], Item) or (labelled and _leads_list(blocks, end)):
            end += 1
        else:
            break
    return blocks[first - labelled : end], blocks[end:]


def is_label(block: Block) -> bool:
    """Whether a block is a short line that introduces what follows ("业务侧：")."""
    if not isinstance(block, Paragraph):
        return False
    text = block.text.rstrip("*_ ")
    return "\n" not in text and len(text) <= 40 and text.endswith(_LABEL)


def _leads_list(blocks: tuple[Block, ...], index: int) -> bool:
    following = blocks[index + 1 : index + 2]
    return is_label(blocks[index]) and bool(following) and isinstance(following[0], Item)


def _from_lines(blocks: tuple[Block, ...], is_nothing: Callable[[str], bool]) -> tuple[Block, ...]:
    lines = (
        line.strip()
        for block in blocks
        if isinstance(block, Paragraph)
        for line in block.text.splitlines()
    )
    return tuple(Item(line) for line in lines if line and not is_nothing(line))
