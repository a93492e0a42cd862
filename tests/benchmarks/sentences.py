"""What it takes to compare two texts of two hundred sentences: `python -m tests.benchmarks.sentences`.

The floor cuts both texts into their sentences, in the same run.
"""

from random import Random
from statistics import median
from time import process_time

from throughline.record.entries.sentences import align, split

MANY = 200
TIMES = 30
SMALL = ("the", "was", "and", "at", "Kelly", "not")


def sentence(chance: Random) -> str:
    words = [chance.choice(SMALL) for _ in range(6)] + [f"word{chance.randrange(600)}" for _ in range(6)]
    chance.shuffle(words)
    return f"{' '.join(['Then', 'the', *words])}."


def cases() -> dict[str, tuple[str, str]]:
    chance = Random(8)
    old, others = ([sentence(chance) for _ in range(MANY)] for _ in range(2))
    some = [one if number % 2 else one.replace(" the ", " that ") for number, one in enumerate(old)]
    return {
        name: (" ".join(old), " ".join(new))
        for name, new in (
            ("all as they were", old),
            ("every other one changed", some),
            ("none alike", others),
        )
    }


def took(work, *texts: str) -> float:
    """Milliseconds of the processor, the middle of many."""
    found = []
    for _ in range(TIMES):
        begun = process_time()
        work(*texts)
        found.append((process_time() - begun) * 1000)
    return median(found)


def main() -> None:
    for name, (old, new) in cases().items():
        floor = took(split, old) + took(split, new)
        print(f"{name}: {took(align, old, new):.1f} ms; cut into sentences alone: {floor:.1f} ms")


if __name__ == "__main__":
    main()
