"""Shapes in one colour, painted without Qt's enums for pens and brushes.

PySide builds the whole `Qt` namespace with its 93 enums when one of its names is first used: 120
million instructions, a sixth of the start. It does so by itself when a pen or brush is created from
a colour or passed to a painter. Brushes of a palette, and filled or stroked paths, avoid that
(docs/decisions/0008).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen


@lru_cache
def colour(name: str) -> QColor:
    """Return the colour of that name from a cache, as painting would parse it again each time."""
    return QColor(name)


@lru_cache
def brush(name: str) -> QBrush:
    """Return a brush of that colour."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, colour(name))
    return palette.brush(QPalette.ColorRole.Base)


@lru_cache
def pen(name: str, width: float) -> QPen:
    """Return a pen of that colour."""
    made = QPen()
    made.setColor(colour(name))
    made.setWidthF(width)
    return made


def fill_rect(painter: QPainter, rect: QRectF, name: str) -> None:
    """Fill a rectangle."""
    painter.setBackground(brush(name))
    painter.eraseRect(rect)


def fill_circle(painter: QPainter, middle: QPointF, radius: float, name: str) -> None:
    """Fill a circle."""
    painter.fillPath(_circle(middle, radius), brush(name))


def draw_circle(painter: QPainter, middle: QPointF, radius: float, name: str, width: float) -> None:
    """Draw a circle."""
    painter.strokePath(_circle(middle, radius), pen(name, width))


def fill_shape(painter: QPainter, corners: Sequence[QPointF], name: str) -> None:
    """Fill a polygon."""
    path = QPainterPath(corners[0])
    for corner in corners[1:]:
        path.lineTo(corner)
    path.closeSubpath()
    painter.fillPath(path, brush(name))


def draw_line(painter: QPainter, points: Sequence[QPointF], name: str, width: float) -> None:
    """Draw a line through points, with round caps and joins."""
    for point in points:
        fill_circle(painter, point, width / 2, name)
    for start, end in pairwise(points):
        way = end - start
        share = width / 2 / hypot(way.x(), way.y())
        side = QPointF(-way.y() * share, way.x() * share)
        fill_shape(painter, (start + side, end + side, end - side, start - side), name)


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with rounded corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _circle(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path
