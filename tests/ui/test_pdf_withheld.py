"""Withheld text is nowhere in a PDF: pages, outline, metadata or attachments."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from pypdf import PdfReader
from PySide6.QtGui import QFontDatabase

from tests.exporters.test_withheld import ALLOWED, SECRET, WEEK, censored, found, options
from tests.reliability.figures import times
from weeklydesk import exporters
from weeklydesk.model import Report
from weeklydesk.text.readers import Audience
from weeklydesk_ui.formats import make_known

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True, scope="module")
def chinese_face(qapp: object):
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font is installed")


def everything_in(report: Report, audience: Audience) -> str:
    """Return the words of all pages, the outline's titles, metadata, and readable bytes."""
    make_known()
    data = exporters.render(report, ".pdf", options(audience, name="W22"))
    pdf = PdfReader(BytesIO(data))
    pages = ("".join(page.extract_text().split()) for page in pdf.pages)
    links = (str(each.get_object()) for page in pdf.pages for each in page.get("/Annots", ()))
    facts = [str(pdf.metadata), *titles(pdf.outline), str(dict(pdf.attachments))]
    return "\n".join([*pages, *links, *facts, data.decode("latin-1")])


def titles(entries: Any) -> list[str]:
    nested = (titles(each) if isinstance(each, list) else [str(each.title)] for each in entries)
    return [title for each in nested for title in each]


@pytest.mark.parametrize("audience", Audience)
@settings(max_examples=times(8, 200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=censored())
def test_a_pdf_holds_only_what_its_reader_may_read(audience: Audience, report: Report):
    assert found(everything_in(report, audience)) <= ALLOWED[audience]


def test_the_words_are_found_where_they_may_be_read():
    seen = set(SECRET.findall(everything_in(WEEK, Audience.ME)))
    assert seen == {"GEHEIM1", "SECRET3", "SECRET5"}  # link targets are not written
    assert found(everything_in(WEEK, Audience.ALL)) == set()
