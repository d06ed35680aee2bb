"""A driver for the template editor in its window, with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.stage import Stage
from weeklydesk.model import Role, Section
from weeklydesk.templates import Template
from weeklydesk.templates.folder import OwnTemplates
from weeklydesk_ui.app import Window
from weeklydesk_ui.template_editor.pane import TemplatesPane
from weeklydesk_ui.workers.template_editing import TemplateEditing

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key

OURS = Template(
    "ours",
    "ours",
    "en",
    "{week}",
    (
        Section("O1 Growth", 2, Role.OBJECTIVE, "O1", hint="Results"),
        Section("Metrics", 2, Role.METRICS),
        Section("Next week", 2, Role.PLAN),
    ),
)


class Editor:
    """A window that shows the templates pane."""

    def __init__(self, stage: Stage, window: Window) -> None:
        self.stage, self.window = stage, window
        self.own = OwnTemplates(stage.store.parent / "templates")
        QTest.keyClick(window.frame.page, KEY.Key_T, CONTROL | SHIFT)

    @property
    def editing(self) -> TemplateEditing:
        editing = self.window.presenter.own_templates.editing
        assert editing
        return editing

    @property
    def pane(self) -> TemplatesPane:
        return self.editing.pane

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in the focused widget."""
        focus = QApplication.focusWidget()
        assert focus
        QTest.keyClick(focus, key, held)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus
        QTest.keyClicks(focus, text)

    def go_to(self, title: str) -> None:
        """Move to a row of the list with the arrows."""
        listing = self.pane.controls.listing
        listing.setFocus()
        self.press(KEY.Key_Home)
        while str(listing.currentIndex().data()) != title:
            before = listing.row()
            self.press(KEY.Key_Down)
            assert listing.row() > before, title

    def kept(self, name: str = "ours") -> Template:
        """Return the template as saved in its file."""
        self.editing.flush()
        return self.own.load(name)

    def titles(self) -> list[str]:
        return [section.title for section in self.kept().sections]

    def focused(self) -> QWidget | None:
        return self.window.frame.focusWidget()

    def told(self) -> str:
        return self.window.frame.messages.text.text()
