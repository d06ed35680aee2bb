"""Recording exports and copies."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.store.conftest import Clock
from tests.store.drafts import W21, W22, W23, draft, texts
from weeklydesk.desk import sending
from weeklydesk.desk.sending import LastSent, Standing
from weeklydesk.exporters.options import Options
from weeklydesk.lineage.ages import Age
from weeklydesk.model import Item, Section, items_of
from weeklydesk.store import NotFound, Store, Terms
from weeklydesk.text.readers import Audience

MAIL = Terms("mail")


def standing(store: Store) -> dict[str, str]:
    return {str(week): str(last.standing) for week, last in sending.last_sent(store).items()}


def test_a_sending_is_stored_with_text_time_format_and_audience(store: Store, clock: Clock):
    store.save(draft("甲", "乙 @仅自己"), base=None)
    clock.wait(hours=1)
    wishes = Options(audience=Audience.MANAGER, without=("其他", "反思"))
    number = sending.note(store, draft("甲", "乙 @仅自己"), ".docx", wishes)
    (sent,) = store.sendings.of(W22)
    assert (sent.number, sent.week, sent.made) == (number, W22, clock.now)
    assert sent.terms == Terms(".docx", "manager", without=("其他", "反思"))
    assert texts(store.sendings.text(number)) == ["甲"]
    assert sending.options_of(sent.terms) == wishes


def test_exported_ages_are_not_part_of_the_stored_text(store: Store):
    stored = store.save(draft("甲"), base=None)
    ages = {item.lineage: Age(4, W22 + -3) for _, item in items_of(stored.report)}
    number = sending.note(store, stored.report, ".docx", Options(ages=ages))
    assert texts(store.sendings.text(number)) == ["甲"]
    assert standing(store) == {"2024-W22": "sent"}


def test_a_sent_text_does_not_change_with_the_report(store: Store, path: Path, clock: Clock):
    base = store.save(draft("甲", *map(str, range(60))), base=None).revision
    kept: list[tuple[int, list[str]]] = []
    for count in range(8):
        report = draft("甲", *map(str, range(60 + count)))
        base = store.save(report, base=base).revision
        kept.append((store.sendings.add(W22, MAIL, report), texts(report)))
        clock.wait(minutes=count)
    with Store.open(path) as again:
        assert [(number, texts(again.sendings.text(number))) for number, _ in kept] == kept
        assert again.check(every_revision=True).sound
    assert [each.number for each in store.sendings.of(W22)] == [n for n, _ in reversed(kept)]


def test_a_week_counts_as_sent_until_its_readers_would_get_a_different_text(store: Store):
    first = store.save(draft("甲", "乙 @仅自己"), base=None)
    assert standing(store) == {}
    sending.note(store, first.report, "mail", Options())
    assert standing(store) == {"2024-W22": "sent"}
    second = store.save(draft("甲", "丙 @仅自己"), base=first.revision)
    assert standing(store) == {"2024-W22": "sent"}
    third = store.save(draft("甲改", "丙 @仅自己"), base=second.revision)
    assert standing(store) == {"2024-W22": "changed"}
    store.save(draft("甲"), base=third.revision)
    assert standing(store) == {"2024-W22": "sent"}


def test_internal_data_is_no_change(store: Store):
    first = store.save(draft("甲"), base=None)
    sending.note(store, first.report, "mail", Options())
    (part,) = first.report.sections
    (item,) = part.blocks
    assert isinstance(item, Item)
    other = replace(part, hint="提示", blocks=(replace(item, carried_from=W21),))
    store.save(replace(first.report, sections=(other,), template="x"), base=first.revision)
    assert standing(store) == {"2024-W22": "sent"}


def test_empty_sections_are_no_change_whether_included_or_not(store: Store):
    report = draft("甲")
    hollow = Section("事件", hint="没有就留空")
    first = store.save(replace(report, sections=(*report.sections, hollow)), base=None)
    for empty in (True, False):
        number = sending.note(store, first.report, "mail", Options(empty=empty))
        assert standing(store) == {"2024-W22": "sent"}
        (sent, *_) = store.sendings.of(W22)
        assert sent.number == number
        assert sending.differences(store, sent) == ()


def test_the_last_one_to_others_counts(store: Store, clock: Clock):
    first = store.save(draft("甲"), base=None)
    sending.note(store, first.report, "mail", Options())
    clock.wait(hours=1)
    store.save(draft("甲", "乙"), base=first.revision)
    sending.note(store, draft("甲", "乙"), ".docx", Options())
    made = clock.now
    clock.wait(hours=1)
    sending.note(store, draft("丙"), ".pdf", Options(audience=Audience.ME))
    assert sending.last_sent(store) == {W22: LastSent(made, Standing.SENT)}


def test_the_sent_state_is_known_on_a_read_only_store(store: Store, path: Path):
    sending.note(store, store.save(draft("甲"), base=None).report, "mail", Options())
    with Store.open(path, read_only=True) as reader:
        assert sending.was_sent(reader, W22)
        assert not sending.was_sent(reader, W23)


def test_the_difference_is_shown_by_section(store: Store):
    first = store.save(draft("押金 60%"), base=None)
    sending.note(store, first.report, "mail", Options())
    (item,) = first.report.sections[0].blocks
    section = replace(first.report.sections[0], blocks=(replace(item, text="押金 80%"),))
    store.save(replace(first.report, sections=(section,)), base=first.revision)
    (sent,) = store.sendings.of(W22)
    (part,) = sending.differences(store, sent)
    assert [(str(each.kind), each.block.text) for each in part.differences] == [
        ("changed", "押金 80%")
    ]
    assert sending.has_changed(store, sent)


def test_a_sending_is_moved_deleted_and_restored_with_its_report(store: Store):
    store.save(draft("甲"), base=None)
    sending.note(store, draft("甲"), "mail", Options())
    store.move(W22, W23)
    assert [each.week for each in store.sendings.of(W23)] == [W23]
    assert standing(store) == {"2024-W23": "sent"}
    binned = store.delete(W23)
    assert store.sendings.latest() == store.sendings.of(W23) == ()
    store.restore(binned)
    assert standing(store) == {"2024-W23": "sent"}


def test_a_sending_requires_a_report(store: Store):
    with pytest.raises(NotFound):
        sending.note(store, draft("甲"), "mail", Options())
    with pytest.raises(NotFound):
        store.sendings.text(1)


def test_a_damaged_sent_text_is_detected(store: Store, path: Path):
    store.save(draft("甲"), base=None)
    sending.note(store, draft("甲"), "mail", Options())
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA journal_mode = TRUNCATE")  # Windows cannot delete an open journal
    raw.execute("UPDATE sending SET content = x'00'")
    raw.commit()
    raw.close()
    assert not store.check(every_revision=True).sound
    assert store.check().sound
