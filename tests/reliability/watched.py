"""Runs the program and reports each character that its page received, with the time.

python -m tests.reliability.watched PIPE [ARGUMENT…]
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtGui import QKeyEvent

from weeklydesk.__main__ import main
from weeklydesk_ui.editor.page import Page


def watch(pipe: int) -> None:
    """Write a line to the pipe for each key that reached the page: the time and the character."""
    press = Page.keyPressEvent

    def press_and_tell(self: Page, event: QKeyEvent) -> None:
        press(self, event)
        if event.text():
            os.write(pipe, f"{time.monotonic()} {ord(event.text()[0])}\n".encode())

    Page.keyPressEvent = press_and_tell


if __name__ == "__main__":
    watch(int(sys.argv[1]))
    sys.exit(main(sys.argv[2:]))
