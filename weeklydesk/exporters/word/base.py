"""The XML parts of a Word file in the standard look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC

from weeklydesk.exporters.characters import escaped
from weeklydesk.exporters.options import Options, Paper
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
LONGEST = 255  # characters in a file property
LOOKS = ("styles", "settings", "fontTable", "theme1")
"""The parts that are packaged as files."""

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SHEETS = {Paper.A4: (11906, 16838), Paper.LETTER: (12240, 15840)}
_PARTS = {
    "styles": "styles",
    "settings": "settings",
    "fontTable": "fontTable",
    "numbering": "numbering",
    "header1": "header",
    "footer1": "footer",
    "footer2": "footer",
    "theme1": "theme",
}
_IDS = {name: f"rId{place}" for place, name in enumerate(_PARTS, 1)}
_PICTURES = {"png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif"}


def text_width(paper: Paper) -> int:
    """Return the width between the margins in twips."""
    return _SHEETS[paper][0] - 2 * MARGIN


def look_xml(name: str, latin: str, asian: str) -> str:
    """Return a packaged part of the standard look for the given languages."""
    text = (LOOK / f"{name}.xml").read_text(encoding="utf-8")
    return text.replace("{latin}", latin).replace("{asian}", asian)


def document(body: str, paper: Paper, *, titled: bool) -> str:
    """Return the document part; if titled, the first page has no header."""
    width, height = _SHEETS[paper]
    title_page = "<w:titlePg/>" if titled else ""
    return (
        f"{XML}<w:document {NAMESPACES}><w:body>{body}<w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{_IDS["header1"]}"/>'
        f'<w:footerReference w:type="default" r:id="{_IDS["footer1"]}"/>'
        f'<w:footerReference w:type="first" r:id="{_IDS["footer2"]}"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1418" w:right="{MARGIN}" '
        f'w:bottom="1304" w:left="{MARGIN}" w:header="794" w:footer="680" w:gutter="0"/>'
        f"{title_page}</w:sectPr></w:body></w:document>"
    )


def numbering(definitions: str) -> str:
    """Return the numbering part."""
    return f"{XML}<w:numbering {NAMESPACES}>{definitions}</w:numbering>"


def header(title: str) -> str:
    """Return the header part: the title."""
    return f"{XML}<w:hdr {NAMESPACES}>{_paragraph('Header', _run(escaped(title)))}</w:hdr>"


def footer(*, chinese: bool) -> str:
    """Return the footer part: page x of y."""
    before, between, after = ("第 ", " 页，共 ", " 页") if chinese else ("Page ", " of ", "")
    runs = _run(before) + _field("PAGE") + _run(between) + _field("NUMPAGES") + _run(after)
    return f"{XML}<w:ftr {NAMESPACES}>{_paragraph('Footer', runs)}</w:ftr>"


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def core(title: str, language: str, options: Options) -> str:
    """Return the core properties; unknown ones are left out."""
    author = escaped(options.author[:LONGEST])
    made = options.now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if options.now else ""
    moment = 'xsi:type="dcterms:W3CDTF"'
    properties = (
        ("dc:title", "", escaped(title[:LONGEST])),
        ("dc:creator", "", author),
        ("cp:lastModifiedBy", "", author),
        ("dcterms:created", f" {moment}", made),
        ("dcterms:modified", f" {moment}", made),
        ("dc:language", "", escaped(language)),
    )
    known = "".join(f"<{tag}{kind}>{text}</{tag}>" for tag, kind, text in properties if text)
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{known}</cp:coreProperties>'
    )


def app() -> str:
    """Return the extended properties: the application name."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{space}"><Application>weeklydesk</Application></Properties>'


def package_relationships() -> str:
    """Return the relationships of the package."""
    return relationships(
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    )


def relationships(entries: str) -> str:
    """Return a relationships part with these entries."""
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def standard_relationships() -> list[str]:
    """Return the relationships from the document to the parts that every file has."""
    return [
        f'<Relationship Id="{_IDS[name]}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for name, kind in _PARTS.items()
    ]


def relationship(number: str, kind: str, target: str, *, external: bool = False) -> str:
    """Return a relationship from the document to a link or picture."""
    mode = ' TargetMode="External"' if external else ""
    target = escaped(target)
    return f'<Relationship Id="{number}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'


def content_types(pictures: Iterable[str]) -> str:
    """Return the content types part; `pictures` are the extensions of embedded pictures."""
    package = "application/vnd.openxmlformats-package"
    office = "application/vnd.openxmlformats-officedocument"
    kinds = {
        "/docProps/app.xml": f"{office}.extended-properties+xml",
        "/docProps/core.xml": f"{package}.core-properties+xml",
        "/word/document.xml": f"{_KINDS}.document.main+xml",
    }
    kinds |= {f"/word/{name}.xml": f"{_KINDS}.{kind}+xml" for name, kind in _PARTS.items()}
    kinds["/word/theme1.xml"] = f"{office}.theme+xml"
    endings = {"rels": f"{package}.relationships+xml", "xml": "application/xml"}
    endings |= {ending: _PICTURES[ending] for ending in pictures}
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
        + "".join(
            f'<Default Extension="{ending}" ContentType="{kind}"/>'
            for ending, kind in sorted(endings.items())
        )
        + "".join(
            f'<Override PartName="{part}" ContentType="{kind}"/>'
            for part, kind in sorted(kinds.items())
        )
        + "</Types>"
    )
