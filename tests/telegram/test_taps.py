"""Callback data: what buttons carry, and what strangers may send instead."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.taps import MAX_BYTES, Tap, unpack


@dataclass(frozen=True, slots=True)
class Sample(Tap, kind="test"):
    number: int
    word: str


def test_a_tap_comes_back_as_it_was_packed() -> None:
    assert Sample(-12, "abc").pack() == "test:-12:abc"
    assert unpack("test:-12:abc") == Sample(-12, "abc")


@pytest.mark.parametrize(
    "data",
    ["", ":", "test", "test:1", "test:1:a:b", "test:x:a", "test:১:a", "test:2147483648:a", "nobody:1:a", "\x00"],
)
def test_data_that_no_button_of_ours_says_is_nothing(data: str) -> None:
    assert unpack(data) is None


def test_over_64_bytes_cannot_be_packed() -> None:
    with pytest.raises(ValueError, match="over 64 bytes"):
        Sample(1, "ক" * 20).pack()


def test_two_taps_cannot_share_a_kind() -> None:
    with pytest.raises(TypeError, match="two taps"):

        class Other(Tap, kind="test"):
            pass


@given(st.text())
def test_unpack_never_raises(data: str) -> None:
    unpack(data)


@given(st.integers(-(2**31), 2**31 - 1), st.text(alphabet="abcdefxyz_", max_size=20))
def test_every_tap_survives_the_round_trip(number: int, word: str) -> None:
    packed = Sample(number, word).pack()
    assert len(packed.encode()) <= MAX_BYTES
    assert unpack(packed) == Sample(number, word)
