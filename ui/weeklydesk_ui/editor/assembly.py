"""Builds a report's sections from its lines; unchanged sections stay the same objects."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence

from weeklydesk.edits.lines import by_section, content_of, is_blank, is_heading
from weeklydesk.edits.numbers import Counter
from weeklydesk.model import Item, Report, Role, Section, walk
from weeklydesk.outline import Line, build
from weeklydesk.records import record, replace
from weeklydesk_ui.editor.identities import Identities, Identity

BARE = Section("", level=0)  # the preface, without properties
REMEMBERED = 8  # recent reports whose new items the store may still assign ids to


@record
class Part:
    """One section: its lines starting with the heading, its items' keys, and the built section."""

    lines: Sequence[Line]
    keys: tuple[str, ...]
    section: Section
    names: frozenset[str]  # the same keys as a set

    @classmethod
    def of(cls, lines: Sequence[Line], section: Section) -> Part:
        """Return the part for these lines, which make up the section."""
        items = (line.node for line in content_of(lines) if isinstance(line.node, Item))
        keys = tuple(item.id for item in items)
        return cls(lines, keys, section, frozenset(keys))


class Assembly:
    """Builds the sections that have changed since the last build."""

    def __init__(self, identities: Identities) -> None:
        self._identities = identities
        self.preface = BARE
        self._given: deque[tuple[Part, ...]] = deque(maxlen=REMEMBERED)
        self._parts: tuple[Part, ...] = ()
        self._titles: set[str] = set()  # loaded titles, whose role is already known

    def begin(self, report: Report, lines: Sequence[Line] = ()) -> None:
        """Adopt the report's preface, and the sections that the lines were made from."""
        self.preface = preface_of(report)
        self._titles.update(section.title for section in report.sections)
        parts = list(by_section(lines))
        if len(parts) == len(report.sections):
            known = zip(parts, report.sections, strict=True)
            self._parts = tuple(Part.of(part, section) for part, section in known if _whole(part))

    def sections(self, lines: Sequence[Line]) -> tuple[Section, ...]:
        """Return the current sections; `adopt` later takes the ids of their new items."""
        known = {id(part.lines[0]): part for part in self._parts}
        parts: list[Part] = []
        for fresh in by_section(lines):
            blank = not is_heading(fresh[0]) and not content_of(fresh)
            if blank and not has_properties(self.preface):
                continue
            part = known.get(id(fresh[0]))
            unchanged = part is not None and part.lines == fresh
            parts.append(part if part and unchanged else Part.of(fresh, self._built(fresh)))
        self._parts = tuple(parts)
        self._given.append(self._parts)
        return tuple(part.section for part in parts)

    def _built(self, part: Sequence[Line]) -> Section:
        head = part[0] if is_heading(part[0]) else Line(self.preface)
        lines = [head, *content_of(part)]
        due = map(Counter().pass_line, lines)
        return self.classified(build(map(self._identities.identified, lines, due))[0])

    def classified(self, section: Section) -> Section:
        """Return the section with the role and objective that its typed title implies.

        A title that names no objective leaves the section's objective unchanged.
        """
        if section.title in self._titles:
            return section
        from weeklydesk.naming.names import classify

        role, objective = classify(section.title)
        if objective or (section.role is Role.OTHER and not section.objective):
            return replace(section, role=role, objective=objective)
        return section

    def adopt(self, report: Report) -> None:
        """Adopt the identities that the store assigned to the items of an earlier report."""
        for given in reversed(self._given):
            if len(given) == len(report.sections) and self._named(given, report):
                return

    def _named(self, given: Sequence[Part], report: Report) -> bool:
        nameless = self._identities.nameless
        pairs = zip(given, report.sections, strict=True)
        fresh = [(part, after) for part, after in pairs if not nameless.isdisjoint(part.names)]
        found = [(part, _items(part.section), _items(after)) for part, after in fresh]
        if not found or any(_texts(own) != _texts(named) for _, own, named in found):
            return False
        for part, _, named in found:
            for key, item in zip(part.keys, named, strict=True):
                self._identities.name(key, Identity(item.id, item.lineage))
            self.forget(part.keys)
        return True

    def forget(self, keys: Iterable[str]) -> None:
        """Rebuild the sections with these items, whose identities have changed."""
        changed = set(keys)
        self._parts = tuple(part for part in self._parts if changed.isdisjoint(part.names))


def preface_of(report: Report) -> Section:
    """Return the section before the first heading, without its blocks."""
    known = is_preface(report.sections[:1])
    return replace(report.sections[0], blocks=()) if known else BARE


def has_properties(preface: Section) -> bool:
    """Return whether the preface has properties, so that it exists even while it is empty."""
    return preface != BARE


def is_preface(sections: Sequence[Section]) -> bool:
    """Return whether the first of these sections precedes the first heading."""
    return bool(sections) and not sections[0].level and not sections[0].title


def _whole(lines: Sequence[Line]) -> bool:
    """Return whether the lines have no placeholder: a single blank line is not content."""
    return not (len(lines) == 1 + is_heading(lines[0]) and is_blank(lines[-1]))


def _items(section: Section) -> list[Item]:
    return [block for _, block in walk(section.blocks) if isinstance(block, Item)]


def _texts(items: Iterable[Item]) -> list[str]:
    return [item.text for item in items]
