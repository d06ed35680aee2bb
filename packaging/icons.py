"""Paint the program's drawing as the pictures that each system wants: `icons.py SVG FOLDER`.

Run with the Python that the program is installed for, since Qt does the painting.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def painted(drawing: Path, size: int) -> QImage:
    """Return the drawing in size by size pixels."""
    reader = QImageReader(str(drawing))
    reader.setScaledSize(QSize(size, size))
    return reader.read()


def main(drawing: Path, folder: Path) -> int:
    """Write a PNG per size, and the two icon files that hold a large one; 1 where one failed."""
    application = QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    written = [painted(drawing, size).save(str(folder / f"{size}.png")) for size in SIZES]
    written.append(painted(drawing, 256).save(str(folder / "weeklydesk.ico")))
    written.append(painted(drawing, 512).save(str(folder / "weeklydesk.icns")))
    application.quit()
    return 0 if all(written) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
