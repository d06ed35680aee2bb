"""Icons inside of line edits, such as the clear button, in the size of the text."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QProxyStyle, QStyle, QStyleOption, QWidget

from weeklydesk_ui.look.icons import SIGN
from weeklydesk_ui.look.type import enlarged


def enlarge_icons(line: QLineEdit) -> None:
    """Scale the icons of a line edit with the system's text size; Qt's size is fixed."""
    style = _Larger("fusion")
    style.setParent(line)
    line.setStyle(style)


class _Larger(QProxyStyle):
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Return the size of small icons (called by Qt)."""
        if metric == QStyle.PixelMetric.PM_SmallIconSize:
            return enlarged(SIGN)
        return super().pixelMetric(metric, option, widget)
