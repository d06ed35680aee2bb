"""Try a program as a person would, and stop where it fails: `smoke.py PROGRAM [--no-window]`.

The version, conversions, and where there is Xvfb the main job in its window with real keys.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import mainjob
from trial import expect, home, output
from workshop import ROOT, WORK

SAMPLES = ROOT / "resources" / "weeklydesk_resources" / "samples" / "zh"
WEEKS = sorted(SAMPLES.glob("*.md"))
NEWEST = WEEKS[-1].stem
Trial = Callable[[Path, Path, dict[str, str]], str]
"""Tries a program in a folder of its own, with that environment, and says what it did."""


def main(program: Path, *, window: bool) -> int:
    """Try everything that this machine can try; CalledProcessError where something fails."""
    print("Tried:", in_a_home(program, try_commands), flush=True)
    if window and shutil.which("Xvfb") and shutil.which("xdotool"):
        print("Tried:", in_a_home(program, try_window), flush=True)
    elif window:
        print("No Xvfb and xdotool here: the window was not tried.", flush=True)
    return 0


def in_a_home(program: Path, trial: Trial) -> str:
    """Try something in an empty home."""
    with tempfile.TemporaryDirectory() as name:
        return trial(program, Path(name), home(Path(name)))


def try_commands(program: Path, folder: Path, settings: dict[str, str]) -> str:
    """Ask for the version, convert a sample to each format, and fill a store."""
    version = output(program, settings, "--version")
    for ending in ("docx", "html", "txt", "md", "eml", "pdf"):
        target = folder / f"out.{ending}"
        output(program, settings, "convert", str(SAMPLES / f"{NEWEST}.md"), str(target))
        expect(target.stat().st_size > 0, f"{target.name} is empty")
    output(program, settings, "convert", str(folder / "out.docx"), str(folder / "back.md"))
    output(program, settings, "import", str(SAMPLES))
    fill_a_template(program, folder, settings)
    return f"{version.strip()}, convert, import, export with a Word template"


def fill_a_template(program: Path, folder: Path, settings: dict[str, str]) -> None:
    """Export with a Word template that has placeholders, and read the result back."""
    wish, template, filled = folder / "wish.md", folder / "wish.docx", folder / "filled.docx"
    wish.write_text("week {{ week }}\n", encoding="utf-8")
    output(program, settings, "convert", str(wish), str(template))
    output(program, settings, "export", NEWEST, str(filled), "--template", str(template))
    output(program, settings, "convert", str(filled), str(folder / "filled.md"))
    read = (folder / "filled.md").read_text(encoding="utf-8")
    expect(f"week {NEWEST}" in read, "the Word template was not filled")


def try_window(program: Path, folder: Path, settings: dict[str, str]) -> str:
    """Do the main job in the window; the pictures of it are kept to be looked at."""
    said = mainjob.do(program, folder, settings, WEEKS[-2:])
    shutil.copytree(folder / mainjob.PICTURES, WORK / mainjob.PICTURES, dirs_exist_ok=True)
    return said


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute(), window="--no-window" not in sys.argv))
