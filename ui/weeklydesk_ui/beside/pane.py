"""The right column: tabs for last week's report, the preview and an item's story."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from weeklydesk.model import Report, items_of
from weeklydesk_ui.beside.browser import QuietBrowser
from weeklydesk_ui.beside.last_week import LastWeekView
from weeklydesk_ui.look.themes import LIGHT, Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged
from weeklydesk_ui.story.view import StoryView
from weeklydesk_ui.translated import Translated

LAST_WEEK = "last_week"
PREVIEW = "preview"
STORY = "story"
SOON = 100  # milliseconds: the page is painted first, and a report that is left again is skipped


class BesidePane(Translated, QWidget):
    """Three views and their tabs; preview and story are updated only while visible."""

    preview_requested = Signal()
    story_requested = Signal()
    bring_requested = Signal(str)  # id of an item in last week's report
    left = Signal()  # to the page
    older_requested = Signal()
    newer_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self._awake = False
        self._previous: Report | None = None
        self._is_known = False  # whether there is an earlier report
        self._colours: Mapping[str, int] = {}
        self._drawn: tuple[Report | None, Theme] | None = None
        self._previewed = ""
        self._heading = ""  # of the section that the preview still has to scroll to
        self._section: int | None = None  # of last week's report, to scroll to
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self.last_week = LastWeekView(self)
        self.preview = QuietBrowser(self)
        self.last_week.bring_requested.connect(self.bring_requested)
        self.last_week.left.connect(self.left)
        self.story = StoryView(self)
        self._views: dict[str, QWidget] = {
            LAST_WEEK: self.last_week,
            PREVIEW: self.preview,
            STORY: self.story,
        }
        self.tabs = {name: _tab(self) for name in self._views}
        self.stack = QStackedWidget(self)
        for view in self._views.values():
            self.stack.addWidget(view)
        self._older, self._newer = _arrow(self, "‹"), _arrow(self, "›")
        self._older.clicked.connect(self.older_requested)
        self._newer.clicked.connect(self.newer_requested)
        self._group = QButtonGroup(self)
        self._lay_out()
        self.tabs[LAST_WEEK].setChecked(True)
        for name, button in self.tabs.items():
            self._group.addButton(button)
            button.clicked.connect(partial(self.show_tab, name))
        self.retranslate()

    def tab(self) -> str:
        """Return the name of the current tab."""
        on_top = self.stack.currentWidget()
        return next(name for name, view in self._views.items() if view is on_top)

    def show_tab(self, name: str, _checked: bool = True) -> None:
        """Switch to one of the tabs."""
        if name not in self.tabs:
            return
        self.tabs[name].setChecked(True)
        self.stack.setCurrentWidget(self._views[name])
        self.refresh()
        self._scroll()

    def previews(self) -> bool:
        """Whether the preview is visible."""
        return self.isVisible() and self.tab() == PREVIEW

    def tells(self) -> bool:
        """Whether an item's story is visible."""
        return self.isVisible() and self._awake and self.tab() == STORY

    def show_previous(
        self, previous: Report | None, colours: Mapping[str, int], *, back: bool = False
    ) -> None:
        """Show this report as last week's, with its objectives' colours.

        The page is painted first. `back` means that the report is older than the last one.
        """
        if back and self.tab() != LAST_WEEK:
            self.show_tab(LAST_WEEK)
        self._newer.setEnabled(back)
        self._previous, self._section, self._colours = previous, None, colours
        self._is_known = True
        self._name_last_week()
        self._soon.start()

    def show_preview(self, html: str) -> None:
        """Show the preview unless it is unchanged."""
        if html != self._previewed:
            self._previewed = html
            self.preview.show_html(html)
        if self._heading and self.preview.show_heading(self._heading):
            self._heading = ""  # keep where the user scrolls to

    def follow(self, section: int | None) -> None:
        """Scroll last week's report to a section."""
        self._section = section
        if self._drawn and self._drawn[0] is self._previous:
            self._scroll()

    def follow_page(self, heading: str) -> None:
        """Scroll the preview to the page's section with this heading."""
        self._heading = heading
        if self.previews():
            self.preview.show_heading(heading)

    def _scroll(self) -> None:
        if self._section is not None and self.tab() == LAST_WEEK:
            from weeklydesk_ui.beside.outline_html import anchor

            self.last_week.scrollToAnchor(anchor(self._section))
            bar = self.last_week.verticalScrollBar()
            bar.setValue(bar.value() - 4 * GRID if self._section else 0)

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.theme = theme
        self.last_week.set_theme(theme)
        self.story.set_theme(theme)
        self.refresh()

    def wake(self) -> None:
        """Start drawing, once the window is visible."""
        self._awake = True
        self.refresh()

    def refresh(self) -> None:
        """Update the current view if it is visible."""
        if not self.isVisible() or not self._awake:
            return
        if self.tab() == PREVIEW:
            self.preview_requested.emit()
        elif self.tab() == STORY:
            self.story_requested.emit()
        elif self._is_known and self._drawn != (self._previous, self._theme()):
            self._draw()

    def _draw(self) -> None:
        from weeklydesk_ui.beside.outline_html import outline_html

        self.last_week.setFont(chrome_font())
        if self._previous is None:
            words = self.tr("There is no earlier report.")
            self.last_week.setHtml(f'<p style="color:{self.theme.faint}">{words}</p>')
        else:
            step = self.last_week.step()
            self.last_week.setTabStopDistance(step)
            self.last_week.setHtml(outline_html(self._previous, self._theme(), step))
            self.last_week.items = {item.id: item for _, item in items_of(self._previous)}
        self._drawn = (self._previous, self._theme())
        self._scroll()

    def _theme(self) -> Theme:
        return self.theme.coloured(self._colours)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        self.tabs[PREVIEW].setText(self.tr("Preview"))
        self.preview.setAccessibleName(self.tr("Preview"))
        self.tabs[STORY].setText(self.tr("Story"))
        self.story.setAccessibleName(self.tr("Story"))
        self._drawn = None
        self._older.setToolTip(self.tr("Earlier week"))
        self._newer.setToolTip(self.tr("Later week"))
        for arrow in (self._older, self._newer):
            arrow.setAccessibleName(arrow.toolTip())
        self._name_last_week()
        self.refresh()

    def _name_last_week(self) -> None:
        week = self._previous.week if self._previous else None
        name = str(week) if week else self.tr("Last week")
        self.tabs[LAST_WEEK].setText(name)
        self.last_week.setAccessibleName(name)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        row.setSpacing(GRID)
        for button in self.tabs.values():
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._older)
        row.addWidget(self._newer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.stack, 1)


def _tab(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setProperty("act", "tab")
    button.setCheckable(True)
    return button


def _arrow(parent: QWidget, sign: str) -> QPushButton:
    button = QPushButton(sign, parent)
    button.setProperty("act", "tab")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setFixedWidth(enlarged(7 * GRID))
    return button
