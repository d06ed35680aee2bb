"""The outline commands, applied to the sheet at the caret or the selection."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QTextCursor

from weeklydesk.edits import (
    dropping,
    inline_marks,
    kinds,
    moves,
    raw_text,
    readers,
    tables,
    writing,
)
from weeklydesk.edits.dropping import Landing
from weeklydesk.edits.lines import TITLE, Patch, Spot, branch_end, is_heading, text_of
from weeklydesk.outline import Line
from weeklydesk_ui.editor import refusals
from weeklydesk_ui.editor.blocks import one_step
from weeklydesk_ui.editor.places import Places
from weeklydesk_ui.editor.refusals import Refusal

Operation = Callable[[Sequence[Line], int, int], Patch | None]


class Outliner(Places):
    """Changes the structure at the caret or of the selected rows."""

    # Operations

    def carry_out(self, patch: Patch | None, join: bool = False) -> bool:
        """Apply the patch and move the caret to its spot; return whether it was applied.

        With `join`, the change becomes part of the previous undo step.
        """
        page = self._page
        if patch is None or page.composing:
            return False
        page.sheet.change(patch, page.textCursor(), join)
        self._go(patch.caret, patch.anchor)
        page.folds.reveal(patch.caret.row)  # lines above may have changed though the row did not
        page.typing.interrupt()
        return True

    def run(self, operation: Operation) -> bool:
        """Run an operation on the selected rows and keep the selection on them.

        Return whether it changed anything.
        """
        start, end = self.selection()
        cursor = self._page.textCursor()
        backward = cursor.position() < cursor.anchor()
        first, last = self.rows()
        patch = None if last < 0 else operation(self.lines, max(first, 0), last)
        if patch is None:
            return False
        if end.row > last:
            end = Spot(last, len(self._page.sheet.text(last)))
        moved = patch.caret.row - max(first, 0)
        self.carry_out(patch)
        places = [self._moved(spot, moved) for spot in (end, start)[:: -1 if backward else 1]]
        self._go(places[0], places[1] if start != end else None)
        return True

    def _moved(self, spot: Spot, by: int) -> Spot:
        return spot if spot.row == TITLE else Spot(spot.row + by, spot.column)

    def indent(self) -> None:
        """Tab: nest the selected items under those above them; in code, indent the lines."""
        if not (self._shift_code(raw_text.indented) or self.run(moves.indent)):
            self._refuse(refusals.of_level(self.lines, self.rows()[1], inward=True))

    def outdent(self) -> None:
        """Shift+Tab: outdent the selected items, or the lines of code, by one level."""
        if not (self._shift_code(raw_text.outdented) or self.run(moves.outdent)):
            self._refuse(refusals.of_level(self.lines, self.rows()[1], inward=False))

    def _shift_code(self, shift: Callable[[list[Line], Spot, Spot], Patch | None]) -> bool:
        start, end = self.selection()
        inside = raw_text.takes_tab(self.lines, start, end)
        if inside:
            self.carry_out(shift(self.lines, start, end))
        return inside

    def move_up(self) -> None:
        """Alt+Up: move the selected lines up, also across section borders."""
        if not self.run(moves.move_up):
            self._refuse(refusals.of_place(self.lines, *self.rows(), upward=True))

    def move_down(self) -> None:
        """Alt+Down: move the selected lines down, also across section borders."""
        if not self.run(moves.move_down):
            self._refuse(refusals.of_place(self.lines, *self.rows(), upward=False))

    def _refuse(self, why: Refusal) -> None:
        if not self._page.composing:
            self._page.move_refused.emit(why)

    def number(self) -> None:
        """Toggle the selected lines between numbered items and plain text."""
        self.run(kinds.numbered)

    def bullet(self) -> None:
        """Toggle the selected lines between bulleted items and plain text."""
        self.run(kinds.bulleted)

    def task(self) -> None:
        """Add checkboxes to the selected lines, or remove them."""
        self.run(kinds.tasks)

    def done(self) -> None:
        """Mark the selected items as done, or reopen them."""
        self.run(kinds.done)

    def toggle_done(self, row: int) -> None:
        """Mark the item on that row as done, or reopen it, without moving the caret."""
        patch = kinds.done(self.lines, row, row)
        if patch and not self._page.composing:
            self._page.sheet.change(patch, self._page.textCursor())
            self._page.typing.interrupt()

    def drop(self) -> None:
        """Mark the selected items as dropped, or reopen them."""
        self.run(kinds.dropped)

    def keep_for_manager(self) -> None:
        """Restrict the selected lines to the manager, or lift the restriction."""
        self.run(readers.for_manager)

    def keep_for_me(self) -> None:
        """Restrict the selected lines to the author, or lift the restriction."""
        self.run(readers.for_me)

    def set_heading(self, level: int) -> None:
        """Turn the caret's line into a heading of that level."""
        row = self.caret().row
        if row != TITLE:
            self._in_place(kinds.headed(self.lines, row, level, text_of(self.lines[row])))

    def set_plain(self) -> None:
        """Turn the caret's line into plain text."""
        row = self.caret().row
        if row != TITLE:
            self._in_place(kinds.plain(self.lines, row))

    def toggle_quote(self) -> None:
        """Toggle the caret's line between quote and plain text."""
        row = self.caret().row
        if row != TITLE:
            self._in_place(kinds.quoted(self.lines, row, text_of(self.lines[row])))

    def toggle_sign(self, sign: str) -> None:
        """Put an inline Markdown marker around the selection, or remove it."""
        self.carry_out(inline_marks.toggled(self.lines, *self.selection(), sign))

    def link(self, address: str) -> None:
        """Turn the selection into a link."""
        self.carry_out(inline_marks.linked(self.lines, *self.selection(), address))

    def edit_title(self) -> None:
        """Show the report's title and move the caret to it."""
        self._go(Spot(TITLE, len(self._page.sheet.title)))

    def _in_place(self, patch: Patch | None) -> None:
        column = self.caret().column
        if patch and self.carry_out(patch):
            self._go(Spot(patch.caret.row, column))

    def _go(self, spot: Spot, anchor: Spot | None = None) -> None:
        self._page.go_to(spot, anchor)
        self._page.sheet.carets.note_after(self._page.textCursor().position())

    def add_section(self) -> None:
        """Insert a new section after the current one."""
        self.carry_out(kinds.sectioned(self.lines, self.caret().row))

    def insert_table(self) -> None:
        """Insert an empty table below the caret's line."""
        self.carry_out(tables.inserted(self.lines, self.caret().row))

    def remove_rows(self) -> None:
        """Delete the selected lines with their children, or a heading with its section."""
        first, last = self.rows()
        if last < 0:
            return
        first = max(first, 0)
        end = last + 1
        if is_heading(self.lines[first]) and first == last:
            end = moves.subsections_end(self.lines, first)
        else:
            end = max(end, branch_end(self.lines, last))
        self.carry_out(writing.remove(self.lines, first, end))

    # Dragging

    def select_branch(self, row: int) -> None:
        """Select a line with its children, or a whole section."""
        last = self._page.folds.end(row) - 1
        self._page.go_to(Spot(last, len(text_of(self.lines[last]))), Spot(row))

    def move_to(self, first: int, last: int, place: Landing) -> None:
        """Move the branches of these rows, or a section, to another place."""
        self.carry_out(dropping.moved(self.lines, first, last, place))

    def land(self, place: Landing, grown: int) -> None:
        """Move the branch just inserted at the caret to `place`, in the same undo step.

        `place` refers to the lines before the insertion, which added `grown` lines.
        """
        row = self.caret().row
        after = Landing(place.row + (grown if row <= place.row else 0), place.depth)
        goal = dropping.landing(self.lines, after, (row, branch_end(self.lines, row)))
        self.carry_out(dropping.moved(self.lines, row, row, goal), join=True)

    # Keys

    def enter(self) -> None:
        """Start a new line; outdent a blank one."""
        if self.spans_lines():
            self.delete_selection(whole=False)
        elif not self._in_table():  # in a table the selection is the cell that Tab selected
            self._page.textCursor().removeSelectedText()
        spot = self.selection()[1]
        folded = self._page.folds.is_folded(spot.row)
        known = self._page.sheet.known_words(spot.row)
        self.carry_out(writing.split(self.lines, spot, folded, known))

    def _in_table(self) -> bool:
        """Return whether the selection or caret is inside one table."""
        return tables.is_inside(self.lines, *self.selection())

    def break_line(self) -> None:
        """Insert a line break inside the item or paragraph."""
        if self.spans_lines():
            self.delete_selection(whole=False)
        self._page.typing.break_undo()
        if self.caret().row != TITLE:
            self._page.textCursor().insertText("<br>" if self._in_table() else "\u2028")
            self._page.ensureCursorVisible()

    def backspace(self) -> None:
        """Join the line with the previous one or outdent it; the caret is at its start."""
        row = self.caret().row
        if row == TITLE or self._unfolds(row - 1):
            return
        if not self.carry_out(writing.backspace(self.lines, row)):
            self._step_back(row)

    def _step_back(self, row: int) -> None:
        """Move the caret to the end of a previous line that cannot be joined."""
        if not is_heading(self.lines[row]):
            cursor = self._page.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter)
            self._page.setTextCursor(cursor)

    def _unfolds(self, row: int) -> bool:
        """Unfold a hidden line and return whether it was hidden; hidden lines are never joined."""
        hidden = row != TITLE and not self._page.sheet.block(row).isVisible()
        self._page.folds.reveal(row)
        return hidden

    def delete_forward(self) -> None:
        """Join the next line to the caret's line; the caret is at its end."""
        row = self.caret().row
        if 0 <= row < len(self.lines) - 1 and not self._unfolds(row + 1):
            self.carry_out(writing.join(self.lines, row + 1))

    def delete_selection(self, whole: bool = True) -> None:
        """Delete the selection, which may span lines."""
        start, end = self.reach() if whole else self.selection()
        cursor = self._page.textCursor()
        if start.row == end.row:
            self._page.sheet.place(end, cursor, start)
            cursor.removeSelectedText()
            return
        if start.row == TITLE:
            self._delete_from_title(start, end)
            return
        self.carry_out(writing.delete(self.lines, start, end, whole))

    def _delete_from_title(self, start: Spot, end: Spot) -> None:
        page = self._page
        with one_step(page.textCursor()):
            title = page.sheet.block(TITLE)
            cut = QTextCursor(title)
            cut.setPosition(page.sheet.position(start))
            cut.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cut.removeSelectedText()
            patch = writing.delete(self.lines, Spot(0), end, whole=True)
            page.sheet.change(patch, QTextCursor(title))
        self._go(start)
