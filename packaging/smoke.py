"""Try a program as a person would, and stop where it fails: `smoke.py PROGRAM [--no-window]`.

The version, conversions, and where there is Xvfb a window that takes real keys and closes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "resources" / "weeklydesk_resources" / "samples" / "zh"
NEWEST = max(path.stem for path in SAMPLES.glob("*.md"))
DISPLAY = ":75"
TYPED = "typed into the package"
LONGEST = 60  # seconds


def main(program: Path, *, window: bool) -> int:
    """Try everything that this machine can try; CalledProcessError where something fails."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = home(folder)
        print("Tried:", try_commands(program, folder, settings), flush=True)
        if window and shutil.which("Xvfb") and shutil.which("xdotool"):
            print("Tried:", try_window(program, folder, settings), flush=True)
        elif window:
            print("No Xvfb and xdotool here: the window was not tried.", flush=True)
    return 0


def home(folder: Path) -> dict[str, str]:
    """Return an environment whose home is that folder, without this Python's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    places = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    return kept | places | {"WEEKLYDESK_STORE": str(folder / "reports.db")}


def try_commands(program: Path, folder: Path, settings: dict[str, str]) -> str:
    """Ask for the version, convert a sample to each format, and fill a store."""
    version = output(program, settings, "--version")
    for ending in ("docx", "html", "txt", "md", "eml"):
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
    """Open the window on that store, type a line with real keys, close it, read it back."""
    with screen() as display:
        settings = settings | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with started([str(program)], settings) as window:
            type_a_line(settings)
            status = window.wait(timeout=LONGEST)
    expect(status == 0, f"the window ended with status {status}")
    expect(TYPED in output(program, settings, "show", NEWEST), "the typed line was not kept")
    return "window, typing, closing, reading back"


def type_a_line(settings: dict[str, str]) -> None:
    """Click on the page of the window that comes up, type a new line, and close the window."""
    search = ["search", "--sync", "--onlyvisible", "--class", "weeklydesk"]
    found = xdotool(settings, *search).split()[0]
    xdotool(settings, "windowfocus", "--sync", found)
    xdotool(settings, "mousemove", "--window", found, "620", "300", "click", "1")
    xdotool(settings, "key", "End", "Return")
    xdotool(settings, "type", TYPED)
    xdotool(settings, "key", "ctrl+q")


def xdotool(settings: dict[str, str], *arguments: str) -> str:
    """Run xdotool and return what it prints."""
    return output(Path("xdotool"), settings, *arguments)


@contextmanager
def screen() -> Generator[str]:
    """Provide a screen of our own for as long as the block runs."""
    with started(["Xvfb", DISPLAY, "-screen", "0", "1280x800x24", "-displayfd", "1"]) as server:
        assert server.stdout is not None
        expect(server.stdout.readline() != b"", f"the display {DISPLAY} could not be had")
        yield DISPLAY


@contextmanager
def started(
    command: list[str], settings: dict[str, str] | None = None
) -> Generator[subprocess.Popen[bytes]]:
    """Provide a process that is ended with the block, whatever happens in it."""
    with subprocess.Popen(command, env=settings, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.terminate()


def output(program: Path, settings: dict[str, str], *arguments: str) -> str:
    """Run a command and return what it prints; CalledProcessError where it fails."""
    done = subprocess.run(
        [str(program), *arguments],
        env=settings,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=LONGEST,
    )
    return done.stdout


def expect(holds: bool, otherwise: str) -> None:
    """End with a line where something that must hold does not."""
    if not holds:
        raise SystemExit(f"The package does not work: {otherwise}.")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute(), window="--no-window" not in sys.argv))
