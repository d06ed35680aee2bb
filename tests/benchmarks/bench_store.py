"""The store at ten and at fifty years: opening, saving while typing, searching."""

from __future__ import annotations

import random
import sqlite3
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.measure import Sample, in_turn, print_table
from weeklydesk.model import Item, Report, Role, Section
from weeklydesk.store import Store, Stored
from weeklydesk.weeks import Week

FIRST = Week(1975, 1)
ITEMS, SECTIONS = 100, 10
FIFTY_YEARS, TEN_YEARS = 2600, 522
REVISIONS = 60
SIGNS = "".join(map(chr, range(0x4E00, 0x4E00 + 1500)))
RARITY = tuple(1 / (place + 20) for place in range(len(SIGNS)))  # as signs are in real text
NAMES = ("POS", "OCR", "CFS", "API", "v1.0", "60%", "6月13日")


def main() -> None:
    """Make the stores, then measure."""
    with tempfile.TemporaryDirectory(prefix="weeklydesk-bench-") as folder:
        one, fifty, ten = (Path(folder, f"{name}.db") for name in ("one", "fifty", "ten"))
        fill(one, 1, 1)
        fill(fifty, FIFTY_YEARS, 1)
        fill(ten, TEN_YEARS, REVISIONS)
        rows = [in_turn("2,600 weeks", partial(opening, fifty), partial(opening, one))]
        print_table("Open and read the latest report, 50 times", "1 week", rows)
        tell_start(ten)
        tell_typing(ten)
        tell_search(fifty)


def text(chance: random.Random) -> str:
    """Return a line of a report: signs, now and then a name."""
    parts = ["".join(chance.choices(SIGNS, RARITY, k=chance.randrange(4, 12))) for _ in range(3)]
    return chance.choice(NAMES).join(parts) if chance.random() < 0.3 else "，".join(parts)


def report_of(week: Week, chance: random.Random) -> Report:
    """Return a report of a hundred items in ten sections."""
    each = ITEMS // SECTIONS
    sections = (
        Section(
            f"O{number} 目标",
            role=Role.OBJECTIVE,
            objective=f"O{number}",
            blocks=tuple(Item(text(chance)) for _ in range(each)),
        )
        for number in range(SECTIONS)
    )
    return Report(week, f"{week} 周报", sections=tuple(sections))


def fill(path: Path, weeks: int, revisions: int) -> None:
    """Make a store of so many weeks, each with so many revisions."""
    chance, begun = random.Random(weeks), time.perf_counter()
    with Store.open(path) as store:
        for start in range(0, weeks, 50):
            with store.transaction():
                for number in range(start, min(start + 50, weeks)):
                    stored = store.save(report_of(FIRST + number, chance), base=None)
                    for _ in range(revisions - 1):
                        stored = store.save(typed(stored, chance), base=stored.revision)
    size = path.stat().st_size / 1e6
    took = time.perf_counter() - begun
    print(f"{weeks} weeks, {revisions} revisions each: {size:.0f} MB, made in {took:.0f} s")


def typed(stored: Stored, chance: random.Random) -> Report:
    """Return the report with one item reworded."""
    sections = list(stored.report.sections)
    at = chance.randrange(len(sections))
    blocks = list(sections[at].blocks)
    place = chance.randrange(len(blocks))
    item = blocks[place]
    assert isinstance(item, Item)
    blocks[place] = replace(item, text=text(chance))
    sections[at] = replace(sections[at], blocks=tuple(blocks))
    return replace(stored.report, sections=tuple(sections))


def opening(path: Path) -> Sample:
    """Open the store and read the latest report, fifty times."""
    begin = time.perf_counter()
    for _ in range(50):
        with Store.open(path) as store:
            store.latest()
    return Sample((time.perf_counter() - begin) * 1000, 0)


def tell_start(path: Path) -> None:
    """Print what a start costs at ten years, with the check that follows it."""
    begin = time.perf_counter()
    with Store.open(path) as store:
        store.latest()
        store.weeks()
        shown = time.perf_counter()
        assert store.check().sound
        checked = time.perf_counter()
    print(
        f"\nTen years: open, latest report, list of weeks {1000 * (shown - begin):.0f} ms;", end=""
    )
    print(f" check of file and texts {1000 * (checked - shown):.0f} ms")


