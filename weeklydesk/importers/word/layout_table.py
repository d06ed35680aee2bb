"""Converts a layout table, which frames a whole report: labels become headings, cells sections."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from weeklydesk.importers.word import tables
from weeklydesk.importers.word.page import Page
from weeklydesk.importers.word.tables import Cell, Row
from weeklydesk.importers.word.xml import Element


class BlockReader(Protocol):
    """Reads the content of cells."""

    page: Page

    def heading(self, level: int, title: str) -> None:
        """Begin a section."""
        ...

    def inner(self, elements: Iterable[Element]) -> None:
        """Read the content of a cell."""
        ...


class LayoutTable:
    """Reads the rows of one layout table; `level` is the heading level of its sections."""

    def __init__(self, reader: BlockReader, level: int) -> None:
        self._reader = reader
        self._level = level
        self._data: list[Row] = []  # pending rows without a label

    def read(self, rows: list[Row]) -> None:
        """Read all rows."""
        if tables.is_headed(rows):
            for label, cell in zip(*rows, strict=True):
                self._section(label, cell)
            return
        for row in rows:
            self._row(row)
        self._flush()

    def _row(self, row: Row) -> None:
        if len(row) == 1 and (row[0].columns > 1 or not self._data):
            self._flush()
            self._single_cell(row[0])
        elif tables.leads(row):
            self._flush()
            self._section_row(row[0], row[1:])
        elif found := tables.pairs(row):
            self._flush()
            for label, cell in found:
                self._pair(label, cell)
        else:
            self._data.append(row)

    def _section_row(self, label: Cell, rest: Row) -> None:
        self._heading(label)
        if len(rest) > 1 or label.rows > 1:
            self._data = [rest]
        elif rest:
            self._reader.inner(rest[0].content.children)

    def _flush(self) -> None:
        data, self._data = self._data, []
        if any(len(row) > 1 for row in data):
            self._reader.page.block(tables.pipe_lines(data, headed=True))
            return
        for row in data:
            self._reader.inner(row[0].content.children)

    def _single_cell(self, cell: Cell) -> None:
        if cell.is_section or (cell.bold and cell.is_label and self._reader.page.lines):
            self._heading(cell)
        else:
            self._reader.inner(cell.content.children)

    def _pair(self, label: Cell, cell: Cell) -> None:
        if label.is_section or cell.is_long:
            self._section(label, cell)
        else:
            self._reader.page.block([f"{label.text.rstrip(':： ')}: {cell.text}".rstrip()])

    def _section(self, label: Cell, cell: Cell) -> None:
        self._heading(label)
        self._reader.inner(cell.content.children)

    def _heading(self, label: Cell) -> None:
        self._reader.heading(self._level, label.text.strip(":： "))
