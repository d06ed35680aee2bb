"""The colours of both themes are legible and distinguishable (WCAG 2, AA)."""

from __future__ import annotations

from dataclasses import fields
from itertools import product

import pytest

from weeklydesk_ui.look.themes import DARK, LIGHT, Theme

GROUNDS = ("window", "page", "hover", "selection", "marked", "soft")
INKS = ("ink", "faint", "accent", "good", "danger", "sign")
SHAPES = ("edge", "accent", "faint")  # meaningful shapes: boxes, dots, ticks
BARS = ("window", "page", "hover", "selection")  # backgrounds of objective bars
PAIRS = (  # text on its background
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("ink", "danger_soft"),
    ("danger", "danger_soft"),
    ("accent", "danger_soft"),
    ("faint", "danger_soft"),
    ("faint", "line"),  # a disabled main button
)
QUIET = ("line", "scroll")  # hairlines and scroll bars carry no meaning
TEXT, READ, SEEN = 7.0, 4.5, 3.0  # page text, other text, shapes

both = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)


def luminance(colour: str) -> float:
    """Return the relative luminance of an sRGB colour."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_near(theme: Theme, pairs: list[tuple[str, str]], least: float) -> list[str]:
    found = [(*pair, contrast(getattr(theme, pair[0]), getattr(theme, pair[1]))) for pair in pairs]
    return [f"{one} on {other}: {ratio:.2f}" for one, other, ratio in found if ratio < least]


def test_contrast_is_that_of_the_standard():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@both
def test_whatever_is_read_can_be_read_wherever_it_stands(theme: Theme):
    assert too_near(theme, [*product(INKS, GROUNDS), *PAIRS], READ) == []
    assert too_near(theme, [("ink", ground) for ground in (*GROUNDS, "danger_soft")], TEXT) == []


@both
def test_boxes_and_ticks_can_be_seen(theme: Theme):
    assert too_near(theme, list(product(SHAPES, ("window", "page"))), SEEN) == []


@both
def test_bars_of_objectives_can_be_seen(theme: Theme):
    for hue in theme.objectives:
        assert [ground for ground in BARS if contrast(hue, getattr(theme, ground)) < SEEN] == []


@both
def test_what_is_selected_is_told_from_its_ground(theme: Theme):
    assert contrast(theme.marked, theme.page) > 1.2
    assert contrast(theme.selection, theme.window) > 1.1


def test_every_role_is_looked_at():
    looked = {*GROUNDS, *INKS, *SHAPES, *QUIET, *(name for pair in PAIRS for name in pair)}
    others = {"name", "dark", "objectives", "chosen"}
    assert {each.name for each in fields(Theme)} == looked | others
