from __future__ import annotations

import pytest

from tests.commandline import Run
from weeklydesk_ui.screen import NoScreen, require_screen


@pytest.mark.parametrize("environ", [{}, {"DISPLAY": ""}, {"LANG": "C"}])
def test_without_a_screen_that_is_said(environ: dict[str, str]):
    with pytest.raises(NoScreen):
        require_screen("linux", environ)


@pytest.mark.parametrize(
    ("platform", "environ"),
    [
        ("linux", {"DISPLAY": ":0"}),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}),
        ("win32", {}),
        ("darwin", {}),
    ],
)
def test_where_a_window_can_be_shown_it_is(platform: str, environ: dict[str, str]):
    require_screen(platform, environ)


def test_the_program_without_a_screen_ends_with_a_line(run: Run, monkeypatch: pytest.MonkeyPatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    ran = run()
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "display" in ran.err
