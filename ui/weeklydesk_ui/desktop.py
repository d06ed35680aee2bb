"""What is asked of the desktop around the window: open a file, show where it lies."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


class Desktop(Protocol):
    """The desktop that the window stands on."""

    def open(self, path: Path) -> bool:
        """Open a file or folder with its own program; False where there is none."""
        ...

    def reveal(self, path: Path) -> bool:
        """Show a file in its folder; False where that cannot be done."""
        ...

    def visit(self, address: str) -> bool:
        """Hand an address such as mailto:… to its program; False where there is none."""
        ...

    def documents(self) -> Path:
        """Return the folder that documents go to."""
        ...


class SystemDesktop:
    """The real one."""

    def open(self, path: Path) -> bool:
        """Open a file or folder with its own program."""
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def reveal(self, path: Path) -> bool:
        """Select the file where the file manager can do so, else open its folder."""
        if sys.platform == "win32":
            return QProcess.startDetached("explorer", [f"/select,{path}"])[0]
        if sys.platform == "darwin":
            return QProcess.startDetached("open", ["-R", str(path)])[0]
        return self.open(path.parent)

    def visit(self, address: str) -> bool:
        """Hand an address such as mailto:… to its program."""
        return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))

    def documents(self) -> Path:
        """Return the Documents folder where it exists, else the home folder."""
        place = QStandardPaths.StandardLocation
        named = Path(QStandardPaths.writableLocation(place.DocumentsLocation))
        return (
            named if named.is_dir() else Path(QStandardPaths.writableLocation(place.HomeLocation))
        )
