"""Weeks of an author who types every report anew: what is found, and how much of it is wrong.

The bounds are what was measured with the thresholds as they are, less a little; the figures
themselves are printed by `tests.benchmarks.bench_links`.
"""

from __future__ import annotations

import pytest

from tests.memory.finding import lived
from tests.memory.series import EN, ZH, Author, Tongue
from tests.reliability.figures import SOAK
from tests.weekly import Weeks
from weeklydesk.lineage import likeness

LENGTH = 96 if SOAK else 60


@pytest.mark.parametrize("seed", range(4, 8) if SOAK else [4])
@pytest.mark.parametrize(("tongue", "right"), [(ZH, 0.72), (EN, 0.55)], ids=["Chinese", "English"])
def test_most_of_what_is_retyped_is_found_and_hardly_anything_sure_is_wrong(
    weeks: Weeks, tongue: Tongue, right: float, seed: int
):
    found = lived(weeks, Author(tongue, seed), LENGTH)
    assert (likeness.THRESHOLD, likeness.SURE) == (64.0, 85.0)
    assert found.verbatim < 0.15 * found.going_on  # an author who retypes, as real ones do
    assert found.recall >= 0.65
    assert found.precision >= right
    assert found.sure_wrong <= 0.06 * found.sure
    assert found.at_import_wrong <= 0.04 * found.at_import
