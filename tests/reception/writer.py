"""Pastes into an empty LibreOffice document and prints the result as text.

`python3 writer.py PIPE` must run with the Python that LibreOffice's `uno` is built for. It waits
for an office process that listens on the pipe.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from typing import Any

PATIENCE = 60  # seconds for the office to start
BOLD = 150  # per cent of the usual weight


def main(pipe: str) -> None:
    """Paste, print, and terminate the office process."""
    context = connected(pipe)
    make = context.ServiceManager.createInstanceWithContext
    desktop = make("com.sun.star.frame.Desktop", context)
    text = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    frame = text.CurrentController.Frame
    frame.ContainerWindow.setFocus()
    dispatcher = make("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(frame, ".uno:Paste", "", 0, ())
    sys.stdout.buffer.write("\n".join(filter(None, map(drawn, text.Text))).encode())
    text.setModified(False)
    desktop.terminate()


def connected(pipe: str) -> Any:
    """Wait for the office process and return its context."""
    uno: Any = import_module("uno")
    local = uno.getComponentContext()
    make = local.ServiceManager.createInstanceWithContext
    resolver = make("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def drawn(block: Any) -> str:
    """Return a paragraph with its label and depth, or the rows of a table."""
    if block.supportsService("com.sun.star.text.TextTable"):
        rows = range(block.Rows.Count)
        return "\n".join(f"| {' | '.join(cells(block, row))} |" for row in rows)
    level = block.OutlineLevel
    text = marked(block, plain=bool(level))
    if not text:
        return ""
    if level:
        return f"{'#' * level} {text}"
    if not block.NumberingRules:
        return text
    label = f"{block.ListLabelString or '-'} " if block.NumberingIsNumber else "  "
    return "  " * block.NumberingLevel + label + text


def cells(table: Any, row: int) -> list[str]:
    """Return the texts of a row's cells."""
    found = (table.getCellByPosition(column, row) for column in range(table.Columns.Count))
    return ["".join(marked(each, plain=False) for each in cell.Text) for cell in found]


def marked(paragraph: Any, *, plain: bool) -> str:
    """Return the text with bold parts marked."""
    runs = ((run.String, is_bold(run) and not plain) for run in paragraph)
    return "".join(f"**{text}**" if bold and text else text for text, bold in runs)


def is_bold(run: Any) -> bool:
    """Return whether a run is bold; its Chinese characters have a separate weight."""
    chinese = any(sign > "\u2e80" for sign in run.String)
    return (run.CharWeightAsian if chinese else run.CharWeight) >= BOLD


if __name__ == "__main__":
    main(sys.argv[1])
