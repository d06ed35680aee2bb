import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.text.numbering import value_of, written_like


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1", 1),
        ("042", 42),
        ("３", 3),
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("①", 1),
        ("⑳", 20),
        ("", None),
        (None, None),
        ("a", None),
        ("十十", None),
        ("1234567890", None),
        ("²", 2),
    ],
)
def test_a_typed_number_counts(typed: str | None, value: int | None):
    assert value_of(typed) == value


@given(st.sampled_from(("1", "３", "一", "①")), st.integers(1, 99))
def test_a_number_written_like_another_counts_the_same(sample: str, value: int):
    assert value_of(written_like(sample, value)) == value


def test_circles_run_out_after_twenty():
    assert [written_like("①", value) for value in (1, 20, 21)] == ["①", "⑳", "21"]


@pytest.mark.parametrize(
    ("sample", "values", "written"),
    [
        ("一", (9, 10, 11, 20, 21, 99, 100), "九 十 十一 二十 二十一 九十九 100"),
        ("３", (9, 10), "９ １０"),
        ("3", (9, 10), "9 10"),
        (None, (1,), "1"),
    ],
)
def test_numbers_are_written_as_people_write_them(
    sample: str | None, values: tuple[int, ...], written: str
):
    assert " ".join(written_like(sample, value) for value in values) == written
