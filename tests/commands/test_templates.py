"""Templates and objectives on the command line."""

import json
from pathlib import Path

from tests.commandline import Run
from weeklydesk_resources import ROOT

W22 = ROOT / "samples" / "zh" / "2024-W22.md"


def test_the_shipped_ones_are_listed(run: Run):
    listed = run("templates")
    assert listed.status == 0
    assert "zh-plain  极简周报\n" in listed.out
    data = {each["name"]: each for each in json.loads(run("templates", "--json").out)}
    assert data["en-plain"] == {
        "name": "en-plain",
        "label": "Plain",
        "language": "en",
        "own": False,
        "sections": ["This week", "Problems", "Next week"],
    }


def test_one_goes_out_and_comes_in(run: Run, tmp_path: Path):
    file = tmp_path / "our team.toml"
    assert run("templates", "--export", "en-team", file).status == 0
    assert run("templates", "--export", "en-team", "-").out.encode() == file.read_bytes()
    taken = run("templates", "--import", file)
    assert (taken.status, taken.out.split("  ")[0]) == (0, "our team")
    assert "our team  Team\n" in run("templates").out
    assert run("new", "2024-W22", "--template", "our team").status == 0
    assert "# O2 Capabilities" in run("show", "2024-W22").out


def test_a_file_that_cannot_be_taken_in_is_told(run: Run, tmp_path: Path):
    file = tmp_path / "x.toml"
    file.write_text("[[objective]]\nid = 'O1'\n[[objective]]\nid = 'O1'\n", encoding="utf-8")
    refused = run("templates", "--import", file)
    assert refused.status == 1
    assert "has two objectives “O1”" in refused.err
    assert run("templates", "--import", tmp_path / "none.toml").status == 1


def test_one_is_deleted_to_a_place_that_is_told(run: Run, tmp_path: Path):
    file = tmp_path / "ours.toml"
    run("templates", "--export", "en", file)
    run("templates", "--import", file)
    gone = run("templates", "--delete", "ours")
    place = tmp_path / "templates" / "deleted" / "ours.toml"
    assert gone.out == f"ours was deleted; it is kept as {place}\n"
    assert place.read_bytes() == file.read_bytes()
    assert "ours" not in run("templates").out
    shipped, unknown = (run("templates", "--delete", name) for name in ("zh", "nope"))
    assert (shipped.status, unknown.status) == (1, 1)
    assert "comes with the program" in shipped.err
    assert "There is no template “nope”. Available templates: " in unknown.err
    assert run("templates", "--delete", "ours", "--import", file).status == 2


def test_objectives_through_the_weeks(run: Run):
    run("import", W22)
    told = run("objectives")
    assert "O1   交易体验 (2024-W22 – 2024-W22)\n" in told.out
    data = json.loads(run("objectives", "--json").out)
    assert data[0]["objective"] == "O1"
    assert data[0]["period"] is None


def test_a_new_week_begins_with_the_template_that_was_chosen(run: Run):
    assert run("config", "report.template", "en-plain").status == 0
    run("new", "2024-W22")
    assert "## This week" in run("show", "2024-W22").out
    run("new", "2024-W23", "--template", "en-team")
    assert "## O4 Exploration" in run("show", "2024-W23").out
