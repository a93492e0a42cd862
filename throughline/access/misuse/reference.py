"""docs/reference/misuse.md, made from the detectors."""

from throughline.access.misuse.catalogue import DETECTORS
from throughline.access.misuse.detector import Detector, Threshold

HEAD = """# What looks like misuse

Made from `throughline/access/misuse/detectors/`. An alert is a question for the privacy officer, not a finding.
Whoever it is about never sees it; their line manager sees how many there are, and the privacy officer closes each with
a reason. Alerts hold numbers, never names.

Every night after two, each detector is asked about the last seven nights, and what was told is not told again: a server
that was down, or a note that came late, is caught up. “A day later” means that the detector waits for what people write
within 24 hours of a look. “Within a minute” means that housekeeping also asks each minute, about the day so far.
`throughline watch` asks by hand.

A look has work behind it, and is not asked about, when the child is, was in the last 90 days or in seven days will be
the reader's or their team's; when the reader or a team-mate wrote about the child within 24 hours; when the reader
worked that day with the child's family or household; or when the next record they opened, within ten minutes, was of the
same surname and initial, and one with which there was work.

A limit is set otherwise in `THROUGHLINE_DETECTORS`, as in `refused-often.times=15, many-people.people=80`.

## What is not seen

- Two accounts in one browser, and a sign-in from two places too far apart: the log keeps neither browser nor address.
  Detector 14 sees one account that takes turns with itself.
- Somebody who reads the records of their own children for no good reason: that is for supervision and for “who has looked”.
- What was read off a colleague's screen.

How well they find, on invented authorities: `docs/reference/proofs.md`, misuse. What honest people do there is assumed:
how often a look is left unexplained decides how many are asked, so the limits are to be set again on an authority's own
first months.
"""


def reference() -> str:
    in_order = sorted(DETECTORS.values(), key=lambda each: each.number)
    return "\n".join([HEAD, *(page(each) for each in in_order)])


def page(one: Detector) -> str:
    limits = "\n".join(line(one, each) for each in one.thresholds)
    return f"""## {one.number}. {one.name}

`{one.key}`, told {soon(one)}; it looks back: {one.looks_back}.

- It says: {example(one)}
- It asks: {one.asks}
- A false alert looks like this: {one.mistaken_when}

| Limit | Usual | What it is | From |
|---|---:|---|---|
{limits}
"""


def soon(one: Detector) -> str:
    if one.live:
        return "within a minute"
    return "a day later" if one.waits else "the next night"


def example(one: Detector) -> str:
    """The sentence with its gaps shown as gaps."""
    pieces = one.says.split("{")
    return pieces[0] + "".join("…" + piece.split("}", 1)[1] for piece in pieces[1:])


def line(one: Detector, each: Threshold) -> str:
    return f"| `{one.key}.{each.name}` | {each.default:g} | {each.means} | {each.source} |"
