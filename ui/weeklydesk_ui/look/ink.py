"""Shapes in one colour, painted without Qt's enums for pens and brushes.

PySide builds the whole `Qt` namespace with its 93 enums when one of its names is first used: 120
million instructions, a sixth of the start. It does so by itself when a pen or brush is created from
a colour or passed to a painter. Brushes of a palette, and filled or stroked paths, avoid that
(docs/decisions/0008).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPen

_TICK = ((0.24, 0.52), (0.43, 0.70), (0.76, 0.32))
_DASH = ((0.28, 0.5), (0.72, 0.5))


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


def draw_bullet(painter: QPainter, middle: QPointF, depth: int, name: str, scale: float) -> None:
    """Draw a list bullet: a disc, a circle or a square by depth."""
    if depth % 3 == 1:
        draw_circle(painter, middle, 2.6 * scale, name, 1.2 * scale)
    elif depth % 3 == 2:
        side = 2.1 * scale
        square = QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side)
        fill_rect(painter, square, name)
    else:
        fill_circle(painter, middle, 2.6 * scale, name)


def draw_open_box(painter: QPainter, box: QRectF, name: str, scale: float, *, dashed: bool) -> None:
    """Draw a checkbox without a tick, with a dash if wanted."""
    painter.strokePath(rounded(box, 3 * scale), pen(name, 1.3 * scale))
    if dashed:
        draw_line(painter, points_in(box, _DASH), name, 1.7 * scale)


def draw_ticked_box(painter: QPainter, box: QRectF, name: str, tick: str, scale: float) -> None:
    """Draw a filled checkbox with a tick in the colour `tick`."""
    edge = rounded(box, 3 * scale)
    painter.fillPath(edge, brush(name))
    painter.strokePath(edge, pen(name, 1.3 * scale))
    draw_line(painter, points_in(box, _TICK), tick, 1.7 * scale)


def points_in(rect: QRectF, shares: Iterable[tuple[float, float]]) -> list[QPointF]:
    """Return the points at these fractions of a rectangle's width and height."""
    left, top, width, height = rect.left(), rect.top(), rect.width(), rect.height()
    return [QPointF(left + x * width, top + y * height) for x, y in shares]


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """Return a rectangle with rounded corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _circle(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, radius, radius)
    return path
