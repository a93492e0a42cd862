"""docs/reference/benchmarks.md, made from the tables: what is compared with what, and what is not."""

from collections import Counter

from throughline.measures.benchmarks.areas import ENGLAND
from throughline.measures.benchmarks.comparisons import Comparison, all_comparisons
from throughline.measures.benchmarks.figures import figures, years
from throughline.measures.benchmarks.neighbours import MODEL
from throughline.measures.benchmarks.population import RELEASE

OPENING = """# Benchmarks

Made from `throughline/measures/benchmarks` by `make docs`. Beside a figure stand England, the region (Inner or Outer London,
or the whole of London where those are not published) and the middle and range of the ten statistical neighbours
({model}), each with its year and release. A figure that was suppressed or not collected is "not published", never 0.
An authority's own published figure is there too: it checks our count.

The values came through the Department for Education's Local Authority Interactive Tool and its children's social care
dashboard (MIT licence); they are Crown copyright, or the Office for National Statistics', under the Open Government
Licence v3.0. The month is the one in which the tool last brought that series up to date. Rates of our own are divided by
{release}: the newest mid-year on or before the last day, as the Department does, and the version is
stored with the rate.

Where the file contradicted itself it was not believed: England's rate of first time entrants, given as the sum of its
regions' rates, is left out. A mean of 0 is a place where nobody was counted, and is left out too.

"Differs" means that the published figure counts something a little other than ours: read the note before the numbers.
"""
HEADING = "| Ours | Part | Published as | Unit | Period | Release | As of | Years | England | | To know |"
RULE = "|---|---|---|---|---|---|---|---|---:|---|---|"


def reference() -> str:
    published = [each for each in all_comparisons() if each.measure]
    parts = [OPENING.format(model=MODEL, release=RELEASE), HEADING, RULE, *map(_row, published), _none()]
    return "\n".join(parts) + "\n"


def _row(each: Comparison) -> str:
    held = years(each.measure)
    england = figures(each.measure).get((ENGLAND, held[-1]))
    cells = (
        f"`{each.indicator}`", each.part, f"`{each.measure}`", each.unit, each.period,
        f"[{each.release.title}]({each.release.link}), {each.release.publisher}", each.release.as_of,
        f"{held[0]}–{held[-1]}", "not published" if england is None else f"{england:g}",
        "" if each.agrees else "differs", each.note,
    )  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def _none() -> str:
    """The reasons, the commonest first, each with its measures."""
    without = [each for each in all_comparisons() if not each.measure]
    lines = ["", f"## Nothing to compare with ({len(without)} measures)", ""]
    for reason, count in Counter(each.note for each in without).most_common():
        keys = ", ".join(f"`{each.key}`" for each in without if each.note == reason)
        lines.append(f"- **{reason}** ({count}) {keys}.")
    return "\n".join(lines)
