"""Builds Word files for tests.

`p("text", num=1)` is a paragraph, `table([...])` a table of cells, each a text or a list of
paragraphs; `docx(*blocks)` is the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from textwrap import dedent

from tests.trees import draw
from weeklydesk.importers import read_bytes
from weeklydesk.model import Role

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>{more}</w:style>'
    for name, shown, more in (
        ("1", "heading 1", "<w:rPr><w:b/></w:rPr>"),
        ("2", "heading 2", ""),
        ("a3", "Title", ""),
        ("a4", "List Paragraph", ""),
        ("a5", "Quote", ""),
        ("a6", "HTML Preformatted", ""),
        ("big", "周报标题", '<w:basedOn w:val="2"/>'),
        ("toc", "toc 1", ""),
    )
)


def level(form: str, text: str, index: int = 0, start: int = 1, left: int | None = None) -> str:
    """A level of a list definition; by default each is indented by another 420 twips."""
    place = 420 * (index + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="{place}" w:hanging="420"/></w:pPr></w:lvl>'
    )


LISTS: dict[int, str] = {
    1: level("decimal", "%1.") + level("decimal", "%1.%2.", 1) + level("bullet", "\uf0b7", 2),
    2: level("bullet", "\uf0b7") + level("bullet", "o", 1),
    3: level("japaneseCounting", "%1、") + level("decimal", "（%2）", 1),
    4: level("decimal", "%1)", start=4),
    5: level("upperRoman", "%1.") + level("upperLetter", "%2.", 1),
    6: level("decimalEnclosedCircle", "%1"),
    8: level("bullet", " "),
}


def p(
    text: str = "",
    *,
    style: str = "",
    num: int = 0,
    at: int = 0,
    left: int = 0,
    first: int = 0,
    bold: bool = False,
    raw: str = "",
    mark: str = "",
) -> str:
    """A paragraph, optionally in a list (`num`, `at`), indented, or followed by raw runs."""
    head = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        head += f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{num}"/></w:numPr>'
    if left or first:
        head += f'<w:ind w:left="{left}" w:firstLine="{first}"/>'
    head += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{head}</w:pPr>{run(text, '<w:b/>' if bold else '')}{raw}</w:p>"


def run(text: str, style: str = "") -> str:
    """A run; a line feed in its text is a line break."""
    parts = "<w:br/>".join(f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("\n"))
    return f"<w:r><w:rPr>{style}</w:rPr>{parts}</w:r>" if text else ""


def cell(content: str, *, span: int = 1, merge: str = "", align: str = "") -> str:
    """A cell; text without tags becomes one paragraph per line."""
    jc = f'<w:pPr><w:jc w:val="{align}"/></w:pPr>' if align else ""
    if "<w:" not in content:
        content = "".join(f"<w:p>{jc}{run(line)}</w:p>" for line in content.split("\n"))
    merged = {"": "", "restart": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/>{merged}</w:tcPr>{content}</w:tc>'


def table(*rows: Sequence[str], look: str = "") -> str:
    """A table; each cell is text or the result of `cell`."""
    lines = (
        "<w:tr>"
        + "".join(part if part.startswith("<w:tc>") else cell(part) for part in row)
        + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl><w:tblPr>{look}</w:tblPr>{''.join(lines)}</w:tbl>"


def document(*blocks: str) -> str:
    """The document part."""
    return f"{DECLARATION}<w:document {SPACES}><w:body>{''.join(blocks)}</w:body></w:document>"


def numbering() -> str:
    """The numbering part; list 7 is list 1 restarted."""
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{name}">{levels}</w:abstractNum>'
        for name, levels in LISTS.items()
    )
    nums = "".join(
        f'<w:num w:numId="{name}"><w:abstractNumId w:val="{name}"/></w:num>' for name in LISTS
    )
    again = (
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    return f"{DECLARATION}<w:numbering {SPACES}>{definitions}{nums}{again}</w:numbering>"


def relations(entries: Mapping[str, tuple[str, str]]) -> str:
    """A relationships part: ids to types and targets; targets with a colon are external."""
    outside = 'TargetMode="External"'
    lines = "".join(
        f'<Relationship Id="{name}" Type="{R}/{kind}" Target="{target}" '
        f"{outside if ':' in target else ''}/>"
        for name, (kind, target) in entries.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{lines}</Relationships>'


def docx(
    *blocks: str,
    links: Mapping[str, tuple[str, str]] | None = None,
    parts: Mapping[str, str] | None = None,
) -> bytes:
    """A Word file with these blocks, relations and further parts."""
    own = {
        "s": ("styles", "styles.xml"),
        "n": ("numbering", "numbering.xml"),
        "f": ("footnotes", "footnotes.xml"),
    }
    return zipped(
        {
            "_rels/.rels": relations({"d": ("officeDocument", "word/document.xml")}),
            "word/document.xml": document(*blocks),
            "word/_rels/document.xml.rels": relations(own | dict(links or {})),
            "word/styles.xml": f"{DECLARATION}<w:styles {SPACES}>{STYLES}</w:styles>",
            "word/numbering.xml": numbering(),
        }
        | dict(parts or {})
    )


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """A zip with these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def drawn(data: bytes) -> str:
    reading = read_bytes("周报.docx", data, need_week=False)
    assert reading.lines_in == reading.lines_placed
    return without_roles(draw(reading.report))


def without_roles(tree: str) -> str:
    """Return the report without roles, which other tests cover."""
    return re.sub(rf"^\(\w+\)\n| \((?:{'|'.join(Role)})\)$", "", tree, flags=re.MULTILINE)


def shown(text: str) -> str:
    return dedent(text).strip("\n")
