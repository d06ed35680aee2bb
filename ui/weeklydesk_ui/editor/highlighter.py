"""Formats the text: bold headings, dimmed done items, rendered inline Markdown."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import (
    QFont,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)

from weeklydesk.model import Code, Html, Item, Quote, Section, State, Table
from weeklydesk_ui.editor.lineformat import TITLE_LINE, decoded, form_of
from weeklydesk_ui.editor.look import Look
from weeklydesk_ui.editor.marks import Mark, has_signs, runs
from weeklydesk_ui.editor.units import units
from weeklydesk_ui.look.ink import brush

TITLE_SCALE = 1.5
HEAD_SCALE = 1.125
MONO_SCALE = 0.875
_INK = QTextFormat.Property.ForegroundBrush.value
_GROUND = QTextFormat.Property.BackgroundBrush.value


class Highlighter(QSyntaxHighlighter):
    """Formats the text without changing the document, which must be empty at first.

    Qt would format existing text later, during a layout, which then stays incomplete.
    """

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._formats: dict[tuple[str, int], QTextCharFormat] = {}
        self._look = look

    def set_look(self, look: Look) -> None:
        """Change the colours."""
        self._look = look
        self._formats.clear()
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Format one block (called by Qt)."""
        if text:
            kind = kind_of(form_of(self.currentBlock()))
            if kind:
                self.setFormat(0, units(text), self._format(kind, Mark.NONE))
            if kind != "mono" and has_signs(text):
                self._show_marks(text, kind)

    def _show_marks(self, text: str, kind: str) -> None:
        at, seen = 0, 0  # current offset in UTF-16 code units and in characters
        wide = units(text) > len(text)
        for start, length, mark in runs(text):
            at += units(text[seen:start]) if wide else start - seen
            size = units(text[start : start + length]) if wide else length
            self.setFormat(at, size, self._format(kind, mark))
            at, seen = at + size, start + length

    def _format(self, kind: str, mark: int) -> QTextCharFormat:
        key = (kind, mark)
        if key not in self._formats:
            self._formats[key] = self._make_format(kind, mark)
        return self._formats[key]

    def _make_format(self, kind: str, mark: int) -> QTextCharFormat:
        form = QTextCharFormat()
        self._apply_kind(form, kind)
        self._apply_marks(form, mark)
        return form

    def _apply_kind(self, form: QTextCharFormat, kind: str) -> None:
        base = self.document().defaultFont().pointSizeF()
        if kind == "title":
            form.setFontPointSize(base * TITLE_SCALE)
            form.setFontWeight(QFont.Weight.Bold)
        elif kind == "heading":
            form.setFontPointSize(base * HEAD_SCALE)
            form.setFontWeight(QFont.Weight.DemiBold)
        elif kind == "mono":
            form.setFontFamilies(list(self._look.mono))
            form.setFontPointSize(base * MONO_SCALE)
        elif kind == "faint":
            form.setProperty(_INK, brush(self._look.faint))

    def _apply_marks(self, form: QTextCharFormat, mark: int) -> None:
        if mark & Mark.CODE:
            form.setFontFamilies(list(self._look.mono))
            form.setProperty(_GROUND, brush(self._look.soft))
        if mark & Mark.SIGN:
            form.setProperty(_INK, brush(self._look.sign))
            return
        if mark & Mark.LINK:
            form.setProperty(_INK, brush(self._look.accent))
        if mark & Mark.BOLD:
            form.setFontWeight(QFont.Weight.Bold)
        if mark & Mark.ITALIC:
            form.setFontItalic(True)
        if mark & Mark.STRIKE:
            form.setFontStrikeOut(True)


@lru_cache(maxsize=20_000)
def kind_of(form: str) -> str:
    """Return the style of a block of that form: title, heading, mono, faint, "" for plain."""
    if form == TITLE_LINE:
        return "title"
    match decoded(form).node:
        case Section():
            return "heading"
        case Table() | Code() | Html():
            return "mono"
        case Quote():
            return "faint"
        case Item(state=State.DONE | State.DROPPED):
            return "faint"
        case _:
            return ""
