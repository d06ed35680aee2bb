"""Company templates: uses any .docx or .dotx as the base of a report."""

from __future__ import annotations

import zlib
from collections.abc import Container, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from weeklydesk.errors import TemplateError
from weeklydesk.exporters.word.document import W, WordFile
from weeklydesk.exporters.word.look import Look
from weeklydesk.exporters.word.styles import adopt_styles, indents_first_lines

LARGEST = 100 * 1024 * 1024
"""The maximum unpacked size of a template in bytes."""

_TYPES = "[Content_Types].xml"
_RELATIONS = "_rels/.rels"
_CORE = "relationships/metadata/core-properties"
_MAIN = "wordprocessingml.document.main+xml"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_REFERENCED = {
    *("image", "hyperlink", "header", "footer", "chart", "oleObject", "package", "aFChunk"),
    *("diagramData", "diagramLayout", "diagramQuickStyle", "diagramColors", "diagramDrawing"),
    *("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
}
_STALE = {"thumbnail", "stylesWithEffects"}  # copies of content that is about to change
_WIDTH = 9026  # twips, if a template does not specify it: A4 with one-inch margins


def open_template(path: Path) -> WordFile:
    """Open a template; TemplateError if it cannot be used."""
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise TemplateError(
            "The template “{path}” was not found. Nothing was written; put it back, choose "
            "another in the settings, or export without a template.",
            path=path,
        ) from error
    except OSError as error:
        raise TemplateError(
            "The template “{path}” cannot be read: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
    try:
        file = WordFile.from_bytes(_as_document(path, data))
        whole = file.body is not None and file.style_sheet() is not None
    except (BadZipFile, zlib.error, EOFError, KeyError, ValueError, SyntaxError) as error:
        raise _broken(path) from error
    if not whole:
        raise _broken(path)
    for rels in (file.part.package.rels, file.part.rels):
        _drop(rels, _STALE)
    return file


def _broken(path: Path) -> TemplateError:
    return TemplateError(
        "The template “{name}” is not a Word file (.docx or .dotx), or it is damaged. "
        "Nothing was written; open it in Word and save it again, or export without a "
        "template.",
        name=path.name,
    )


def _as_document(path: Path, data: bytes) -> bytes:
    """Return the package with the content type of a document, the only one python-docx opens.

    LibreOffice uses a relationship type for the core properties that python-docx does not know,
    so python-docx would add a second set of properties; it is replaced with the standard one.
    """
    with ZipFile(BytesIO(data)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            raise TemplateError("The template “{name}” is too large.", name=path.name)
        kinds = archive.read(_TYPES).decode("utf-8-sig")
        if "macroEnabled" in kinds:
            raise TemplateError(
                "The template “{name}” contains macros. Nothing was written; save it in "
                "Word as .docx or .dotx, or export without a template.",
                name=path.name,
            )
        document = kinds.replace("wordprocessingml.template.main+xml", _MAIN)
        if _MAIN not in document:
            raise _broken(path)
        relations = archive.read(_RELATIONS).decode("utf-8-sig")
        known = relations.replace(f"officedocument/2006/{_CORE}", f"package/2006/{_CORE}")
        if (document, known) == (kinds, relations):
            return data
        return _repacked(archive, {_TYPES: document, _RELATIONS: known})


def _repacked(archive: ZipFile, changed: Mapping[str, str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as target:
        for name in archive.namelist():
            target.writestr(name, changed.get(name) or archive.read(name))
    return buffer.getvalue()


def look_of(file: WordFile, chinese: bool) -> Look:
    """Return the look of a template; the styles that it lacks are added to it."""
    styles = adopt_styles(file.style_sheet())
    numbering: Any = file.numbering()
    return Look(
        chinese,
        _text_width(file),
        styles,
        first_list=_next(numbering, "num", "numId"),
        first_definition=_next(numbering, "abstractNum", "abstractNumId"),
        first_bookmark=_next(file.body, "bookmarkStart", "id"),
        bordered={},
        hanging=indents_first_lines(file.style_sheet(), styles["list paragraph"]),
    )


def _next(element: Any, kind: str, attribute: str) -> int:
    """Return the first free number for elements of a kind."""
    found = () if element is None else element.iter(f"{W}{kind}")
    return max((int(each.get(f"{W}{attribute}")) for each in found), default=0) + 1


def _text_width(file: WordFile) -> int:
    section = file.document.sections[-1] if len(file.document.sections) else None
    sides = section and (section.page_width, section.left_margin, section.right_margin)
    if not sides or None in sides:
        return _WIDTH
    width, left, right = (side.twips if side else 0 for side in sides)
    return max(width - left - right, _WIDTH // 4)


def clear_body(file: WordFile) -> None:
    """Remove a template's text and everything that only the text referenced."""
    pages: Any = file.body.findall(f".//{W}sectPr")
    last = pages[-1] if pages else None
    if last is not None:
        _inherit(last, pages[:-1])
    for child in list(file.body):
        if child is not last:
            file.body.remove(child)
    if last is not None:
        file.body.append(last)
    _drop_unused(file.part)


def _inherit(last: Any, earlier: list[Any]) -> None:
    """Give the last section the headers and footers that it inherited from earlier ones."""
    known = {_reference(each) for each in _references(last)}
    for page in reversed(earlier):
        for each in reversed(list(_references(page))):
            if _reference(each) not in known:
                known.add(_reference(each))
                last.insert(0, each)


def _references(page: Any) -> Iterator[Any]:
    return (each for each in page if each.tag in {f"{W}headerReference", f"{W}footerReference"})


def _reference(each: Any) -> tuple[str, str]:
    return each.tag, each.get(f"{W}type")


def _drop_unused(part: Any) -> None:
    used = {
        value
        for element in part.element.iter()
        for name, value in element.attrib.items()
        if name.startswith(_R)
    }
    _drop(part.rels, _REFERENCED, used)


def _drop(rels: Any, kinds: set[str], used: Container[str] = ()) -> None:
    """Delete the unused relationships of some kinds."""
    for number, rel in list(rels.items()):
        if rel.reltype.rpartition("/")[2] in kinds and number not in used:
            del rels[number]
