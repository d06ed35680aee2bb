"""Controls Chromium through its debugging pipe, without further dependencies, to paste into it."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any

_PAGE = "<!DOCTYPE html><meta charset=utf-8><div contenteditable id=mail style='min-height:9em'>"
_FLAGS = (
    *("--no-sandbox", "--no-first-run", "--disable-gpu", "--disable-extensions"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--password-store=basic", "--ozone-platform=x11", "--remote-debugging-pipe"),
)

_BEND = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 20) for end in sys.argv[1:3]]
for end, number in zip(ends, (3, 4)):
    os.dup2(end, number)
os.execvp(sys.argv[3], sys.argv[3:])
"""
"""Runs a program that reads from 3 and writes to 4: two ends of pipes that are handed over."""


class Chromium:
    """One page of a browser, controlled by the DevTools protocol (NUL-terminated messages)."""

    def __init__(self, to: int, back: int) -> None:
        self._to = os.fdopen(to, "wb", buffering=0)
        self._back = os.fdopen(back, "rb")
        self._count = 0
        self._session = ""

    def begin(self, address: str) -> None:
        """Attach to the visible page and open an address in it."""
        self.call("Target.setDiscoverTargets", discover=True)
        while not self._session:
            found = self.call("Target.getTargets")["targetInfos"]
            for page in (each for each in found if each["type"] == "page"):
                known = {"targetId": page["targetId"], "flatten": True}
                self._session = self.call("Target.attachToTarget", **known)["sessionId"]
        self.call("Page.navigate", url=address)
        while not self.run("!!document.getElementById('mail')"):
            """Not loaded yet; each question waits for an answer."""

    def close(self) -> None:
        """Close the pipes."""
        self._to.close()
        self._back.close()

    def call(self, method: str, **values: Any) -> dict[str, Any]:
        """Send a command and return its result."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": values}
        if self._session:
            message["sessionId"] = self._session
        self._to.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = json.loads(self._read())
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise AssertionError(answer["error"])
                return answer["result"]

    def _read(self) -> bytes:
        message = bytearray()
        while (byte := self._back.read(1)) != b"\0":
            if not byte:
                raise AssertionError("Chromium has ended")
            message += byte
        return bytes(message)

    def run(self, script: str) -> Any:
        """Run a script, await its promise, and return the result."""
        values = {"expression": script, "awaitPromise": True, "returnByValue": True}
        answer = self.call("Runtime.evaluate", **values)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def paste(self) -> None:
        """Paste the clipboard with its keyboard shortcut."""
        self.call("Page.bringToFront")
        self.run("document.getElementById('mail').focus()")
        self.run(
            "window.pasted = new Promise(done =>"
            " document.getElementById('mail').addEventListener('input', done, {once: true})); 0"
        )
        key: dict[str, Any] = {"key": "v", "code": "KeyV", "windowsVirtualKeyCode": 86}
        self.call(
            "Input.dispatchKeyEvent", type="rawKeyDown", modifiers=2, commands=["paste"], **key
        )
        self.call("Input.dispatchKeyEvent", type="keyUp", modifiers=2, **key)
        self.run("window.pasted.then(() => 0)")


@contextlib.contextmanager
def browsing(program: str, folder: Path, env: dict[str, str]) -> Generator[Chromium]:
    """Yield a browser with an empty mail editor."""
    page = folder / "mail.html"
    page.write_text(_PAGE, "utf-8")
    ours_in, theirs_out = os.pipe()
    theirs_in, ours_out = os.pipe()
    command = [program, *_FLAGS, f"--user-data-dir={folder / 'chromium'}"]
    child = subprocess.Popen(
        [sys.executable, "-c", _BEND, str(theirs_in), str(theirs_out), *command],
        env=env,
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs_in)
    os.close(theirs_out)
    browser = Chromium(ours_out, ours_in)
    try:
        browser.begin(page.as_uri())
        yield browser
    finally:
        child.terminate()
        child.wait()
        browser.close()
