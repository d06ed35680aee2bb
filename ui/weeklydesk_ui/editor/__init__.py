"""The page: the editor of a report as an outline."""

from weeklydesk_ui.editor.look import Look
from weeklydesk_ui.editor.page import Page

__all__ = ["Look", "Page"]
