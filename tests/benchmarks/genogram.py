"""How long a family takes to draw, and how large its picture is: `python -m tests.benchmarks.genogram`."""

from datetime import date
from gzip import compress
from statistics import median
from time import process_time

from throughline.design.genogram import Bond, Couple, Family, Parentage, Shape, Someone, draw, svg

TIMES = 300
PARENTS = {1: (4, 5), 2: (4, 5), 3: (4, 6), 4: (8, 7), 9: (8, 7), 5: (10, 11), 12: (10, 11)}
COUPLES = ((4, 5, Bond.ENDED), (4, 6, Bond.ENDED), (7, 8, Bond.TOGETHER), (10, 11, Bond.TOGETHER))
NAMES = ("Tia", "Kai", "Esme", "Kelly", "Jon", "Craig", "Sheila", "Ron", "Lee", "Vic", "Lorna", "Bea")


def twelve() -> Family:
    """Three generations, two fathers, one home."""
    people = tuple(
        Someone(
            key=key, name=name, inside=str(80 - key), shape=Shape.WOMAN if key % 2 else Shape.MAN, focus=key == 1,
            born=date(2000 - key, 1, 1),
        )
        for key, name in enumerate(NAMES, 1)
    )  # fmt: skip
    return Family(
        people=people, couples=tuple(Couple(one=one, two=two, bond=bond) for one, two, bond in COUPLES),
        parentages=tuple(Parentage(child=child, parents=both) for child, both in PARENTS.items()),
        households=(frozenset({1, 2, 3, 4}),),
    )  # fmt: skip


def times(family: Family) -> list[float]:
    """Milliseconds of the processor, each time from the family to the finished picture."""
    found = []
    for _ in range(TIMES):
        start = process_time()
        svg(draw(family), label="A family")
        found.append((process_time() - start) * 1000)
    return sorted(found)


def said() -> str:
    family = twelve()
    took = times(family)
    picture = svg(draw(family), label="A family").encode()
    return (
        f"{len(family.people)} people: median {median(took):.2f} ms, fastest {took[0]:.2f} ms, 95 of 100 within"
        f" {took[int(TIMES * 0.95)]:.2f} ms; picture {len(picture)} bytes, {len(compress(picture))} compressed"
    )


if __name__ == "__main__":
    print(said())
