"""The program's icons: drawings in one colour, which the theme sets when they are painted."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QIcon, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QAbstractButton

from weeklydesk_resources import ROOT
from weeklydesk_ui.look.type import enlarged

_FOLDER = ROOT / "icons"

SIGN = 16
"""Pixels of a drawing's side at the default text size."""


def wear(button: QAbstractButton, name: str, colour: str) -> None:
    """Give a button the drawing `name` in the size of its text."""
    side = enlarged(SIGN)
    button.setIcon(icon(name, colour, side))
    button.setIconSize(QSize(side, side))


def icon(name: str, colour: str, size: int = SIGN) -> QIcon:
    """Return the drawing `name` in that colour, sharp up to three times its size."""
    made = QIcon()
    for scale in (1, 2, 3):
        image = drawn(name, colour, size * scale)
        image.setDevicePixelRatio(scale)
        made.addPixmap(QPixmap.fromImage(image))
    return made


def app_icon() -> QIcon:
    """Return the program's icon."""
    made = QIcon()
    for size in (16, 32, 48, 128):
        made.addPixmap(QPixmap.fromImage(drawn("weeklydesk", "", size)))
    return made


def drawn(name: str, colour: str, size: int) -> QImage:
    """Return the drawing as an image of size by size pixels."""
    source = (_FOLDER / f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    buffer = QBuffer()
    buffer.setData(QByteArray(source))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return reader.read()
