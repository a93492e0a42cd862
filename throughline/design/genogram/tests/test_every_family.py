"""Families nobody thought of: whatever is told, every rule of the drawing holds."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from throughline.design.genogram import Bond, Couple, Family, Parentage, Shape, Someone, Way, draw, svg
from throughline.design.genogram.tests.invariants import crosswise, faults

NAMES = st.sampled_from(["Tia", "Kai", "Esme", "Wilhelmina-Maximiliana", "Mo", "Anne Marie", "Ł", "W" * 80])


@st.composite
def families(draw_one, most: int = 14) -> Family:
    """Anybody may be told to be anybody's partner or parent, also what cannot be true."""
    size = draw_one(st.integers(1, most))
    keys = st.integers(1, size)
    people = tuple(
        Someone(
            key=key, name=draw_one(NAMES), shape=draw_one(st.sampled_from(Shape)), inside="9", focus=key == 1,
            born=draw_one(st.none() | st.dates(date(1930, 1, 1), date(2026, 11, 20))), dead=draw_one(st.booleans()),
            caption=draw_one(st.sampled_from(["", "said to be the father"])),
            row=draw_one(st.none() | st.integers(-3, 1)),
        )
        for key in range(1, size + 1)
    )  # fmt: skip
    pairs = st.tuples(keys, keys).filter(lambda pair: pair[0] != pair[1])
    told = draw_one(st.lists(pairs, max_size=8)) if size > 1 else []
    couples = {frozenset(pair): pair for pair in told}.values()
    parentages: dict[tuple, Parentage] = {}
    for _ in range(draw_one(st.integers(0, 12)) if size > 1 else 0):
        child, parents = draw_one(keys), draw_one(st.lists(keys, max_size=2, unique=True))
        if child not in parents:
            way = draw_one(st.sampled_from(Way))
            parentages[child, way] = Parentage(
                child=child,
                parents=tuple(parents),
                way=way,
                sure=draw_one(st.booleans()),
                together=0 if parents else 7,
            )
    home = draw_one(st.frozensets(keys, max_size=6))
    twins = draw_one(st.frozensets(keys, min_size=2, max_size=3)) if size > 2 else frozenset()
    return Family(
        people=people, parentages=tuple(parentages.values()), twins=(twins,) if twins else (), households=(home,),
        couples=tuple(Couple(one=a, two=b, bond=draw_one(st.sampled_from(Bond))) for a, b in couples),
    )  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(families())
def test_every_rule_holds_for_every_family(family: Family) -> None:
    assert faults(draw(family)) == []


@settings(max_examples=60, deadline=None)
@given(families())
def test_the_same_family_is_drawn_the_same(family: Family) -> None:
    assert svg(draw(family), label="A") == svg(draw(family), label="A")


@st.composite
def lawful(draw_one) -> Family:
    """Families as they are: every other person marries in, and a child has two parents of the row above."""
    people: list[Someone] = []
    parentages: list[Parentage] = []
    above: list[tuple[int, int]] = []
    for generation in range(draw_one(st.integers(2, 4))):
        born = [
            Someone(key=len(people) + n + 1, name=f"P{len(people) + n}", born=date(1930 + 25 * generation + n, 1, 1))
            for n in range(draw_one(st.integers(2, 5)))
        ]  # fmt: skip
        people += born
        if above:
            parentages += [
                Parentage(child=one.key, parents=draw_one(st.sampled_from(above))) for one in born[::2]
            ]
        keys = [one.key for one in born]
        above = [(a, b) for a, b in zip(keys[::2], keys[1::2], strict=False)]
        if len(keys) > 2 and draw_one(st.booleans()):
            above.append((keys[0], keys[2]))
    return Family(people=tuple(people), parentages=tuple(parentages))


@settings(max_examples=150, deadline=None)
@given(lawful())
def test_ordinary_families_keep_the_order_of_birth_too(family: Family) -> None:
    assert faults(draw(family)) == []


def test_crosswise_marriages_are_rare_among_ordinary_families() -> None:
    """Or the order of birth would hardly be looked at above."""
    seen: list[bool] = []

    @settings(max_examples=100, deadline=None, database=None, derandomize=True)
    @given(lawful())
    def look(family: Family) -> None:
        seen.append(crosswise(family))

    look()
    assert seen.count(False) > len(seen) / 2
