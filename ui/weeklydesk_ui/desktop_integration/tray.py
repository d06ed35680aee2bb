"""The program's tray icon, on desktops that have a tray."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from weeklydesk_ui.look.icons import app_icon


def has_tray() -> bool:
    """Return whether the desktop has a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """A click opens the window; the menu offers a quick note, the window, and Quit."""

    capture_requested = Signal()
    open_requested = Signal()
    reminder_clicked = Signal()  # not emitted on every desktop
    quit_requested = Signal()

    def __init__(self, program: str = "weeklydesk", parent: QObject | None = None) -> None:
        """Create the icon; the tooltip `program` distinguishes it from that of another store."""
        super().__init__(parent)
        self._program = program
        self.icon = QSystemTrayIcon(app_icon(), self)
        self._menu = QMenu()
        self.capture = self._action(self.capture_requested.emit)
        self.open = self._action(self.open_requested.emit)
        self._menu.addSeparator()
        self.quit = self._action(self.quit_requested.emit)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._take)
        self.icon.messageClicked.connect(self.reminder_clicked)
        self.retranslate()
        self._menu.installEventFilter(self)  # an application-wide filter would see every event

    def remind(self, title: str, text: str) -> None:
        """Show a notification at the tray."""
        self.icon.showMessage(title, text, app_icon())

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.icon.setToolTip(self._program)
        self.capture.setText(self.tr("Quick note…"))
        self.open.setText(self.tr("Open weeklydesk"))
        self.quit.setText(self.tr("Quit"))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Retranslate when the language changes (called by Qt)."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return False

    def _action(self, take: object) -> QAction:
        action = self._menu.addAction("")
        action.triggered.connect(take)
        return action

    def _take(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_requested.emit()
