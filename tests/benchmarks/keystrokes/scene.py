"""The real window on a store of ten years, in which three weeks have a known size."""

from __future__ import annotations

import random
import sys
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from weeklydesk.edits.lines import Spot, is_heading
from weeklydesk.lineage.identity import random_id
from weeklydesk.model import Item, Marker, Report, Role, Section
from weeklydesk.paths import Paths
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.app import Application, Window
from weeklydesk_ui.environment import SystemEnvironment
from weeklydesk_ui.housekeeping import Housekeeping

FIRST = Week(2014, 1)
WEEKS = 520
USUAL = 60  # items of a week: about as many as the shipped samples have
SIZES = (20, 200, 2_000)
SECTIONS = 20
MEASURED = {size: FIRST + (WEEKS - 5 + 2 * place) for place, size in enumerate(SIZES)}
TODAY = MEASURED[2_000] + 1
STAYS = 0.8  # share of items that continue from week to week; the others are new
WORDS = (
    *("对账提醒上线两城", "投诉量较上月下降 12.4%", "剩余城市按计划切换", "灰度 50%"),
    *("联调环境周三恢复", "**重点**商户回访", "合同走双方审批", "方案评审通过"),
)


def report(week: Week, size: int, chance: random.Random) -> Report:
    """Return a report with `size` items in twenty sections, or one section per ten items.

    Most items continue from the report before, if that has the same size.
    """
    count = min(SECTIONS, max(1, size // 10))
    each = size // count
    sections = (
        Section(
            f"【O{n + 1} 目标】",
            2,
            Role.OBJECTIVE,
            f"O{n % 6 + 1}",
            tuple(item(n * each + i, i, chance) for i in range(each)),
        )
        for n in range(count)
    )
    return Report(week, str(week), sections=tuple(sections))


def item(place: int, number: int, chance: random.Random) -> Item:
    """Return the item at a position of the report, from the week before or new."""
    words = "，".join(chance.choices(WORDS, k=3))
    lineage = f"same{place}" if chance.random() < STAYS else random_id()
    return Item(f"{words} {number}", Marker.NUMBER, str(number + 1), lineage=lineage)


def fill(path: Path) -> None:
    """Make the store."""
    chance = random.Random(5)
    sizes = {week + by: size for size, week in MEASURED.items() for by in (-1, 0)}
    with Store.open(path) as store:
        for start in range(0, WEEKS, 50):
            with store.transaction():
                for number in range(start, min(start + 50, WEEKS)):
                    week = FIRST + number
                    store.save(report(week, sizes.get(week, USUAL), chance), base=None)


class Then(SystemEnvironment):
    """An environment in the week after the last one in the store."""

    def now(self) -> datetime:
        """Return Monday morning."""
        return datetime.combine(TODAY.monday, datetime.min.time())


def window(app: QApplication, path: Path) -> Window:
    """Open the window on the store and wait until it is idle."""
    application = Application(app, Paths(path, path.parent), Then())
    Housekeeping(app, application.is_busy).begin()
    opened = application.open_window(path)
    opened.frame.setProperty("application", application)  # keeps it alive as long as the window
    opened.frame.resize(1440, 900)
    opened.frame.show()
    opened.frame.activateWindow()
    settle()
    return opened


def settle(seconds: float = 0.5) -> None:
    """Process events for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)


def stand(window: Window, size: int) -> None:
    """Open the report of that size, with the caret in the middle of its longest section.

    Of several such sections take the middle one: with each key Qt walks the rest of the document,
    so keys in the last section cost least.
    """
    window.presenter.shelf.show_week(MEASURED[size])
    page = window.frame.page
    lines = page.sheet.lines
    heads = [row for row, line in enumerate(lines) if is_heading(line)]
    ends = [*heads[1:], len(lines)]
    sections = list(zip(heads, ends, strict=True))
    most = max(end - start for start, end in sections)
    longest = [(start, end) for start, end in sections if end - start == most]
    start, end = longest[len(longest) // 2]
    page.go_to(Spot((start + end) // 2, 3))
    page.setFocus()
    settle(2.0 if size > 1_000 else 1.0)


def quit_now(opened: Window) -> None:
    """Close the window and keep what was typed."""
    opened.frame.close()
    settle(0.1)
    sys.stdout.flush()
