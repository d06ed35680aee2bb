from dataclasses import replace

from weeklydesk.model import Report, Section
from weeklydesk.section_cache import SectionCache

A, B, C = Section("A"), Section("B"), Section("C")
REPORT = Report(None, sections=(A, B))


def test_only_sections_that_are_others_are_looked_at_again():
    looked: list[str] = []

    def look(section: Section) -> str:
        looked.append(section.title)
        return section.title.lower()

    each = SectionCache(look)
    assert each.of(REPORT) == ["a", "b"]
    assert each.of(replace(REPORT, sections=(A, C, B))) == ["a", "c", "b"]
    assert looked == ["A", "B", "C"]


def test_a_section_that_went_and_came_back_is_looked_at():
    each = SectionCache(len_of_title)
    each.of(REPORT)
    each.of(Report(None))
    assert each.of(replace(REPORT, sections=(Section("BB"),))) == [2]


def len_of_title(section: Section) -> int:
    return len(section.title)
