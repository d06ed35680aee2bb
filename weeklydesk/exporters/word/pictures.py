"""Embeds local pictures with their descriptions."""

from __future__ import annotations

import struct
from pathlib import Path

from weeklydesk.exporters.characters import escaped
from weeklydesk.exporters.word.look import Relations
from weeklydesk.records import field, record

LARGEST = 20 * 1024 * 1024  # bytes

_EMU = 9525  # per pixel at 96 dpi
_TWIP = 635  # EMU per twip
_TALLEST = 12_000  # twips
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # JPEG segments that contain the size
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


@record
class Picture:
    """A picture's bytes, its kind, and its size in pixels."""

    data: bytes
    kind: str
    width: int
    height: int


def picture(data: bytes) -> Picture | None:
    """Return a PNG, JPEG or GIF picture; None if the data is something else or damaged."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            kind, size = "png", struct.unpack_from(">II", data, 16)
        elif data.startswith((b"GIF87a", b"GIF89a")):
            kind, size = "gif", struct.unpack_from("<HH", data, 6)
        elif data.startswith(b"\xff\xd8\xff"):
            kind, size = "jpeg", _jpeg_size(data)
        else:
            return None
    except struct.error:
        return None
    return Picture(data, kind, *size) if all(size) else None


def _jpeg_size(data: bytes) -> tuple[int, int]:
    place = 2
    while True:
        mark, kind, length = struct.unpack_from(">BBH", data, place)
        if mark != 0xFF:
            return 0, 0
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", data, place + 5)
            return width, height
        place += 2 + length if kind != 0xFF else 1


def read_picture(folder: Path | None, source: str) -> Picture | None:
    """Read the picture at a path relative to a folder; None if it cannot be read."""
    path = _path(folder, source)
    try:
        if path is None or not path.is_file() or path.stat().st_size > LARGEST:
            return None
        return picture(path.read_bytes())
    except OSError:
        return None


def _path(folder: Path | None, source: str) -> Path | None:
    """Return the file's path if it is inside the folder, also after resolving links."""
    from urllib.parse import unquote

    if folder is None or ":" in source:
        return None
    folder = folder.resolve()
    path = (folder / unquote(source)).resolve()
    return path if path.is_relative_to(folder) else None


@record(frozen=False)
class Pictures:
    """Embeds the pictures of one document; only those inside `folder` are read."""

    relations: Relations
    folder: Path | None
    width: int
    found: dict[str, Picture | None] = field(default_factory=dict[str, "Picture | None"])
    ids: dict[str, str] = field(default_factory=dict[str, str])
    shown: int = 0

    def drawing(self, source: str, description: str) -> str:
        """Return a picture as a run; empty if it cannot be read."""
        if source not in self.found:
            self.found[source] = read_picture(self.folder, source)
        found = self.found[source]
        if found is None:
            return ""
        if source not in self.ids:
            self.ids[source] = self.relations.picture(found.data, found.kind)
        self.shown += 1
        return self._run(found, self.ids[source], description)

    def _run(self, found: Picture, identity: str, description: str) -> str:
        scale = min(
            1, self.width * _TWIP / (found.width * _EMU), _TALLEST * _TWIP / (found.height * _EMU)
        )
        width, height = (max(int(side * _EMU * scale), 1) for side in (found.width, found.height))
        named = f'id="{self.shown}" name="image {self.shown}" descr="{escaped(description)}"'
        extent = f'cx="{width}" cy="{height}"'
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
            f'distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr {named}/>'
            f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
            f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {named}/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{identity}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
            "</w:drawing></w:r>"
        )
