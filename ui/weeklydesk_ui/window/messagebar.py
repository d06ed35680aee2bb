"""The message bar: results and errors."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from weeklydesk_ui.look.icons import wear
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font
from weeklydesk_ui.messages import Message, Offer, Tone
from weeklydesk_ui.translated import Translated

STAYS = 9000  # milliseconds that a note is shown


class MessageBar(Translated, QWidget):
    """Shows one message at a time. A note disappears by itself, unless hovered or focused.

    An error with a topic, such as a failed save, is shown again after a note until it is ended.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messages")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message: Message | None = None
        self._lasting: Message | None = None
        self._patient: list[Message] = []
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.dismiss_button = QToolButton(self)
        self.dismiss_button.setProperty("quiet", True)
        self.dismiss_button.clicked.connect(self.dismiss)
        self._offers: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6 * GRID, GRID, 4 * GRID, GRID)
        self._row.setSpacing(GRID)
        self._row.addWidget(self.text, 1)
        self._row.addWidget(self.dismiss_button)
        self._timer = QTimer(self, interval=STAYS, singleShot=True)
        self._timer.timeout.connect(self._on_timeout)
        self.retranslate()
        self.hide()

    def say(self, message: Message) -> None:
        """Show a message in place of the present one."""
        if self._must_wait(message):
            self._patient.append(message)
            return
        if message.topic and not message.is_temporary:
            self._lasting = message
        elif self._lasting and self._lasting.topic == message.topic:
            self._lasting = None
        self._show(message)

    def _must_wait(self, message: Message) -> bool:
        """Return whether a message must wait: a lasting note does not replace an error."""
        lasting = self._lasting
        stays = message.tone is Tone.NOTE and not message.is_temporary
        trouble = lasting is not None and lasting.tone is Tone.ERROR
        return (message.patient and self.message is not None) or (stays and trouble)

    def _show(self, message: Message) -> None:
        self.message = message
        self.setProperty("tone", str(message.tone))
        self.style().polish(self)
        self.text.setFont(chrome_font())
        self.text.setText(message.text)
        self._make_offers(message.offers)
        self.show()
        self._timer.stop()
        if message.is_temporary:
            self._timer.start()
        self.setAccessibleName(message.text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Dismiss the message, and show the next one if there is one."""
        self._timer.stop()
        if self.message is self._lasting:
            self._lasting = None
        if self._lasting:
            self._show(self._lasting)
        elif self._patient:
            self._show(self._patient.pop(0))
        else:
            self.message = None
            self.hide()

    def end(self, topic: str) -> None:
        """Dismiss the message if it has that topic."""
        if self._lasting and self._lasting.topic == topic:
            self._lasting = None
        if self.message and self.message.topic == topic:
            self.dismiss()

    def offers(self) -> list[QPushButton]:
        """Return the buttons of the message's offers."""
        return self._offers

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        wear(self.dismiss_button, "close", theme.faint)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Keep a message under the mouse (called by Qt)."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Let a note disappear again (called by Qt)."""
        super().leaveEvent(event)
        if self.message and self.message.is_temporary:
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Dismiss the message on Escape (called by Qt)."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.dismiss_button.setToolTip(self.tr("Dismiss"))
        self.dismiss_button.setAccessibleName(self.tr("Dismiss this message"))
        self._show_again()

    def _show_again(self) -> None:
        """Show lasting messages again in the current language; drop notes."""
        shown = [] if self.message is self._lasting else [self.message]
        said = [each for each in (self._lasting, *shown, *self._patient) if each]
        if not said:
            return
        self._lasting, self._patient = None, []
        self.dismiss()
        for message in said:
            if message.remake:
                self.say(message.remake())

    def _on_timeout(self) -> None:
        if any(button.hasFocus() for button in [*self._offers, self.dismiss_button]):
            self._timer.start()
        else:
            self.dismiss()

    def _make_offers(self, offers: tuple[Offer, ...]) -> None:
        for button in self._offers:
            self._row.removeWidget(button)
            button.deleteLater()
        self._offers = [self._button(offer) for offer in offers]
        for place, button in enumerate(self._offers, start=1):
            self._row.insertWidget(place, button)

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.label, self)
        button.setProperty("act", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the caret in the page
        button.clicked.connect(offer.take)
        return button
