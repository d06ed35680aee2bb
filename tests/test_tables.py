import pytest

from weeklydesk.text.tables import Align, Grid, grid

NONE, LEFT, CENTER, RIGHT = Align


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("| a | b |\n| --- | ---: |\n| 1 | 2 |", Grid(("a", "b"), (NONE, RIGHT), (("1", "2"),))),
        ("a | b\n:-- | :-:\n1 | 2", Grid(("a", "b"), (LEFT, CENTER), (("1", "2"),))),
        ("| a |\n|---|\n| 1 | 2 | 3 |", Grid(("a", "", ""), (NONE,) * 3, (("1", "2", "3"),))),
        ("| a | b |\n|---|---|\n| 1 |", Grid(("a", "b"), (NONE,) * 2, (("1", ""),))),
        ("| a\\|b |  |\n|---|---|", Grid(("a|b", ""), (NONE,) * 2, ())),
        ("| 无 | 表头 |", Grid((), (NONE,) * 2, (("无", "表头"),))),
        ("| - | - |", Grid((), (NONE,) * 2, (("-", "-"),))),
        ("", Grid((), (), ())),
    ],
)
def test_cells_of_a_table(text: str, cells: Grid):
    assert grid(text) == cells
