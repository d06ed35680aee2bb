"""What Qt's PDFs lack: outline, metadata, correct text, and reproducible bytes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC
from io import BytesIO
from typing import TYPE_CHECKING, Any

from weeklydesk.exporters.options import Options
from weeklydesk.records import record

if TYPE_CHECKING:
    from pypdf import PdfWriter
    from pypdf.generic import IndirectObject


_SIGN = re.compile(r"<[0-9A-F]{4}>(?=[^<>]*[\]<])")


@record
class Heading:
    """A heading, its page (from 0), and its height above the page's bottom in points."""

    text: str
    level: int
    page: int
    top: float


@record
class Laid:
    """Qt's PDF, its headings, and the characters that Qt writes wrongly."""

    pages: bytes
    headings: tuple[Heading, ...]
    mistaken: Mapping[str, str]


def finished(laid: Laid, title: str, language: str, options: Options) -> bytes:
    """Return the PDF with outline and metadata; unknown fields are omitted."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import ArrayObject, ByteStringObject, NameObject, TextStringObject

    reader = PdfReader(BytesIO(laid.pages))
    reader.root_object.pop(NameObject("/Metadata"), None)  # Qt's, which contains the time
    writer = PdfWriter(clone_from=reader)
    writer.metadata = None
    writer.add_metadata(_properties(title, options))
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    _add_outline(writer, laid.headings)
    _correct_text(writer, laid.mistaken)
    same = ByteStringObject(bytes(16))
    writer._ID = ArrayObject([same, same])  # pyright: ignore[reportPrivateUsage] (no other way)
    result = BytesIO()
    writer.write(result)
    return result.getvalue()


def _properties(title: str, options: Options) -> dict[str, str]:
    moment = options.now.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ") if options.now else ""
    known = {
        "/Title": title,
        "/Author": options.author,
        "/Creator": "weeklydesk",
        "/CreationDate": moment,
    }
    return {key: value for key, value in known.items() if value}


def _correct_text(writer: PdfWriter, mistaken: Mapping[str, str]) -> None:
    """Correct the characters that searching and copying yield."""
    right = {f"<{_code(wrong)}>": f"<{_code(char)}>" for wrong, char in mistaken.items()}
    tables: dict[int, Any] = {}
    for page in writer.pages:
        resources: Any = page["/Resources"]
        for font in dict(resources.get("/Font", {})).values():
            table = font.get_object().raw_get("/ToUnicode")
            tables[table.idnum] = table.get_object()
    for table in tables.values():
        text = table.get_data().decode("latin-1")  # Qt writes stray bytes for some unknown glyphs
        table.set_data(_SIGN.sub(lambda sign: right.get(sign[0], sign[0]), text).encode("latin-1"))


def _code(text: str) -> str:
    return "".join(f"{ord(sign):04X}" for sign in text)


def _add_outline(writer: PdfWriter, headings: Sequence[Heading]) -> None:
    from pypdf.generic import Fit

    above: list[tuple[int, IndirectObject]] = []
    for heading in headings:
        while above and above[-1][0] >= heading.level:
            above.pop()
        parent = above[-1][1] if above else None
        fit = Fit.xyz(left=None, top=heading.top, zoom=None)
        item = writer.add_outline_item(
            title=heading.text, page_number=heading.page, parent=parent, fit=fit
        )
        above.append((heading.level, item))