def tell_typing(path: Path) -> None:
    """Print what an autosave costs at ten years."""
    chance, now = random.Random(1), datetime(2024, 5, 31, tzinfo=UTC)
    times, own = list[float](), list[float]()
    with Store.open(path, clock=lambda: now) as store:
        stored = store.latest()
        assert stored
        for number in range(400):
            now += timedelta(minutes=6 if number % 20 == 0 else 0, seconds=2)
            report = typed(stored, chance)
            begin, worked = time.perf_counter(), time.process_time()
            stored = store.save(report, base=stored.revision)
            times.append((time.perf_counter() - begin) * 1000)
            own.append((time.process_time() - worked) * 1000)
    print(f"Ten years: autosave of 400 changed items: {told(times)}")
    print(f"           of that the processor's time:  {told(own)}")


def tell_search(path: Path) -> None:
    """Print what a search costs beside LIKE over all lines, both for the newest 50."""
    print("\nSearch over 260,000 items, the newest 50")
    with Store.open(path) as store, closing(sqlite3.connect(path)) as plain:
        print(f"  LIKE over every line: median {scan(plain):.1f} ms")
        for name, words in queries(plain).items():
            compare(name, words, partial(found, store), partial(like, plain))


def queries(plain: sqlite3.Connection) -> dict[str, list[str]]:
    """Return parts of the texts that are there, and words that are not."""
    chance = random.Random(5)
    rows = plain.execute("SELECT text FROM line WHERE kind = 'item'").fetchall()
    texts = [row[0] for row in chance.sample(rows, 300)]

    def parts(length: int) -> list[str]:
        return [part(each, length, chance) for each in texts[:100]]

    missing = ["".join(chance.choices("甲乙丙丁戊己庚辛", k=4)) for _ in range(100)]
    return {
        "two characters": parts(2),
        "three characters": parts(3),
        "five characters": parts(5),
        "nothing found": missing,
    }


def part(whole: str, length: int, chance: random.Random) -> str:
    """Return a part of the text that LIKE and search read alike."""
    plain = whole.replace("%", "").replace("_", "")
    start = chance.randrange(max(1, len(plain) - length))
    return plain[start : start + length]


def found(store: Store, word: str) -> list[tuple[str, int]]:
    """Return the places of the hits."""
    return [(str(hit.week), hit.position) for hit in store.search(f'"{word}"')]


def like(plain: sqlite3.Connection, word: str) -> list[tuple[str, int]]:
    """Return the places of the hits as a scan with LIKE finds them."""
    rows = plain.execute(
        "SELECT week, position FROM (SELECT id, week, position FROM line WHERE text LIKE ?"
        " ORDER BY id DESC LIMIT 50) ORDER BY week DESC, position",
        (f"%{word}%",),
    )
    return rows.fetchall()


def scan(plain: sqlite3.Connection) -> float:
    """Return how long LIKE takes to look at every line, in milliseconds."""
    times = list[float]()
    for _ in range(15):
        begin = time.perf_counter()
        plain.execute("SELECT count(*) FROM line WHERE text LIKE '%甲乙丙丁%'").fetchone()
        times.append((time.perf_counter() - begin) * 1000)
    return median(times)


def compare(
    name: str,
    words: list[str],
    ours: Callable[[str], list[tuple[str, int]]],
    theirs: Callable[[str], list[tuple[str, int]]],
) -> None:
    """Print both times; the hits must be the same."""
    mine, other, different = list[float](), list[float](), 0
    for word in words:
        begin = time.perf_counter()
        hits = ours(word)
        middle = time.perf_counter()
        wanted = theirs(word)
        mine.append((middle - begin) * 1000)
        other.append((time.perf_counter() - middle) * 1000)
        different += hits != wanted
    ratio = quantiles(mine, n=20)[18] / quantiles(other, n=20)[18]
    print(f"  {name:17} search {told(mine)}   LIKE {told(other)}", end="   ")
    print(f"p95 ratio {ratio:.2f}, {different} of {len(words)} differ")


def told(times: list[float]) -> str:
    """Return median and 95th percentile."""
    return f"median {median(times):6.2f} ms, p95 {quantiles(times, n=20)[18]:6.2f} ms"


if __name__ == "__main__":
    main()
