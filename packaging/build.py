"""Build the packages for this system into dist/ (`python3 dev.py package`).

A wheel on every system; from it a folder that needs no Python; from that tar.xz and .deb on Linux,
an installer on Windows, a disk image on macOS. Needs only the standard library; all tools are
installed into a separate environment in build/.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import venv
from pathlib import Path

import completeness
from common import (
    BIN,
    DIST,
    DRAWING,
    ENDING,
    ENVIRONMENT,
    HERE,
    ICONS,
    PYSIDE_CACHE,
    ROOT,
    VERSION,
    WORK,
    call,
    megabytes,
    say,
)


def main() -> int:
    """Build and test everything that this system can build, and print the sizes."""
    DIST.mkdir(exist_ok=True)
    wheel = build_wheel()
    install(wheel)
    folder = build_folder()
    made = [wheel, *build_for_this_system(folder)]
    print(f"\nweeklydesk {VERSION}: {megabytes(folder)} unpacked, needs no Python")
    for path in made:
        print(f"    {megabytes(path):>9}  {path.relative_to(ROOT)}")
    return 0


def build_wheel() -> Path:
    """Build the wheel with the running Python."""
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    call(*pip, "--wheel-dir", str(DIST), str(ROOT))
    return max(DIST.glob(f"weeklydesk-{VERSION}-*.whl"), key=lambda path: path.stat().st_mtime)


def install(wheel: Path) -> None:
    """Install only the wheel into a new environment, test it, then add PyInstaller."""
    shutil.rmtree(WORK, ignore_errors=True)
    venv.create(ENVIRONMENT, symlinks=os.name != "nt", with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(BIN / f"python{ENDING}"), "install"]
    call(*pip, "--quiet", str(wheel))
    say("Testing the wheel as pipx and uv install it")
    smoke(BIN / f"weeklydesk{ENDING}", "--no-window")
    call(*pip, "--quiet", "--group", f"{ROOT / 'pyproject.toml'}:package")


def build_folder() -> Path:
    """Build the folder that needs no Python, add the licences, and test it."""
    run_inside("icons.py", str(DRAWING), str(ICONS), QT_QPA_PLATFORM="offscreen")
    run_inside("pyside_cache.py", str(PYSIDE_CACHE))
    options = ["--noconfirm", "--log-level", "ERROR", "--distpath", str(WORK / "folder")]
    python = str(BIN / f"python{ENDING}")
    spec = str(HERE / "weeklydesk.spec")
    call(python, "-m", "PyInstaller", *options, "--workpath", str(WORK / "pyinstaller"), spec)
    folder = WORK / "folder" / "weeklydesk"
    strip(folder)
    run_inside("licences.py", str(folder / "licences"))
    say("Testing the packaged program")
    say(f"Tested: {completeness.check(folder, BIN / f'python{ENDING}')}")
    say(f"Tested: {completeness.check_licences(folder, BIN / f'python{ENDING}')}")
    smoke(folder / f"weeklydesk{ENDING}")
    return folder


def strip(folder: Path) -> None:
    """Remove the debugging symbols that a self-built Python library has."""
    if sys.platform == "linux" and shutil.which("strip"):
        for library in (folder / "_internal").glob("libpython*"):
            call("strip", "--strip-unneeded", str(library))


def build_for_this_system(folder: Path) -> list[Path]:
    """Build this system's packages from the folder."""
    if sys.platform == "linux":
        import linux

        return linux.build(folder)
    return [build_for_windows() if sys.platform == "win32" else build_for_macos()]


def build_for_windows() -> Path:
    """Build the installer with Inno Setup."""
    call(
        inno_setup(), f"/DVersion={VERSION}", f"/DRoot={ROOT}", str(HERE / "windows/weeklydesk.iss")
    )
    return DIST / f"weeklydesk-{VERSION}-setup.exe"


def inno_setup() -> str:
    """Return the newest Inno Setup compiler; SystemExit if there is none."""
    found = [path for home in program_folders() for path in home.glob("Inno Setup */ISCC.exe")]
    newest = max(found, key=lambda path: int(path.parent.name.split()[2]), default=None)
    compiler = shutil.which("iscc") or newest
    if not compiler:
        raise SystemExit("The installer needs Inno Setup 6.3 or newer. Install it first.")
    return str(compiler)


def program_folders() -> list[Path]:
    """Return Windows' program folders: 64-bit, 32-bit, and the user's own."""
    places = {"ProgramFiles": "", "ProgramFiles(x86)": "", "LOCALAPPDATA": "Programs"}
    return [Path(os.environ[name], inside) for name, inside in places.items() if name in os.environ]


def build_for_macos() -> Path:
    """Build the disk image, which is for this Mac's processor type."""
    target = DIST / f"weeklydesk-{VERSION}-macos-{platform.machine()}.dmg"
    bundle = WORK / "folder" / "weeklydesk.app"
    licences = WORK / "folder" / "weeklydesk" / "licences"
    call("sh", str(HERE / "macos" / "make_dmg.sh"), str(bundle), str(licences), str(target))
    return target


def run_inside(script: str, *arguments: str, **settings: str) -> None:
    """Run a script of this folder with the new environment's Python."""
    call(str(BIN / f"python{ENDING}"), str(HERE / script), *arguments, **settings)


def smoke(program: Path, *arguments: str) -> None:
    """Test a program as a user would use it."""
    call(sys.executable, str(HERE / "smoke.py"), str(program), *arguments)


if __name__ == "__main__":
    sys.exit(main())
