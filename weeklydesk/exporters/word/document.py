"""A Word template in memory, opened and saved with python-docx."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word.base import LONGEST, NAMESPACES
from weeklydesk.exporters.word.numbering import Numbering
from weeklydesk.exporters.word.package import Facts, packed

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_KINDS = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}
_PERSONAL = {
    *("title", "creator", "lastModifiedBy", "revision", "created", "modified", "lastPrinted"),
    *("language", "version"),
}


class WordFile:
    """A document being filled; registers the links and pictures of its body."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.part: Any = document.part  # lxml has no type hints
        self._pictures = 0

    @classmethod
    def from_bytes(cls, data: bytes) -> WordFile:
        """Open the bytes of a .docx."""
        from docx import Document

        return cls(Document(BytesIO(data)))

    @property
    def body(self) -> Any:
        """The element of the body."""
        return self.part.element.body

    def style_sheet(self) -> Any:
        """Return the element of the style sheet."""
        return self.part.styles.element

    def link(self, address: str) -> str:
        """Add a link and return the id of its relationship."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        return self.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture(self, data: bytes, kind: str) -> str:
        """Add a picture and return the id of its relationship."""
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.parts.image import ImagePart

        taken = {part.partname.rpartition(".")[0] for part in self.part.package.iter_parts()}
        self._pictures += 1
        while (name := f"/word/media/image{self._pictures}") in taken:
            self._pictures += 1
        part = ImagePart(PackURI(f"{name}.{kind}"), _KINDS[kind], data)
        return self.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)

    def append(self, xml: str) -> None:
        """Append paragraphs and tables to the body, before its final section properties."""
        _insert(self.body, parsed(xml), {"sectPr"})

    def add_lists(self, numbering: Numbering) -> None:
        """Insert definitions and instances of lists in the order that Word requires."""
        if not numbering.instances:
            return
        element = self.numbering()
        if element is None:
            element = self._new_numbering()
        _insert(element, parsed(numbering.abstract()), {"num", "numIdMacAtCleanup"})
        _insert(element, parsed("".join(numbering.instances)), {"numIdMacAtCleanup"})

    def numbering(self) -> Any:
        """Return the element of the numbering part; None if there is none."""
        found = (rel for rel in self.part.rels.values() if rel.reltype.endswith("/numbering"))
        part = next((rel.target_part for rel in found), None)
        return None if part is None else part.element

    def _new_numbering(self) -> Any:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.oxml import parse_xml
        from docx.parts.numbering import NumberingPart

        element = parse_xml(f"<w:numbering {NAMESPACES}/>")
        name, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        part = NumberingPart(name, kind, element, self.part.package)
        self.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return element

    def set_properties(self, facts: Facts, options: Options) -> None:
        """Set title, author, times and language; unknown ones are left out."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        core = self.document.core_properties
        element: Any = self.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
        for child in [each for each in element if each.tag.rpartition("}")[2] in _PERSONAL]:
            element.remove(child)
        if facts.title:
            core.title = facts.title[:LONGEST]
        if options.author:
            core.author = core.last_modified_by = printable(options.author)[:LONGEST]
        if options.now:
            core.created = core.modified = options.now.astimezone(UTC)
        core.language = facts.language

    def to_bytes(self) -> bytes:
        """Return the file; the output is deterministic."""
        buffer = BytesIO()
        self.document.save(buffer)
        with ZipFile(buffer) as source:
            return packed({name: source.read(name) for name in source.namelist()})


def parsed(xml: str) -> list[Any]:
    """Parse an XML fragment and return its elements."""
    from docx.oxml import parse_xml

    root: Any = parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")
    return list(root)


def _insert(parent: Any, children: Iterable[Any], before: set[str]) -> None:
    """Insert children before the first element of these kinds, or at the end."""
    tags = {f"{W}{kind}" for kind in before}
    place = next((n for n, child in enumerate(parent) if child.tag in tags), len(parent))
    parent[place:place] = list(children)
