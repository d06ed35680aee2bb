"""Smoke-test a program, stopping at the first failure: `smoke.py PROGRAM [--no-window]`.

Tests the version, conversions and, if Xvfb is installed, the main workflow in the window.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import window_workflow
from common import ROOT, WORK
from harness import expect, home, output

SAMPLES = ROOT / "resources" / "weeklydesk_resources" / "samples" / "zh"
WEEKS = sorted(SAMPLES.glob("*.md"))
NEWEST = WEEKS[-1].stem
SmokeTest = Callable[[Path, Path, dict[str, str]], str]
"""Tests a program in a folder with an environment, and returns a summary."""


def main(program: Path, *, window: bool) -> int:
    """Run every test that this machine supports; CalledProcessError if one fails."""
    print("Tested:", in_a_home(program, test_commands), flush=True)
    if window and shutil.which("Xvfb") and shutil.which("xdotool"):
        print("Tested:", in_a_home(program, test_window), flush=True)
    elif window:
        print("No Xvfb and xdotool here: the window was not tested.", flush=True)
    return 0


def in_a_home(program: Path, test: SmokeTest) -> str:
    """Run a test in an empty home folder."""
    with tempfile.TemporaryDirectory() as name:
        return test(program, Path(name), home(Path(name)))


def test_commands(program: Path, folder: Path, settings: dict[str, str]) -> str:
    """Print the version, convert a sample to each format, and import the samples."""
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
    """Export with a Word template with placeholders, and read the result back."""
    wish, template, filled = folder / "wish.md", folder / "wish.docx", folder / "filled.docx"
    wish.write_text("week {{ week }}\n", encoding="utf-8")
    output(program, settings, "convert", str(wish), str(template))
    output(program, settings, "export", NEWEST, str(filled), "--template", str(template))
    output(program, settings, "convert", str(filled), str(folder / "filled.md"))
    read = (folder / "filled.md").read_text(encoding="utf-8")
    expect(f"week {NEWEST}" in read, "the Word template was not filled")


def test_window(program: Path, folder: Path, settings: dict[str, str]) -> str:
    """Run the main workflow in the window, and copy its screenshots to the build folder."""
    said = window_workflow.run(program, folder, settings, WEEKS[-2:])
    shutil.copytree(
        folder / window_workflow.PICTURES, WORK / window_workflow.PICTURES, dirs_exist_ok=True
    )
    return said


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute(), window="--no-window" not in sys.argv))
