"""How many lines that an author typed anew are linked to earlier ones, and how many wrongly.

The author is made up (see `tests.memory.series`), three for each language. Links are
proposed week by week; what is right is accepted and the rest refused.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.memory.finding import Found, lived
from tests.memory.series import EN, ZH, Author
from tests.weekly import Weeks
from weeklydesk.store import Store

LENGTH = 96
SEEDS = (1, 2, 3)


def main() -> None:
    """Live through the series and print what was found."""
    print(
        f"\nRetyped lines in {LENGTH} weeks of an invented author, {len(SEEDS)} for each language"
    )
    for name, tongue in (("zh", ZH), ("en", EN)):
        for seed in SEEDS:
            with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder, "a.db")) as store:
                print(f"{name} {seed}  {words(lived(Weeks(store), Author(tongue, seed), LENGTH))}")


def words(found: Found) -> str:
    """Return the counts on one line."""
    return (
        f"{found.lines} lines, {found.going_on} go on, word for word {found.verbatim}"
        f" | linked at import {found.at_import}, wrongly {found.at_import_wrong}"
        f" | proposed rightly {found.right}, wrongly {found.wrong}"
        f" | of these sure {found.sure}, wrongly {found.sure_wrong}"
        f" | found {found.recall:.0%}, proposals right {found.precision:.0%}"
    )


if __name__ == "__main__":
    main()
