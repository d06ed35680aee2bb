"""A Word file in the standard look: collects its parts and zips them."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from weeklydesk.exporters.facts import is_chinese
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word import base
from weeklydesk.exporters.word.numbering import Numbering
from weeklydesk.records import field, record

_EPOCH = (1980, 1, 1, 0, 0, 0)  # a fixed date makes the output deterministic


@record
class Facts:
    """A file's metadata."""

    title: str
    language: str
    titled: bool  # whether the text starts with the title


@record(frozen=False)
class Package:
    """Collects the links and pictures of a body and writes the complete file."""

    relations: list[str] = field(default_factory=base.standard_relationships)
    links: dict[str, str] = field(default_factory=dict[str, str])
    pictures: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def link(self, address: str) -> str:
        """Add a link and return the id of its relationship."""
        if address not in self.links:
            self.links[address] = self._relate("hyperlink", address, external=True)
        return self.links[address]

    def picture(self, data: bytes, kind: str) -> str:
        """Add a picture and return the id of its relationship."""
        name = f"media/image{len(self.pictures) + 1}.{kind}"
        self.pictures[name] = data
        return self._relate("image", name)

    def _relate(self, kind: str, target: str, *, external: bool = False) -> str:
        number = f"rId{len(self.relations) + 1}"
        self.relations.append(base.relationship(number, kind, target, external=external))
        return number

    def to_bytes(self, body: str, lists: Numbering, facts: Facts, options: Options) -> bytes:
        """Return the file; the output is deterministic."""
        chinese = is_chinese(facts.language)
        latin, asian = ("en-US", facts.language) if chinese else (facts.language, "zh-CN")
        foot = base.footer(chinese=chinese)
        parts: dict[str, str | bytes] = {
            "[Content_Types].xml": base.content_types(
                {name.rpartition(".")[2] for name in self.pictures}
            ),
            "_rels/.rels": base.package_relationships(),
            "docProps/core.xml": base.core(facts.title, facts.language, options),
            "docProps/app.xml": base.app(),
            "word/document.xml": base.document(body, options.paper, titled=facts.titled),
            "word/_rels/document.xml.rels": base.relationships("".join(self.relations)),
            "word/numbering.xml": base.numbering(lists.abstract() + "".join(lists.instances)),
            "word/header1.xml": base.header(facts.title),
            "word/footer1.xml": foot,
            "word/footer2.xml": foot,
        }
        parts |= {f"word/{name}.xml": base.look_xml(name, latin, asian) for name in base.LOOKS}
        parts |= {f"word/{name}": data for name, data in self.pictures.items()}
        return packed(parts)


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Return the parts as a zip file without dates or platform details."""
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as target:
        for name, content in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, content)
    return result.getvalue()
