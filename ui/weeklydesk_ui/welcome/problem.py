"""What is shown where the history cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal

from weeklydesk.errors import WeeklydeskError
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.welcome.place import Place


class Problem(Place):
    """Says what is wrong in plain words, and what can be done."""

    retry_requested = Signal()
    folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__("problem")
        self._error: WeeklydeskError | None = None
        self.retry = self.add_choice("main")
        self.folder = self.add_choice()
        self.retry.clicked.connect(self.retry_requested)
        self.folder.clicked.connect(self.folder_requested)
        self.setFocusProxy(self.retry)

    def show_error(self, error: WeeklydeskError) -> None:
        """Tell this error."""
        self._error = error
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the window's language."""
        super().retranslate()
        self.title.setText(self.tr("Your reports cannot be opened"))
        self.sentence.setText(error_text(self._error) if self._error else "")
        self.retry.say(self.tr("Try again"), self.tr("After what is in the way has been mended."))
        self.folder.say(self.tr("Show the folder"), self.tr("To look at the file itself."))
