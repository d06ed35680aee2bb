"""The package around a body: styles, settings, header, footer, properties, all in one zip."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from weeklydesk.exporters.characters import escaped
from weeklydesk.exporters.options import Paper
from weeklydesk.exporters.word.pictures import KINDS
from weeklydesk_resources import ROOT

LOOK = ROOT / "looks" / "word"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
MARGIN = 1418  # twips: 2.5 cm

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the same input gives the same bytes
_SHEETS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}
_PARTS = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "numbering": "numbering",
    "header1": "header",
    "footer1": "footer",
    "footer2": "footer",
}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FIRST_LINK = len(_PARTS) + 2  # the theme has the one before


def text_width(paper: Paper) -> int:
    """Return the width between the margins in twips."""
    return _SHEETS[paper][0] - 2 * MARGIN


def document(body: str, paper: Paper, titled: bool) -> str:
    """Return the document part; a title page has no header, since the title stands there."""
    width, height = _SHEETS[paper]
    ids = {name: f"rId{place}" for place, name in enumerate(_PARTS, 1)}
    return (
        f"{XML}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{ids["header1"]}"/>'
        f'<w:footerReference w:type="default" r:id="{ids["footer1"]}"/>'
        f'<w:footerReference w:type="first" r:id="{ids["footer2"]}"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1418" w:right="{MARGIN}" '
        f'w:bottom="1304" w:left="{MARGIN}" w:header="794" w:footer="680" w:gutter="0"/>'
        f"{'<w:titlePg/>' if titled else ''}</w:sectPr></w:body></w:document>"
    )


def numbering(parts: str) -> str:
    """Return the numbering part."""
    return f"{XML}<w:numbering {NAMESPACES}>{parts}</w:numbering>"


def header(title: str) -> str:
    """Return the header part: the title, small and grey."""
    text = f'<w:r><w:t xml:space="preserve">{escaped(title)}</w:t></w:r>' if title else ""
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{text}</w:p>'
    return f"{XML}<w:hdr {NAMESPACES}>{paragraph}</w:hdr>"


def footer(chinese: bool) -> str:
    """Return the footer part: page x of y."""
    before, between, after = ("第 ", " 页，共 ", " 页") if chinese else ("Page ", " of ", "")
    runs = _run(before) + _field("PAGE") + _run(between) + _field("NUMPAGES") + _run(after)
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{runs}</w:p>'
    return f"{XML}<w:ftr {NAMESPACES}>{paragraph}</w:ftr>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


@cache
def look(name: str, latin: str, asian: str) -> str:
    """Return a part of the page look, for text in these languages."""
    text = (LOOK / f"{name}.xml").read_text(encoding="utf-8")
    return text.replace("{latin}", latin).replace("{asian}", asian)


def core(title: str, author: str, language: str, now: datetime | None) -> str:
    """Return the core properties; what is not known is left out."""
    moment = now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if now else ""
    stamp = f'xsi:type="dcterms:W3CDTF">{moment}'
    values = (
        ("dc:title", f">{escaped(title)}", title),
        ("dc:creator", f">{escaped(author)}", author),
        ("cp:lastModifiedBy", f">{escaped(author)}", author),
        ("dcterms:created", f" {stamp}", moment),
        ("dcterms:modified", f" {stamp}", moment),
        ("dc:language", f">{escaped(language)}", language),
    )
    body = "".join(f"<{name}{content}</{name}>" for name, content, known in values if known)
    return (
        f"{XML}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}</cp:coreProperties>'
    )


def relationships(links: str) -> str:
    """Return the relationships of the document part, with those of its links."""
    own = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for place, (name, kind) in enumerate(_PARTS.items(), 1)
    )
    theme = f'<Relationship Id="rId{FIRST_LINK - 1}" Type="{_OFFICE}/theme" Target="theme1.xml"/>'
    return _relationships(own + theme + links)


def _relationships(entries: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML}<Relationships xmlns="{space}">{entries}</Relationships>'


def root() -> str:
    """Return the relationships of the package."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _relationships(
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    )


def app() -> str:
    """Return the extended properties: what wrote the file."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{space}"><Application>weeklydesk</Application></Properties>'


def content_types(endings: Iterable[str]) -> str:
    """Return the list of what each part is; `endings` are those of the pictures."""
    pictures = "".join(
        f'<Default Extension="{ending}" ContentType="{KINDS[ending]}"/>' for ending in endings
    )
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KINDS}.{kind}+xml"/>'
        for name, kind in _PARTS.items()
    )
    package = "application/vnd.openxmlformats-package"
    office = "application/vnd.openxmlformats-officedocument"
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{pictures}'
        f'<Override PartName="/word/document.xml" ContentType="{_KINDS}.document.main+xml"/>{parts}'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/>'
        f'<Override PartName="/word/theme1.xml" ContentType="{office}.theme+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        f'ContentType="{office}.extended-properties+xml"/></Types>'
    )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the parts as one zip, the same bytes each time."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content.encode() if isinstance(content, str) else content)
    return buffer.getvalue()
