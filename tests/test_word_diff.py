import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import texts
from weeklydesk.text.word_diff import Change, Piece, diff_words


def marked(old: str, new: str) -> str:
    signs = {Change.SAME: "{}", Change.GONE: "[-{}]", Change.NEW: "[+{}]"}
    return "".join(signs[piece.change].format(piece.text) for piece in diff_words(old, new))


@pytest.mark.parametrize(
    ("old", "new", "drawn"),
    [
        ("进度60%，预计下周提测", "进度90%，已提测", "进度[-60%][+90%]，[-预计下周][+已]提测"),
        (
            "Roll out to 20% of users",
            "Roll out to 50% of users",
            "Roll out to [-20%][+50%] of users",
        ),
        ("review the draft", "reviewed the draft", "[-review][+reviewed] the draft"),
        ("", "a", "[+a]"),
        ("a", "", "[-a]"),
        ("", "", ""),
        ("1.0版本", "1.1版本", "[-1.0][+1.1]版本"),
    ],
)
def test_words_figures_and_signs_are_compared(old: str, new: str, drawn: str):
    assert marked(old, new) == drawn


@given(st.text() | texts, st.text() | texts)
def test_the_pieces_make_up_both_texts(old: str, new: str):
    pieces = diff_words(old, new)
    assert "".join(p.text for p in pieces if p.change is not Change.NEW) == old
    assert "".join(p.text for p in pieces if p.change is not Change.GONE) == new


def test_a_very_long_text_is_compared_as_a_whole():
    old, new = "字" * 3000, "词" * 3000
    assert diff_words(old, new) == (Piece(Change.GONE, old), Piece(Change.NEW, new))
