"""Access to the desktop: open a file or an address, show a file in its folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


class Desktop(Protocol):
    """What the program asks of the desktop."""

    def open(self, path: Path) -> bool:
        """Open a file or folder with its default program; return False if there is none."""
        ...

    def reveal(self, path: Path) -> bool:
        """Show a file in the file manager; return False if that failed."""
        ...

    def visit(self, address: str) -> bool:
        """Open an address such as mailto:… with its program; return False if there is none."""
        ...

    def documents(self) -> Path:
        """Return the user's documents folder."""
        ...


class SystemDesktop:
    """The real desktop."""

    def open(self, path: Path) -> bool:
        """Open a file or folder with its default program."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def reveal(self, path: Path) -> bool:
        """Select the file where the file manager supports it, else open its folder."""
        if sys.platform == "win32":
            return QProcess.startDetached("explorer", [f"/select,{path}"])[0]
        if sys.platform == "darwin":
            return QProcess.startDetached("open", ["-R", str(path)])[0]
        return self.open(path.parent)

    def visit(self, address: str) -> bool:
        """Open an address such as mailto:… with its program."""
        return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    def documents(self) -> Path:
        """Return the Documents folder if it exists, else the home folder."""
        place = QStandardPaths.StandardLocation
        named = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
        return (
            named if named.is_dir() else Path(QStandardPaths.writableLocation(place.HomeLocation))
        )
