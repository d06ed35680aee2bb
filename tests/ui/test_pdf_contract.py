"""The contract of all formats, for PDF, as far as it can be checked by words on pages."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from tests.exporters import test_contract as contract
from tests.exporters.readers import READERS, Line
from tests.ui.test_pdf import flowing, opened
from weeklydesk_ui.formats import make_known

pytestmark = pytest.mark.usefixtures("qapp")
in_order = contract.in_order


def _packed(text: str) -> str:
    return "".join(text.split())


def _in_order(wanted: Sequence[str], text: str) -> bool:
    return in_order([_packed(part) for part in wanted], _packed(text))


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch):
    """Register .pdf; its pages have no white space that could be compared."""
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font is installed")
    make_known()
    monkeypatch.setitem(READERS, ".pdf", lambda data: [Line(flowing(opened(data)))])
    monkeypatch.setattr(contract, "in_order", _in_order)


@pytest.mark.parametrize(
    "law",
    [
        contract.test_every_kind_of_block_is_written_in_order,
        contract.test_links_keep_their_text_and_target,
        contract.test_bold_without_a_space_after_it_is_bold,
        contract.test_an_empty_report_can_be_written,
        contract.test_an_empty_section_shows_its_heading_but_not_its_hint,
        contract.test_last_weeks_plan_is_left_out_by_default,
        contract.test_the_same_report_gives_the_same_bytes,
        contract.test_whatever_can_be_typed_can_be_written,
    ],
)
def test_a_law_of_all_formats_holds(law: Callable[[str], None]):
    law(".pdf")


@pytest.mark.parametrize("text", [sign for sign in contract.SIGNS if "emoji" not in sign])
def test_special_characters_survive(text: str):
    contract.test_special_characters_survive(".pdf", text)


def test_a_failing_write_keeps_the_previous_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    contract.test_a_failing_write_keeps_the_previous_file(".pdf", tmp_path, monkeypatch)
