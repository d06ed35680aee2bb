"""Finding links in the weeks of an author who retypes every report, and the error rate.

The bounds are slightly below the values measured with the current thresholds; the benchmark
`tests.benchmarks.bench_links` prints the values.
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
def test_most_retyped_lines_are_found_and_hardly_any_certain_link_is_wrong(
    weeks: Weeks, tongue: Tongue, right: float, seed: int
):
    found = lived(weeks, Author(tongue, seed), LENGTH)
    assert (likeness.THRESHOLD, likeness.SURE) == (64.0, 85.0)
    assert found.verbatim < 0.15 * found.going_on  # an author who retypes, as real ones do
    assert found.recall >= 0.65
    assert found.precision >= right
    assert found.sure_wrong <= 0.06 * found.sure
    assert found.at_import_wrong <= 0.04 * found.at_import
