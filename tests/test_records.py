"""A record behaves like a frozen dataclass with slots, as the standard library defines it."""

import dataclasses
import subprocess
import sys
from dataclasses import FrozenInstanceError, dataclass
from typing import Any, Generic, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.records import field, record, replace, values_of

T = TypeVar("T")


@record
class Point:
    x: int
    y: int = 0
    name: str = ""

    @property
    def both(self) -> tuple[int, int]:
        return self.x, self.y


@dataclass(frozen=True, slots=True)
class Standard:
    x: int
    y: int = 0
    name: str = ""


@record(order=True)
class Step:
    number: int


@record(frozen=False)
class Bag:
    things: list[int] = field(default_factory=list[int])
    name: str = ""


@record
class Nothing:
    pass


@record
class Checked:
    low: int
    high: int

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(self.low)


@record
class Kept(Generic[T]):
    key: str
    default: T


arguments = st.tuples(
    st.lists(st.integers(0, 2), max_size=4),
    st.dictionaries(st.sampled_from(("x", "y", "name", "z")), st.integers(0, 2)),
)


@given(arguments)
def test_it_is_made_from_what_a_dataclass_is_made_from(arguments: tuple[list[int], dict[str, Any]]):
    given, named = arguments
    try:
        expected = dataclasses.astuple(Standard(*given, **named))  # type: ignore[arg-type]
    except TypeError:
        with pytest.raises(TypeError):
            Point(*given, **named)  # type: ignore[arg-type]
    else:
        assert tuple(values_of(Point(*given, **named)).values()) == expected  # type: ignore[arg-type]


def test_an_unfit_call_says_what_is_wanted():
    with pytest.raises(TypeError, match="Point is made from x, y, name"):
        Point(z=1)  # type: ignore[call-arg]


def test_it_is_equal_where_its_values_and_its_kind_are():
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert Point(1, 2, "") != Standard(1, 2, "")
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert {Step(1), Step(1)} == {Step(1)}
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_it_is_ordered_where_that_is_asked_for():
    assert Step(1) < Step(2) <= Step(2)
    assert Step(2) > Step(1) >= Step(1)
    with pytest.raises(TypeError):
        assert Point(1) < Point(2)  # type: ignore[operator]


def test_it_cannot_be_changed():
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.x  # type: ignore[misc]
    with pytest.raises(AttributeError):
        point.other = 2  # type: ignore[attr-defined]
    assert point == Point(1)


def test_one_that_is_not_frozen_can_be_changed_and_has_no_hash():
    bag, other = Bag(), Bag()
    bag.things.append(1)
    bag.name = "full"
    assert (bag.things, other.things) == ([1], [])
    assert bag == Bag([1], "full")
    with pytest.raises(TypeError):
        hash(bag)
    with pytest.raises(AttributeError):
        bag.other = 2  # type: ignore[attr-defined]


def test_it_looks_at_its_values_when_made():
    assert Checked(1, 2).high == 2
    with pytest.raises(ValueError, match="3"):
        replace(Checked(1, 2), low=3)


def test_it_shows_what_it_holds():
    assert repr(Point(1, name="a")) == "Point(x=1, y=0, name='a')"
    assert repr(Standard(1, name="a")) == "Standard(x=1, y=0, name='a')"
    assert repr(Nothing()) == "Nothing()"


def test_it_has_slots_alone_and_keeps_its_methods():
    assert not hasattr(Point(1), "__dict__")
    assert Point(1, 2).both == (1, 2)
    assert Point.__qualname__ == "Point"


def test_it_can_be_generic():
    assert Kept[int]("zoom", 100).default == 100


def test_it_is_taken_apart_by_a_match():
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


def test_a_changed_one_is_another():
    point = Point(1, 2)
    assert replace(point, y=3) == Point(1, 3)
    assert point == Point(1, 2)
    with pytest.raises(TypeError):
        replace(point, z=3)


def test_the_standard_library_takes_it_for_a_dataclass():
    assert dataclasses.is_dataclass(Point)
    assert dataclasses.replace(Point(1, 2), y=3) == Point(1, 3)
    assert dataclasses.asdict(Bag([1])) == {"things": [1], "name": ""}
    assert [each.name for each in dataclasses.fields(Checked)] == ["low", "high"]
    assert dataclasses.fields(Point)[1].default == dataclasses.fields(Standard)[1].default


def test_it_brings_nothing_in_to_be_declared():
    code = "import sys, weeklydesk.model; print({'dataclasses', 'inspect'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
