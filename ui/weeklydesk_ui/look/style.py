"""The style sheet and palette of a theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from weeklydesk.records import values_of
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID, chrome_font, enlarged

_SHEET = """
* {{ outline: none; }}
QMainWindow, QMessageBox {{ background: {window}; }}
QDialog {{ background: {page}; border: 1px solid {line}; }}
QToolTip {{ background: {page}; color: {ink}; border: 1px solid {line}; padding: 4px 8px; }}

QMenuBar {{ background: {window}; color: {faint}; padding: 2px 8px; border: 0; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; color: {ink}; }}
QMenu {{ background: {page}; color: {ink}; border: 1px solid {line}; padding: 6px 0; }}
QMenu::item {{ padding: 6px 28px 6px 28px; }}
QMenu::item:selected {{ background: {selection}; color: {ink}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 12px; }}

QPushButton, QToolButton {{
    background: transparent; color: {ink}; border: 1px solid transparent;
    border-radius: 6px; padding: 5px 12px;
}}
QPushButton:hover, QToolButton:hover {{ background: {hover}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {selection}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {accent}; }}
#left QPushButton, #middle QPushButton, #beside QPushButton, #messages QPushButton,
#bottom QPushButton {{ qproperty-autoDefault: true; }} /* Enter presses, as it does in dialogs */
QPushButton:disabled, QToolButton:disabled {{ color: {faint}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[quiet="true"] {{ padding: 4px; }}
QPushButton[act="main"] {{ background: {accent}; color: {on_accent}; }}
QPushButton[act="main"]:hover {{ background: {accent_hover}; }}
QPushButton[act="main"]:focus {{ border-color: {ink}; }}
QPushButton[act="main"]:disabled {{ background: {line}; color: {faint}; }}
QPushButton[act="second"] {{ border-color: {line}; background: {page}; }}
QPushButton[act="second"]:hover {{ background: {hover}; }}
QPushButton[act="second"]:focus {{ border-color: {accent}; }}
QPushButton[act="tab"] {{ color: {faint}; padding: 4px 10px; }}
QPushButton[act="tab"]:checked {{ color: {ink}; background: {selection}; }}
QPushButton[act="quiet"] {{ color: {faint}; padding: 2px 8px; }}
QPushButton[act="link"] {{ color: {accent}; padding: 4px 8px; }}

#likeness {{ background: {page}; border-top: 1px solid {line}; }}
#left, #weeks, #beside, #bottom, #messages {{ background: {window}; }}
#middle, #page, #welcome, #emptyWeek, #problem, #versions, #sent, #intake,
#templates, #quarter {{ background: {page}; }}
#comparison, #backups {{ background: {page}; }}
#completions {{ background: {page}; border: 1px solid {line}; padding: 4px; }}
#completions::item {{ padding: 4px 8px; }}
#completions::item:selected {{ background: {selection}; color: {ink}; }}
#popup {{ background: {page}; border: 1px solid {scroll}; border-radius: 10px; }}
#bottom {{ border-top: 1px solid {line}; }}
#messages {{ border-top: 1px solid {line}; background: {page}; }}
#messages[tone="error"] {{ background: {danger_soft}; }}
QLabel {{ color: {ink}; background: transparent; }}
QLabel[tone="faint"] {{ color: {faint}; }}
QLabel[tone="onAccent"] {{ color: {on_accent}; }}
QLabel[tone="danger"] {{ color: {danger}; }}

QLineEdit, QSpinBox, QTimeEdit, QPlainTextEdit {{
    background: {page}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {marked}; selection-color: {ink};
}}
QLineEdit:focus, QSpinBox:focus, QTimeEdit:focus, QPlainTextEdit:focus {{ border-color: {accent}; }}
QLineEdit[told="true"] {{ border: 1px solid transparent; padding: 4px 0; background: transparent; }}
QLineEdit[told="true"]:focus {{ border-color: {accent}; }}
QSpinBox QLineEdit, QTimeEdit QLineEdit, QComboBox QLineEdit {{
    border: 0; padding: 0; background: transparent;
}}
QSpinBox::up-button, QSpinBox::down-button, QTimeEdit::up-button, QTimeEdit::down-button {{
    width: 0; border: 0;
}}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {window}; color: {faint}; }}
QComboBox {{ combobox-popup: 0; padding: 5px 28px 5px 8px; }}
QComboBox QAbstractItemView {{ background: {page}; color: {ink}; border: 1px solid {line}; }}
#groups {{ background: {window}; padding: 16px 8px; }}
#groups::item {{ padding: 6px 10px; border-radius: 6px; }}
#groups::item:selected {{ background: {selection}; color: {ink}; }}
#settingsPage {{ background: {page}; }}

QSplitter::handle {{ background: {line}; }}
QListWidget::item {{ border: 1px solid transparent; border-radius: 6px; padding: 5px 8px; }}
QListWidget::item:hover {{ background: {hover}; }}
QListWidget::item:selected {{ background: {selection}; color: {ink}; }}
QListWidget::item:focus {{ border-color: {accent}; }}
QListWidget[roomy="true"]::item {{ padding: 6px 8px; }}
QListWidget[roomy="true"]::item:selected {{ background: {selection}; color: {ink}; }}
QTextBrowser {{ border: 1px solid transparent; border-radius: 6px; }}
QTextBrowser:focus {{ border-color: {accent}; }}
QListView {{ border: 0; }}
QListView, QTextBrowser {{
    background: transparent; color: {ink};
    selection-background-color: {marked}; selection-color: {ink};
}}
#templateDetails, QScrollArea {{ background: transparent; }}
#details {{ background: {window}; }}
#intakeActs {{ background: {window}; border-top: 1px solid {line}; }}
QTableView {{
    border: 0; background: transparent; color: {ink}; selection-background-color: transparent;
}}
QHeaderView {{ background: transparent; border: 0; }}
QHeaderView::section {{
    background: transparent; color: {faint}; border: 0; padding: 4px 12px; font-size: 12px;
}}
QProgressBar {{
    background: {line}; border: 0; border-radius: 2px; min-height: 4px; max-height: 4px;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {scroll}; border-radius: 3px; margin: 2px; min-height: 32px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(theme: Theme) -> str:
    """Return the window's style sheet in that theme's colours; hairlines are not scaled."""
    sheet = _SHEET.format(**values_of(theme))
    if enlarged(GRID) == GRID:
        return sheet
    import re

    return re.sub(r"\b([2-9]|\d\d+)px", lambda size: f"{enlarged(int(size[1]))}px", sheet)


def palette(theme: Theme) -> QPalette:
    """Return the palette for what the style sheet does not cover, such as native dialogs."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, colour in (
        (role.Window, theme.window),
        (role.WindowText, theme.ink),
        (role.Base, theme.page),
        (role.AlternateBase, theme.window),
        (role.Text, theme.ink),
        (role.PlaceholderText, theme.faint),
        (role.Button, theme.window),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.danger),
        (role.Highlight, theme.marked),
        (role.HighlightedText, theme.ink),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.ToolTipBase, theme.page),
        (role.ToolTipText, theme.ink),
        (role.Light, theme.hover),
        (role.Midlight, theme.hover),
        (role.Mid, theme.line),
        (role.Dark, theme.edge),
        (role.Shadow, theme.line),
    ):
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(theme.faint))
    return made


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Apply the theme to the whole application."""
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))
    app.setFont(chrome_font())  # last: setting a style sheet restores the menu fonts of Windows
