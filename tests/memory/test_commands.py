"""`weeklydesk plan`, `story` and `link`, as text and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.shared import real_report
from tests.weekly import W22, W23, Weeks, done, item, lineage_of, numbered, objective, plan
from weeklydesk.__main__ import main
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk.linking import tie
from weeklydesk.lineage.ties import Bond, Link
from weeklydesk.model import Role, State, items_of


def run(weeks: Weeks, capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    status = main(["--store", str(weeks.store.path), *arguments])
    out, err = capfd.readouterr()
    return out if status == 0 else f"{status} {err}"


@pytest.fixture
def four(weeks: Weeks) -> Weeks:
    """Four planned items: two done, one tied to work, one postponed."""
    weeks.write(W22, objective(item("a")), plan(*(item(text) for text in "pqrs")))
    now = weeks.start(W23, s=Wish(Choice.LATER, W23 + 3))
    weeks.put(W23, "p", state=State.DONE)
    weeks.put(W23, "q", state=State.DONE)
    tie(weeks.store, W23, lineage_of(now, "r"), [lineage_of(now, "a")])
    return weeks


def test_the_plan_is_counted(four: Weeks, capfd: pytest.CaptureFixture[str]):
    assert run(four, capfd, "plan", "2024-W23").splitlines() == [
        "2024-W23: 4 planned: 2 done, 1 partly done, 1 later",
        "  done          p",
        "  done          q",
        "  partly done   r",
        "                → a",
        "  later until 2024-W26  s",
    ]


def test_the_plan_as_data(four: Weeks, capfd: pytest.CaptureFixture[str]):
    data = json.loads(run(four, capfd, "plan", "2024-W23", "--json"))
    assert (data["previous"], data["planned"]) == ("2024-W22", 4)
    assert data["closure"] == {"done": 2, "partly": 1, "later": 1}
    assert [each["outcome"] for each in data["items"]] == ["done", "done", "partly", "later"]
    assert data["items"][2]["tied"][0]["text"] == "a"
    assert data["items"][3]["until"] == "2024-W26"


def test_nothing_planned_is_not_counted(weeks: Weeks, capfd: pytest.CaptureFixture[str]):
    weeks.write(W22, objective(item("a")))
    assert run(weeks, capfd, "plan", "2024-W23") == "Nothing was planned for 2024-W23.\n"
    data = json.loads(run(weeks, capfd, "plan", "2024-W23", "--json"))
    assert (data["planned"], data["closure"], data["items"]) == (0, None, [])


def test_a_story_is_shown_week_by_week(weeks: Weeks, capfd: pytest.CaptureFixture[str]):
    weeks.write(W22, objective(item("进度60%"), item("b")))
    now = weeks.start(W23, b=Choice.DROP)
    weeks.put(W23, "进度60%", text="进度90%")
    a, b = lineage_of(now, "进度60%"), lineage_of(weeks.load(W22), "b")
    weeks.store.memory.link(W23, [Link(Bond.MERGED, b, a)])
    assert run(weeks, capfd, "story", "进度").splitlines() == [
        "2024-W22  O1 业务: open",
        "    进度60%",
        "2024-W23  O1 业务: open",
        "    进度[-60%-]{+90%+}",
        "2024-W23  merged from: b",
    ]
    assert run(weeks, capfd, "story", b).splitlines()[2:] == [
        "2024-W23  dropped",
        "2024-W23  merged into: 进度90%",
    ]
    (told,) = json.loads(run(weeks, capfd, "story", a, "--json"))["stories"]
    assert told["lineage"] == a
    assert [each["text"] for each in told["weeks"]] == ["进度60%", "进度90%"]
    assert told["weeks"][1]["changes"] == [["same", "进度"], ["gone", "60%"], ["new", "90%"]]
    assert told["links"][0]["text"] == "b"


def test_a_story_says_where_an_item_went_and_how_it_ended(
    weeks: Weeks, capfd: pytest.CaptureFixture[str]
):
    weeks.write(W22, objective(item("a")), objective(title="O2 能力", name="O2"))
    now = weeks.start(W23)
    (a,) = (i for _, i in items_of(now))
    moved = replace(a, task=True, state=State.DONE)
    sections = (replace(now.sections[0], blocks=()), replace(now.sections[1], blocks=(moved,)))
    weeks.save(replace(now, sections=sections))
    told = run(weeks, capfd, "story", a.lineage).splitlines()
    assert told == ["2024-W22  O1 业务: open", "    a", "2024-W23  O2 能力 (moved): done", "    a"]


def test_a_started_week_is_shown_as_a_tree(weeks: Weeks, capfd: pytest.CaptureFixture[str]):
    tree = item("a", item("b", done("c"), item("d")), done("e", done("f")), done("g", item("h")))
    weeks.write(W22, objective(tree, *numbered("i", "j")), plan(item("p", item("q"))))
    assert run(weeks, capfd, "new", "2024-W23") == (
        "2024-W23 started from 2024-W22.\n"
        "Carried: 9\n"
        "  O1 业务\n"
        "    - a\n"
        "      - b\n"
        "        - d\n"
        "      - [x] g  (done, but has open items under it)\n"
        "        - h\n"
        "    1. i\n"
        "    2. j\n"
        "  下周计划: was planned; on the checklist\n"
        "    - p\n"
        "      - q\n"
        "Left behind: 3\n"
        "  O1 业务: done\n"
        "    - [x] c\n"
        "    - [x] e\n"
        "      - [x] f\n"
    )


def test_an_unknown_story(weeks: Weeks, capfd: pytest.CaptureFixture[str]):
    told = run(weeks, capfd, "story", "没有")
    assert told == "1 weeklydesk: No item of any week reads “没有”.\n"


def test_the_real_report_gives_what_its_author_would_take_over(
    weeks: Weeks, capfd: pytest.CaptureFixture[str], tmp_path: Path
):
    run(weeks, capfd, "import", str(real_report()))
    before = weeks.store.load(W22)
    run(weeks, capfd, "new", "2024-W23")
    now = weeks.load(W23)
    roots = {
        section.objective or str(section.role): len(section.blocks) for section in now.sections
    }
    assert roots["checklist"] == 4
    assert [roots[name] for name in ("O1", "O2", "O3", "O4")] == [4, 5, 3, 2]
    assert roots["plan"] == roots["incidents"] == roots["reflection"] == 0
    assert all(i.task for s, i in items_of(now) if s.role is Role.CHECKLIST)
    assert weeks.store.load(W22) == before
    assert run(weeks, capfd, "plan", "2024-W23").startswith("2024-W23: 4 planned: 4 not started")


def test_done_items_are_not_carried_over(weeks: Weeks, capfd: pytest.CaptureFixture[str]):
    weeks.write(W22, objective(done("a"), item("b")))
    data = json.loads(run(weeks, capfd, "new", "2024-W23", "--json"))
    assert [(i["text"], i["outcome"], i["reason"], bool(i["lineage"])) for i in data["items"]] == [
        ("a", "left", "done", True),
        ("b", "carried", "open", True),
    ]


@pytest.fixture
def retyped(weeks: Weeks) -> Weeks:
    """Three weeks with a retyped item, and a plan that was worked on."""
    weeks.write(W22, objective(item("接入银联通道，进度40%")), plan(item("退款风控方案评审")))
    weeks.write(W23, objective(item("接入银联通道，进度65%"), item("退款风控：方案完成评审")))
    weeks.write(W23 + 1, objective(item("接入银联通道，进度80%")))
    return weeks


def test_similar_items_are_listed_without_changes(
    retyped: Weeks, capfd: pytest.CaptureFixture[str]
):
    before = [retyped.store.load(week) for week in (W22, W23)]
    assert run(retyped, capfd, "link", "2024-W22..2024-W23").splitlines() == [
        "2024-W23  接入银联通道，进度65%",
        "    sure: continues 2024-W22: 接入银联通道，进度40%",
        "2024-W23  退款风控：方案完成评审",
        "    sure: works on the plan of 2024-W22: 退款风控方案评审",
    ]
    (week,) = json.loads(run(retyped, capfd, "link", "2024-W23", "--json"))
    assert [(each["kind"], each["sure"]) for each in week["items"]] == [
        ("same", True),
        ("work", True),
    ]
    assert run(retyped, capfd, "link", "2024-W22") == "No item resembles an earlier one.\n"
    assert [retyped.store.load(week) for week in (W22, W23)] == before


def test_work_similar_to_a_plan_is_listed_with_it(
    retyped: Weeks, capfd: pytest.CaptureFixture[str]
):
    assert run(retyped, capfd, "plan", "2024-W23").splitlines() == [
        "2024-W23: 1 planned: 1 not started",
        "  not started   退款风控方案评审",
        "                perhaps: 退款风控：方案完成评审",
    ]
    (told,) = json.loads(run(retyped, capfd, "plan", "2024-W23", "--json"))["items"]
    assert [each["text"] for each in told["alike"]] == ["退款风控：方案完成评审"]


def test_certain_links_are_made_in_all_weeks(retyped: Weeks, capfd: pytest.CaptureFixture[str]):
    assert run(retyped, capfd, "link", "all", "--sure").splitlines() == [
        "2024-W23  2 linked",
        "2024-W24  1 linked",
    ]
    assert run(retyped, capfd, "link", "all") == "No item resembles an earlier one.\n"
    name = lineage_of(retyped.load(W22), "接入银联通道，进度40%")
    assert retyped.store.lineages.weeks(name) == (W22, W23, W23 + 1)
    assert run(retyped, capfd, "plan", "2024-W23").startswith("2024-W23: 1 planned: 1 part")
    told = run(retyped, capfd, "link", "all", "--sure")
    assert told == "There were no certain matches to link.\n"
    assert run(retyped, capfd, "link", "2023-W01").startswith("1 weeklydesk: There is no report")
