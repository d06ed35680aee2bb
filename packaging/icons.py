"""Render the program's icon in the formats of each system: `icons.py SVG FOLDER`.

Run with the Python that has the program installed, since Qt renders it.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QImageWriter

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)  # lists and the task bar at 100 to 200 %, large views


def painted(drawing: Path, size: int) -> QImage:
    """Return the drawing rendered at size × size pixels."""
    reader = QImageReader(str(drawing))
    reader.setScaledSize(QSize(size, size))
    return reader.read()


def windows_icon(drawing: Path) -> bytes:
    """Return an .ico file with an image for each size that Windows shows.

    Qt writes one image per file, after a header of six bytes and an entry of sixteen.
    """
    pictures = [written(painted(drawing, size), "ico")[22:] for size in WINDOWS]
    entries, place = b"", 6 + 16 * len(pictures)
    for size, picture in zip(WINDOWS, pictures, strict=True):
        side = size % 256  # 256 is stored as 0
        entries += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + b"".join(pictures)


def written(image: QImage, form: str) -> bytes:
    """Return an image encoded in that format."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(form.encode())).write(image):
        raise SystemExit(f"Qt could not write an image as {form}.")
    return bytes(buffer.data().data())


def main(drawing: Path, folder: Path) -> int:
    """Write a PNG per size, and the icon files of Windows and macOS; return 1 if one failed."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    saved = [painted(drawing, size).save(str(folder / f"{size}.png")) for size in SIZES]
    (folder / "weeklydesk.ico").write_bytes(windows_icon(drawing))
    saved.append(painted(drawing, 512).save(str(folder / "weeklydesk.icns")))
    application.quit()
    return 0 if all(saved) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
