"""Helpers for tests of Word files: parsed parts, validation, and sample pictures."""

import zipfile
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, cast

from tests.exporters.samples import OPTIONS
from weeklydesk.exporters import Options, render
from weeklydesk.model import Block, Paragraph, Report, Section

etree: Any = import_module("lxml.etree")  # neither has type hints
openxml_audit: Any = import_module("openxml_audit")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {"w": W[1:-1]}


def parts(data: bytes) -> dict[str, Any]:
    """All parts of a package, parsed."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def body(*blocks: Block) -> Any:
    report = Report(None, sections=(Section("", level=0, blocks=blocks),))
    return parts(render(report, ".docx", OPTIONS))["word/document.xml"]


def find(part: Any, path: str) -> list[Any]:
    return cast("list[Any]", part.xpath(path, namespaces=SPACES))


def audit(data: bytes, folder: Path) -> list[str]:
    path = folder / "audited.docx"
    path.write_bytes(data)
    return [str(error) for error in openxml_audit.OpenXmlValidator().validate(path).errors]


def check_references(data: bytes) -> None:
    """Check what openxml-audit does not: unique names, closed fields, defined lists and styles."""
    found = parts(data)
    document, numbering = found["word/document.xml"], found["word/numbering.xml"]
    for path in ("//w:bookmarkStart/@w:name", "//w:bookmarkStart/@w:id", "//w:sdtPr/w:id/@w:val"):
        names = find(document, path)
        assert len(set(names)) == len(names)
    assert find(document, "//w:bookmarkStart/@w:id") == find(document, "//w:bookmarkEnd/@w:id")
    kinds = find(document, "//w:fldChar/@w:fldCharType")
    assert kinds in ([], ["begin", "separate", "end"])
    nums = find(numbering, "/w:numbering/w:num/@w:numId")
    assert set(find(document, "//w:numId/@w:val")) <= set(nums)
    definitions = find(numbering, "/w:numbering/w:abstractNum/@w:abstractNumId")
    assert set(find(numbering, "//w:abstractNumId/@w:val")) == set(definitions)
    order = [child.tag for child in numbering]
    assert order == sorted(order)  # abstractNum before num
    styles = set(find(found["word/styles.xml"], "//w:style/@w:styleId"))
    assert (
        set(find(document, "//*[self::w:pStyle|self::w:rStyle|self::w:tblStyle]/@w:val")) <= styles
    )
    links = set(find(document, "//w:hyperlink/@*[local-name()='id']"))
    rels = found["word/_rels/document.xml.rels"]
    assert links <= {rel.get("Id") for rel in rels}
    assert len({rel.get("Id") for rel in rels}) == len(rels)


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000308020000003688f5aa"
    "0000000c49444154789c63f8cfc08001000b2a02fd9f3c1f3b0000000049454e44ae426082"
)
GIF = b"GIF89a\x04\x00\x05\x00" + bytes(8)
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffc0000b080006000701011100ffd9")


def pictured(text: str, folder: Path) -> bytes:
    report = Report(None, sections=(Section("", level=0, blocks=(Paragraph(text),)),))
    return render(report, ".docx", Options(folder=folder))
