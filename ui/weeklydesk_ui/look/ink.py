"""Shapes in one colour, painted without Qt's names for pens and brushes.

The namespace `Qt` with its 93 enums is made whole when anything of it is first asked for: 120
million instructions, a sixth of the start. PySide asks by itself where a pen or a brush is made of
a colour, or handed to a painter. A palette's brushes, and paths that are filled or stroked, need
none of it (docs/decisions/0008).
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
    """Return the colour of that name; it is not parsed again each time something is painted."""
    return QColor(name)


@lru_cache
def brush(name: str) -> QBrush:
    """Return a brush in the colour of that name."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, colour(name))
    return palette.brush(QPalette.ColorRole.Base)


@lru_cache
def pen(name: str, width: float) -> QPen:
    """Return a pen in the colour of that name."""
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
    """Draw the line of a circle."""
    painter.strokePath(_circle(middle, radius), pen(name, width))


def fill_shape(painter: QPainter, corners: Sequence[QPointF], name: str) -> None:
    """Fill what lies between corners."""
    path = QPainterPath(corners[0])
    for corner in corners[1:]:
        path.lineTo(corner)
    path.closeSubpath()
    painter.fillPath(path, brush(name))


def draw_line(painter: QPainter, points: Sequence[QPointF], name: str, width: float) -> None:
    """Draw a line through points, with round ends and corners."""
    for point in points:
        fill_circle(painter, point, width / 2, name)
    for start, end in pairwise(points):
        way = end - start
        share = width / 2 / hypot(way.x(), way.y())
        side = QPointF(-way.y() * share, way.x() * share)
        fill_shape(painter, (start + side, end + side, end - side, start - side), name)


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _circle(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path
