"""The standard look as an empty Word file, assembled in memory from plain XML files."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

from weeklydesk.exporters.facts import is_chinese
from weeklydesk.exporters.options import Paper
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
_LOOKS = ("styles", "settings", "fontTable", "theme1")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def text_width(paper: Paper) -> int:
    """Return the width between the margins in twips."""
    return _SHEETS[paper][0] - 2 * MARGIN


@cache
def standard(paper: Paper, language: str) -> bytes:
    """Return a .docx without a text: A4 or Letter, for reports in that language."""
    chinese = is_chinese(language)
    latin, asian = ("en-US", language) if chinese else (language, "zh-CN")
    footer = _footer(chinese)
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _root(),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(paper),
        "word/_rels/document.xml.rels": _relationships(_own_relationships()),
        "word/numbering.xml": f"{XML}<w:numbering {NAMESPACES}/>",
        "word/header1.xml": f"{XML}<w:hdr {NAMESPACES}>{_paragraph('Header', '')}</w:hdr>",
        "word/footer1.xml": footer,
        "word/footer2.xml": footer,
    }
    parts |= {f"word/{name}.xml": look_xml(name, latin, asian) for name in _LOOKS}
    return _stored(parts)


def _stored(parts: dict[str, str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _document(paper: Paper) -> str:
    """Return the document part; a first page that is a title page has no header."""
    width, height = _SHEETS[paper]
    ids = {name: f"rId{place}" for place, name in enumerate(_PARTS, 1)}
    return (
        f"{XML}<w:document {NAMESPACES}><w:body><w:sectPr>"
        f'<w:headerReference w:type="default" r:id="{ids["header1"]}"/>'
        f'<w:footerReference w:type="default" r:id="{ids["footer1"]}"/>'
        f'<w:footerReference w:type="first" r:id="{ids["footer2"]}"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"/><w:pgMar w:top="1418" w:right="{MARGIN}" '
        f'w:bottom="1304" w:left="{MARGIN}" w:header="794" w:footer="680" w:gutter="0"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _paragraph(style: str, runs: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _footer(chinese: bool) -> str:
    """Return the footer part: page x of y."""
    before, between, after = ("第 ", " 页，共 ", " 页") if chinese else ("Page ", " of ", "")
    runs = _run(before) + _field("PAGE") + _run(between) + _field("NUMPAGES") + _run(after)
    return f"{XML}<w:ftr {NAMESPACES}>{_paragraph('Footer', runs)}</w:ftr>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def look_xml(name: str, latin: str, asian: str) -> str:
    """Return a part of the standard look, for text in these languages."""
    text = (LOOK / f"{name}.xml").read_text(encoding="utf-8")
    return text.replace("{latin}", latin).replace("{asian}", asian)


def _core() -> str:
    package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{package}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )


def _own_relationships() -> str:
    own = "".join(
        f'<Relationship Id="rId{place}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for place, (name, kind) in enumerate(_PARTS.items(), 1)
    )
    theme = f'<Relationship Id="rId{len(_PARTS) + 1}" Type="{_OFFICE}/theme" Target="theme1.xml"/>'
    return own + theme


def _relationships(entries: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML}<Relationships xmlns="{space}">{entries}</Relationships>'


def _root() -> str:
    """Return the relationships of the package."""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return _relationships(
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/metadata/core-properties" '
        'Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
    )


def _app() -> str:
    """Return the extended properties: what wrote the file."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{space}"><Application>weeklydesk</Application></Properties>'


def _content_types() -> str:
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KINDS}.{kind}+xml"/>'
        for name, kind in _PARTS.items()
    )
    package = "application/vnd.openxmlformats-package"
    office = "application/vnd.openxmlformats-officedocument"
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_KINDS}.document.main+xml"/>{parts}'
        f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/>'
        f'<Override PartName="/word/theme1.xml" ContentType="{office}.theme+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        f'ContentType="{office}.extended-properties+xml"/></Types>'
    )
