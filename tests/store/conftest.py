from collections.abc import Generator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.drafts import W20, W21, W22, draft, retitled
from weeklydesk.store import Store


class Clock:
    """A clock that only advances when told to."""

    def __init__(self) -> None:
        self.now = datetime(2024, 5, 31, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "weeklydesk.db"


@pytest.fixture
def store(path: Path, clock: Clock) -> Generator[Store]:
    with Store.open(path, clock=clock) as opened:
        yield opened


@pytest.fixture
def filled(path: Path) -> Path:
    with Store.open(path) as store:
        for week in (W20, W21, W22):
            saved = store.save(draft("自建POS", "押金", week=week), base=None)
        store.save(retitled(saved.report, "第22周"), base=saved.revision)
    return path
