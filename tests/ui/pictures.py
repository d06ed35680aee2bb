"""The pictures of the guide and the README, taken from a real window with the sample weeks.

`python3 dev.py pictures` writes them. They are drawn with the fonts of this machine, so only those
that are meant to change should be committed.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.stage import Stage, staged
from weeklydesk import desk
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_resources import ROOT
from weeklydesk_ui.app import Window

FOLDER = Path(__file__).parents[2] / "docs" / "guide" / "pictures"
LANGUAGES = {"en": "en", "zh": "zh_CN"}
WIDE, HIGH = 1240, 740
PLANNED = 4  # lines of last week's plan in the samples
ABOVE = 24  # pixels above the first visible line
SETTLED = 1500  # milliseconds until nothing changes any more
COLOURS = 256
LINE = "#8a8f94"

Scene = Callable[[Window], QWidget]


def week(window: Window) -> QWidget:
    """A week that started with open items, last week beside it."""
    return window.frame


def preview(window: Window) -> QWidget:
    """The finished report in the preview, and the message that Word was saved."""
    window.frame.commands["preview"].trigger()
    settle()
    window.frame.commands["export_word"].trigger()
    return window.frame


def review(window: Window) -> QWidget:
    """The review: every item of last week, decided with one letter."""
    window.frame.commands["review"].trigger()
    return window.frame


def templates(window: Window) -> QWidget:
    """The template editor: sections, the form of one, the preview."""
    window.frame.commands["templates"].trigger()
    return window.frame


def large(window: Window) -> QWidget:
    """The page alone at 200 %."""
    window.frame.commands["fold_weeks"].trigger()
    window.frame.commands["fold_beside"].trigger()
    window.frame.page.set_zoom(2.0)
    return window.frame


SCENES: dict[str, Scene] = {
    "week": week,
    "preview": preview,
    "review": review,
    "templates": templates,
    "large": large,
}
EXTRA = (("week", "zh", "dark"), ("large", "zh", "light"), ("large", "en", "dark"))


def begun(stage: Stage, samples: Path) -> Window:
    """Return a window with the sample weeks, and the next week started."""
    reports = sorted(samples.glob("*.md"))
    with Store.open(stage.store) as store:
        desk.import_files(store, reports)
    last = Week.parse(reports[-1].stem)
    stage.now = datetime.combine((last + 1).monday, time(9, 30))
    window = stage.open()
    window.frame.resize(WIDE, HIGH)
    window.presenter.new_weeks.start(last + 1)
    show_an_objective(window)
    return window


def show_an_objective(window: Window) -> None:
    """Put the caret after the first item of the first objective, with last week's plan above."""
    page, bar = window.frame.page, window.frame.page.verticalScrollBar()
    plan = page.document().find("O1")
    plan.movePosition(QTextCursor.MoveOperation.PreviousBlock, n=PLANNED + 1)
    found = page.document().find("O1")
    found.movePosition(QTextCursor.MoveOperation.NextBlock)
    found.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    page.setTextCursor(found)
    bar.setValue(bar.value() + page.cursorRect(plan).top() - ABOVE)


def taken(app: QApplication, name: str, language: str, theme: str) -> QImage:
    """Return the picture of a scene with a reduced palette."""
    with staged(app, LANGUAGES[language], theme) as stage:
        shown = SCENES[name](begun(stage, ROOT / "samples" / language))
        settle()
        assert name != "preview" or any(stage.documents.iterdir())
        return in_few_colours(framed(shown.grab().toImage()))


def settle() -> None:
    """Wait until all events and other threads' results are handled."""
    for _ in range(SETTLED // 10):
        QTest.qWait(10)


def framed(image: QImage) -> QImage:
    """Return the picture with a thin border."""
    painter = QPainter(image)
    painter.setPen(QColor(LINE))
    painter.drawRect(image.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return image


def in_few_colours(image: QImage) -> QImage:
    """Return the picture with the most important colours; others become the nearest of them."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(plain.constBits()).cast("I"))
    table = sorted(seen, key=lambda colour: seen[colour] * strength(colour), reverse=True)[:COLOURS]
    way = Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, way)


def strength(colour: int) -> int:
    """Return how saturated a colour is; even few pixels of a strong colour are visible."""
    red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
    return 1 + (max(red, green, blue) - min(red, green, blue)) ** 2 // 64


def main(folder: Path) -> int:
    """Write every picture in both languages, and the additional ones for the README."""
    app = QApplication(sys.argv[:1])
    folder.mkdir(parents=True, exist_ok=True)
    wanted = [
        (name, language, "light") for language in LANGUAGES for name in SCENES if name != "large"
    ]
    for name, language, theme in [*wanted, *EXTRA]:
        end = "-dark" if theme == "dark" else ""
        file = folder / f"{name}-{language}{end}.png"
        if not taken(app, name, language, theme).save(str(file), quality=0):
            raise SystemExit(f"{file} could not be written.")
        sys.stdout.write(f"{file.stat().st_size / 1000:5.0f} kB  {file.name}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    raise SystemExit(main(Path(sys.argv[1]) if sys.argv[1:] else FOLDER))
