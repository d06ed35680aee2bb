from pathlib import Path

import pytest

from weeklydesk_ui.input_method import wanted_module


@pytest.mark.parametrize(
    ("environ", "plugin", "module"),
    [
        ({}, False, None),
        ({"QT_IM_MODULE": "ibus"}, False, None),
        ({"QT_IM_MODULE": "fcitx"}, False, "ibus"),
        ({"QT_IM_MODULE": "fcitx5"}, False, "ibus"),
        ({"QT_IM_MODULE": "fcitx"}, True, None),
        ({"XMODIFIERS": "@im=fcitx"}, False, "ibus"),
        ({"XMODIFIERS": "@im=ibus"}, False, None),
        ({"XMODIFIERS": "@im=fcitx", "QT_IM_MODULE": "xim"}, False, None),
    ],
)
def test_fcitx_is_reached_through_ibus(
    tmp_path: Path, environ: dict[str, str], plugin: bool, module: str | None
):
    folder = tmp_path / "platforminputcontexts"
    folder.mkdir()
    if plugin:
        (folder / "libfcitx5platforminputcontextplugin.so").touch()
    assert wanted_module(environ, lambda: tmp_path) == module
