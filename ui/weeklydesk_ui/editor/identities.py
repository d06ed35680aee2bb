"""Maps the local keys of a sheet's items, which undo restores, to the store's identities."""

from __future__ import annotations

from collections.abc import Iterable

from weeklydesk.model import Item, Report, items_of
from weeklydesk.outline import Line
from weeklydesk.records import record, replace

FRESH = "~"  # prefix of the keys of items created on the sheet


@record
class Identity:
    """An item's id and lineage in the store; both empty until it is saved."""

    id: str = ""
    lineage: str = ""


_UNKNOWN = Identity()


class Identities:
    """Keys and identities of all items that a sheet has ever contained."""

    def __init__(self) -> None:
        self._known: dict[str, Identity] = {}
        self._words: dict[str, str] = {}
        self._made = 0
        self.nameless: set[str] = set()  # keys of items without an id of the store

    def __contains__(self, key: str) -> bool:
        return key in self._known

    def of(self, line: Line | None) -> Identity:
        """Return the identity of an item, an empty one for other lines."""
        node = line.node if line else None
        return self._known.get(node.id, _UNKNOWN) if isinstance(node, Item) else _UNKNOWN

    def words_of(self, line: Line) -> str:
        """Return an item's text as loaded from the store, "" if it was created here."""
        return self._words.get(line.node.id, "") if isinstance(line.node, Item) else ""

    def keyed(self, lines: Iterable[Line]) -> list[Line]:
        """Return the store's lines with a key for each item, and record the identities."""
        used: set[str] = set()
        return [self._keyed(line, used) for line in lines]

    def _keyed(self, line: Line, used: set[str]) -> Line:
        node = line.node
        if not isinstance(node, Item):
            return line
        identity = Identity(node.id, node.lineage)
        key = node.id
        if not key or key in used or self._known.get(key, identity) != identity:
            key = self._fresh()
        used.add(key)
        self.name(key, identity)
        self._words[key] = node.text
        return replace(line, node=replace(node, id=key, lineage=""))

    def with_key(self, line: Line) -> Line:
        """Return the line, with a new key if it is an item without one."""
        if isinstance(line.node, Item) and not line.node.id:
            key = self._fresh()
            self.name(key, _UNKNOWN)
            return replace(line, node=replace(line.node, id=key))
        return line

    def _fresh(self) -> str:
        self._made += 1
        return f"{FRESH}{self._made}"

    def name(self, key: str, identity: Identity) -> None:
        """Record the store's identity of an item."""
        self._known[key] = identity
        (self.nameless.discard if identity.id else self.nameless.add)(key)

    def identified(self, line: Line, due: str | None) -> Line:
        """Return the line with the store's identity; `due` is its number if it has none."""
        node = line.node
        if not isinstance(node, Item):
            return line
        known = self._known.get(node.id, _UNKNOWN)
        made = Item(  # faster than `replace`; each save rebuilds whole sections
            node.text,
            node.marker,
            node.number if due is None else node.number or due,
            node.task,
            node.state,
            known.id,
            known.lineage,
            node.carried_from,
        )
        return Line(made, line.depth)

    def relineage(self, report: Report) -> set[str]:
        """Adopt changed lineages of items that the store already knew; return their keys."""
        names = {item.id: item.lineage for _, item in items_of(report)}
        changed: set[str] = set()
        for key, known in self._known.items():
            lineage = names.get(known.id, known.lineage)
            if lineage != known.lineage:
                self._known[key] = Identity(known.id, lineage)
                changed.add(key)
        return changed
