"""The controls of the templates pane and their layout."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from weeklydesk_ui.i18n import translate
from weeklydesk_ui.look.pages import look_of
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, enlarged, small_font
from weeklydesk_ui.preferences.controls import Chooser, Tick
from weeklydesk_ui.template_editor.listing import SectionList
from weeklydesk_ui.template_editor.preview import TemplatePreview
from weeklydesk_ui.template_editor.section_details import SectionDetails
from weeklydesk_ui.template_editor.template_details import TemplateDetails

_PREVIEW_FROM = 980  # pixels; a narrower window has no preview
_COLUMNS_FROM = 660  # pixels; a narrower window has the list above the details
_LIST = 300  # pixels
_DETAILS = 380
_ICONS = {"add": "+", "remove": "−", "up": "↑", "down": "↓"}


class Controls:
    """The controls of the pane; the pane connects them."""

    def __init__(self, pane: QWidget) -> None:
        self.title, self.hint = QLabel(pane), QLabel(pane)
        self.chooser, self.default = Chooser(pane), Tick(pane)
        self.more, self.back = QToolButton(pane), QPushButton(pane)
        self.acts = {
            name: QAction(pane) for name in ("copy", "import", "export", "folder", "delete")
        }
        self.listing = SectionList(pane)
        self.buttons = {name: _icon_button(sign, pane) for name, sign in _ICONS.items()}
        self.section, self.template = SectionDetails(pane), TemplateDetails(pane)
        self.notice, self.copy = QLabel(pane), QPushButton(pane)
        self.problem = QLabel(pane)
        self.above_preview = QLabel(pane)
        self.preview = TemplatePreview(pane, look_of(LIGHT))
        self._style_controls()
        self._which = QGridLayout()
        self._list, self._beside = self._list_column(), self._preview_column()
        self._body = self._lay_out(pane)

    # What is shown

    def fill_chooser(self, labels: Sequence[str], chosen: int) -> None:
        """Set the labels of the templates."""
        self.chooser.clear()
        self.chooser.addItems(list(labels))
        self.chooser.setCurrentIndex(chosen)

    def allow(self, *, own: bool, default: bool) -> None:
        """Enable editing of the user's own template; a built-in one can only be copied."""
        self.notice.setVisible(not own)
        self.copy.setVisible(not own)
        self.section.setEnabled(own)
        self.template.setEnabled(own)
        for button in self.buttons.values():
            button.setEnabled(own)
        self.acts["delete"].setEnabled(own)
        self.default.setChecked(default)

    def show_details(self, *, whole: bool) -> None:
        """Show the form of the template, or of a section."""
        self.template.setVisible(whole)
        self.section.setVisible(not whole)

    def focus_details(self, *, whole: bool) -> None:
        """Focus the first field of the form."""
        field = self.template.name if whole else self.section.title
        field.setFocus()
        field.selectAll()

    def show_problem(self, reason: str) -> None:
        """Show why a template cannot be used, in place of its sections and forms."""
        self.problem.setText(reason)
        self.problem.setVisible(bool(reason))
        self._body.setVisible(not reason)
        self.default.setEnabled(not reason)
        for name in ("copy", "export"):
            self.acts[name].setEnabled(not reason)
        if reason:
            self.acts["delete"].setEnabled(True)

    def fit(self, width: int) -> None:
        """Adapt the layout to the width: hide the preview, or stack the columns."""
        self._beside.setVisible(width >= enlarged(_PREVIEW_FROM))
        narrow = width < enlarged(_COLUMNS_FROM)
        kind = QBoxLayout.Direction
        self._columns.setDirection(kind.TopToBottom if narrow else kind.LeftToRight)
        self._list.setFixedWidth(width - 12 * GRID if narrow else enlarged(_LIST))
        self.hint.setVisible(not narrow)
        self._which.addWidget(self.chooser, 0, 0)
        self._which.addWidget(self.default, int(narrow), int(not narrow), 1, 4 if narrow else 1)
        self.listing.scrollTo(self.listing.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.listing.set_theme(theme)
        self.section.set_theme(theme)
        self.preview.set_look(look_of(theme))

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.title.setText(translate("TemplateEditor", "Templates"))
        self.hint.setText(
            translate(
                "TemplateEditor",
                "What new weeks start with. Weeks already started stay as they are.",
            )
        )
        self.chooser.setAccessibleName(translate("TemplateEditor", "Template"))
        self.default.setText(translate("TemplateEditor", "New weeks start with it"))
        self.default.setToolTip(
            translate(
                "TemplateEditor",
                "Otherwise a new week has last week's sections. Open items are carried over.",
            )
        )
        self.more.setText("⋯")
        self.more.setToolTip(translate("TemplateEditor", "More"))
        self.more.setAccessibleName(translate("TemplateEditor", "More"))
        self.back.setText(translate("TemplateEditor", "Back to the report"))
        self.copy.setText(translate("TemplateEditor", "Make a copy to edit"))
        self.notice.setText(
            translate(
                "TemplateEditor", "This template comes with the program and cannot be edited."
            )
        )
        self.above_preview.setText(translate("TemplateEditor", "An empty week"))
        self.listing.setAccessibleName(translate("TemplateEditor", "Sections"))
        self.preview.setAccessibleName(translate("TemplateEditor", "An empty week"))
        self._name_acts()
        self.section.retranslate()
        self.template.retranslate()

    def _name_acts(self) -> None:
        for name, words in (
            ("copy", translate("TemplateEditor", "Make a copy")),
            ("import", translate("TemplateEditor", "Import a template…")),
            ("export", translate("TemplateEditor", "Export this template…")),
            ("folder", translate("TemplateEditor", "Show in folder")),
            ("delete", translate("TemplateEditor", "Delete this template")),
        ):
            self.acts[name].setText(words)
        for name, words, keys in (
            ("add", translate("TemplateEditor", "Add a section"), "Ins"),
            ("remove", translate("TemplateEditor", "Remove the section"), "Del"),
            ("up", translate("TemplateEditor", "Move up"), "Alt+↑"),
            ("down", translate("TemplateEditor", "Move down"), "Alt+↓"),
        ):
            self.buttons[name].setToolTip(f"{words}  {keys}")
            self.buttons[name].setAccessibleName(words)

    # Layout

    def _style_controls(self) -> None:
        self.back.setProperty("act", "second")
        self.copy.setProperty("act", "main")
        menu = QMenu(self.more)
        for name, act in self.acts.items():
            if name in ("import", "folder", "delete"):
                menu.addSeparator()
            menu.addAction(act)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setMinimumWidth(enlarged(_LIST // 2))
        self.problem.setWordWrap(True)
        self.problem.setProperty("tone", "danger")
        self.notice.setWordWrap(True)
        for label in (self.hint, self.notice, self.above_preview):
            label.setProperty("tone", "faint")
        self.above_preview.setFont(small_font())

    def _lay_out(self, pane: QWidget) -> QWidget:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self.title)
        words.addWidget(self.hint)
        head.addLayout(words, 1)
        head.addWidget(self.back)
        self._which.setSpacing(3 * GRID)
        self._which.setColumnStretch(2, 1)
        self._which.addWidget(self.more, 0, 3)
        body = QWidget(pane)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(6 * GRID)
        self._columns.addWidget(self._list, 1)
        self._columns.addWidget(self._details_column(), 2)
        self._columns.addWidget(self._beside, 4)
        whole = QVBoxLayout(pane)
        whole.setContentsMargins(6 * GRID, 5 * GRID, 6 * GRID, 4 * GRID)
        whole.setSpacing(4 * GRID)
        whole.addLayout(head)
        whole.addLayout(self._which)
        whole.addWidget(self.problem)
        whole.addWidget(body, 1)
        whole.addStretch(0)
        return body

    def _list_column(self) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.listing, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for name in ("add", "remove", "up", "down"):
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        layout.addLayout(row)
        return column

    def _details_column(self) -> QWidget:
        inner = QWidget()
        inner.setObjectName("templateDetails")
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(GRID, 0, 3 * GRID, 0)
        layout.setSpacing(3 * GRID)
        layout.addWidget(self.notice)
        layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.template, 1)
        layout.addWidget(self.section, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        area.setMinimumWidth(enlarged(220))
        area.setMaximumWidth(enlarged(_DETAILS + 60))
        return area

    def _preview_column(self) -> QWidget:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.above_preview)
        layout.addWidget(self.preview, 1)
        return column


def _icon_button(sign: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText(sign)
    button.setProperty("quiet", True)
    button.setFixedSize(enlarged(8 * GRID), enlarged(8 * GRID))
    return button
