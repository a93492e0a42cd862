"""`python -m throughline.synthetic.dataset FOLDER`: a made-up authority's published tables, to measure and to look at."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time

from throughline.synthetic.dataset.careers import borough
from throughline.synthetic.dataset.writing import write


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--lives-here", type=int, default=72_000, help="children aged 0 to 17")
    asked.add_argument("--taken", type=date.fromisoformat, default=date(2026, 11, 20))
    asked.add_argument("--years", type=int, default=10)
    asked.add_argument("--authorities", type=int, default=1)
    asked.add_argument("--seed", type=int, default=8)
    said = asked.parse_args()
    begun = process_time()
    first = said.taken.replace(year=said.taken.year - said.years)
    made = (
        borough(
            lives_here=said.lives_here, first=first, last=said.taken, seed=said.seed,
            prefix=f"{chr(ord('A') + number)}-" if said.authorities > 1 else "",
        )
        for number in range(said.authorities)
    )  # fmt: skip
    taken_at = datetime(said.taken.year, said.taken.month, said.taken.day, 2, tzinfo=UTC)
    people = said.lives_here * said.authorities
    with write(made, said.folder, taken_at, lives_here=people) as snapshot:
        ((children,),) = snapshot.query("select count(*) from ssd_person", {})
    print(f"{children:,} children in {said.folder}, {process_time() - begun:.1f} s of CPU.")


if __name__ == "__main__":
    main()
