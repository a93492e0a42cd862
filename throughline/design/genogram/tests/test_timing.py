"""A family of twelve is small and quick. The time itself is measured where nothing else runs."""

from throughline.design.genogram.timing import said, times, twelve


def test_twelve_people_take_less_than_a_kilobyte_compressed() -> None:
    words = said()
    assert words.startswith("12 people: median ")
    assert int(words.split(" bytes, ")[1].split()[0]) <= 1024


def test_the_fastest_of_many_is_within_two_milliseconds_with_room_for_a_slow_machine() -> None:
    assert times(twelve())[0] < 6
