from collections.abc import Generator
from pathlib import Path

import pytest

from tests.weekly import Weeks
from weeklydesk.store import Store


@pytest.fixture
def weeks(tmp_path: Path) -> Generator[Weeks]:
    with Store.open(tmp_path / "weeklydesk.db") as store:
        yield Weeks(store)
