"""The parts of a .docx: only those with text are unpacked; external targets are never accessed."""

from __future__ import annotations

import posixpath

from weeklydesk.errors import InputError
from weeklydesk.importers.unpacking import MEGABYTE, Archive
from weeklydesk.importers.word.xml import Element, parse

MAX_PART = 64 * MEGABYTE

_DOCUMENT = "/officeDocument"
_OWN = "weeklydesk"


class Package:
    """A Word file; InputError if it cannot be read."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        self.main = self._main()
        self.folder = posixpath.dirname(self.main)
        self.relations = self._relations(self.main)

    def _main(self) -> str:
        for target in self._of_kind(self._relations(""), _DOCUMENT):
            name = target.lstrip("/")
            if self._archive.has(name) and name.endswith(".xml") and self._is_word(name):
                return name
        raise InputError(
            "It is not a Word document, whatever its ending says. Save it as .docx in Word."
        )

    def _is_word(self, name: str) -> bool:
        root = self.part(name)
        return root is not None and root.name == "w:document"

    def part(self, name: str) -> Element | None:
        """Return a part's XML; None if there is no such part."""
        if not self._archive.has(name):
            return None
        return parse(self._archive.read(name, MAX_PART))

    def related(self, kind: str) -> Element | None:
        """Return the part related to the document by type: "/styles", "/numbering"."""
        for target in self._of_kind(self.relations, kind):
            return self.part(self._absolute(target))
        return None

    def body(self) -> Element:
        """Return the body element of the document."""
        root = self.part(self.main)
        body = root.child("w:body") if root else None
        return body or Element("w:body", {})

    def target(self, relation: str) -> str:
        """Return the target of a relationship, an address or a path in the file."""
        found = self.relations.get(relation)
        return found.get("Target") if found else ""

    def is_own(self) -> bool:
        """Return whether this program wrote the file."""
        properties = self.part("docProps/app.xml")
        return properties is not None and any(
            each.name.endswith("Application") and each.text == _OWN for each in properties.children
        )

    def _absolute(self, target: str) -> str:
        return posixpath.normpath(posixpath.join("/", self.folder, target)).lstrip("/")

    def _relations(self, part: str) -> dict[str, Element]:
        folder, name = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {each.get("Id"): each for each in root.children} if root else {}

    @staticmethod
    def _of_kind(relations: dict[str, Element], kind: str) -> list[str]:
        return [
            each.get("Target")
            for each in relations.values()
            if each.get("Type").endswith(kind) and each.get("TargetMode") != "External"
        ]
