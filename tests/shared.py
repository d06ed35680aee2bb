"""The real report beside the checkout, if it is available."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from weeklydesk_resources import ROOT

SAMPLES = ROOT / "samples"
_FOLDER = Path(os.environ.get("WEEKLYDESK_SHARED", Path(__file__).parents[2] / "shared"))


def real_report() -> Path:
    """Return the path of the real 2024-W22 report, or skip the test if it is missing."""
    path = _FOLDER / "sample" / "2024-W22.md"
    if not path.is_file():
        pytest.skip("the real report is not ours to publish and is not here")
    return path
