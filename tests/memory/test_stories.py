"""Stories and ages of items in the store."""

from __future__ import annotations

from tests.weekly import W22, W23, Weeks, item, lineage_of, objective, plan
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk.linking import tie
from weeklydesk.desk.stories import ages, stories, story
from weeklydesk.model import State, items_of
from weeklydesk.text.word_diff import Change, Piece


def test_a_story_shows_each_week_and_its_changes(weeks: Weeks):
    weeks.write(W22, objective(item("进度60%")), objective(title="O2", name="O2"))
    weeks.start(W23)
    weeks.put(W23, "进度60%", text="进度90%")
    weeks.start(W23 + 1)
    now = weeks.load(W23 + 1)
    moved = (objective(title="O1 新名"), objective(*now.sections[0].blocks, name="O2"))
    weeks.save(type(now)(W23 + 1, sections=moved))
    weeks.put(W23 + 1, "进度90%", state=State.DONE, task=True)
    told = story(weeks.store, lineage_of(weeks.load(W22), "进度60%"))
    assert [(c.seen.week, c.reworded, c.moved, c.state_changed) for c in told.chapters] == [
        (W22, True, False, False),
        (W23, True, False, False),
        (W23 + 1, False, True, True),
    ]
    assert told.chapters[1].pieces == (
        Piece(Change.SAME, "进度"),
        Piece(Change.GONE, "60%"),
        Piece(Change.NEW, "90%"),
    )


def test_a_renamed_objective_and_a_plan_on_the_checklist_are_no_moves(weeks: Weeks):
    weeks.write(W22, objective(item("a"), title="O1 旧名"), plan(item("p")))
    weeks.start(W23, "zh")
    assert not any(
        chapter.moved
        for text in "ap"
        for chapter in story(weeks.store, lineage_of(weeks.load(W22), text)).chapters
    )


def test_a_story_shows_wishes_and_ties(weeks: Weeks):
    weeks.write(W22, objective(item("a")), plan(item("p")))
    now = weeks.start(W23, p=Choice.PART, a=Choice.KEEP)
    p, a = lineage_of(now, "p"), lineage_of(now, "a")
    tie(weeks.store, W23, p, [a])
    weeks.store.memory.wish(W23, {a: Wish(Choice.LATER, W23 + 2)})
    assert story(weeks.store, p).wishes == ((W23, Wish(Choice.PART)),)
    assert story(weeks.store, a).wishes == ((W23, Wish(Choice.LATER, W23 + 2)),)
    for one, other in ((p, "a"), (a, "p")):
        (relative,) = story(weeks.store, one).relatives
        assert relative.seen
        assert (relative.week, relative.seen.item.text) == (W23, other)


def test_a_week_in_the_bin_is_not_in_the_story(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    a = lineage_of(weeks.start(W23, a=Choice.PART), "a")
    binned = weeks.store.delete(W23)
    assert [chapter.seen.week for chapter in story(weeks.store, a).chapters] == [W22]
    assert story(weeks.store, a).wishes == ()
    weeks.store.restore(binned)
    assert [chapter.seen.week for chapter in story(weeks.store, a).chapters] == [W22, W23]
    assert story(weeks.store, a).wishes == ((W23, Wish(Choice.PART)),)


def test_stories_are_found_by_id_lineage_and_words(weeks: Weeks):
    first = weeks.write(W22, objective(item("押金上线"), item("押金评审")))
    weeks.start(W23)
    a = lineage_of(first, "押金上线")
    (_, one), _ = items_of(first)
    for asked in (a, one.id, "上线"):
        assert [told.lineage for told in stories(weeks.store, asked)] == [a]
    assert len(stories(weeks.store, "押金")) == 2
    assert len(stories(weeks.store, "押金", limit=1)) == 1
    assert stories(weeks.store, "没有") == ()


def test_ages_count_the_reports_of_an_item(weeks: Weeks):
    weeks.write(W22, objective(item("下周四联调"), item("b")))
    weeks.start(W23)
    weeks.put(W23, "b", text="b2")
    weeks.add(W23, 0, item("new"))
    weeks.start(W23 + 3)
    now = weeks.load(W23 + 3)
    found = ages(weeks.store, now)
    told = {
        each.text: (found[each.lineage].weeks, found[each.lineage].unchanged_for)
        for _, each in items_of(now)
    }
    assert told == {"下周四联调": (3, 2), "b2": (3, 1), "new": (2, 1)}
    first = found[lineage_of(now, "下周四联调")]
    assert (first.since, first.stuck, [m.word for m in first.stale]) == (W22, True, ["下周四"])


def test_later_weeks_do_not_make_an_item_older(weeks: Weeks):
    weeks.write(W22, objective(item("a")))
    weeks.start(W23)
    assert [age.weeks for age in ages(weeks.store, weeks.load(W22)).values()] == [1]
