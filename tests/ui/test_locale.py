"""The language that is chosen decides how dates and numbers are written, not the system's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from tests.ui.stage import Stage
from weeklydesk.settings.table import LANGUAGE


@pytest.fixture(params=["zh_CN", "ar_EG", "fa_IR", "de_DE", "en_US"])
def system(request: pytest.FixtureRequest) -> Iterator[None]:
    """A computer whose dates and digits are those of another language."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("system")
@pytest.mark.parametrize(
    ("language", "days"), [("en", "Jun 3 – Jun 9"), ("zh_CN", "6月3日 – 6月9日")]
)
def test_weeks_are_said_in_the_programs_language(stage: Stage, language: str, days: str):
    stage.settings.put(LANGUAGE, language)
    stage.fill("2024-W23")
    header = stage.open().frame.header
    assert (header.week.text(), header.days.text()) == ("2024-W23", days)
