"""The signs in a line that is typed in, such as the one that clears it, as large as its text."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QProxyStyle, QStyle, QStyleOption, QWidget

from weeklydesk_ui.look.icons import SIGN
from weeklydesk_ui.look.type import enlarged


def enlarge_signs(line: QLineEdit) -> None:
    """Draw the signs of a line as large as the system's text is; Qt knows one size alone."""
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
        """Return the size of small signs in the text's measure (called by Qt)."""
        if metric == QStyle.PixelMetric.PM_SmallIconSize:
            return enlarged(SIGN)
        return super().pixelMetric(metric, option, widget)
