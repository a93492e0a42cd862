"""Prompts about how a plan is worded: long sentences, words of the trade, words that blame a child. Never a score, never a gate.

What stands in quotation marks is somebody's own and is not read, nor are the child's words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

LONG = 25
"""Words in a sentence. Plain-language guidance of GOV.UK: above 25 many readers lose the thread."""
HARD_SHARE = 15
"""Of a hundred words, those with three syllables or more: Gunning (1952) counts them as hard."""
FEWEST = 12
"""Fewer words than this say nothing about how hard a text is."""
QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")

PLAIN_WORDS = {
    "engage with": "take part in",
    "engagement": "taking part",
    "disengaged": "stopped coming",
    "non-compliant": "did not do, and say what",
    "presented as": "looked, seemed",
    "unkempt": "say what you saw",
    "appropriate": "say what it should be like",
    "inappropriate": "say what happened",
    "facilitate": "help",
    "implement": "do",
    "parenting capacity": "what a parent can do",
    "emotional dysregulation": "big feelings that are hard to calm",
    "contact arrangements": "when the child sees",
    "contact with": "time with",
    "multi-agency": "everybody who works with the family",
    "safeguarding concerns": "what we are worried about",
    "protective factors": "what keeps the child safe",
    "risk factors": "what makes it dangerous",
    "substance misuse": "drinking, or drugs: say which",
    "domestic abuse incident": "say who did what to whom",
    "significant harm": "serious harm",
    "respite": "a break",
    "placement": "home, or where the child lives",
    "siblings": "brothers and sisters",
    "strategies": "ways",
    "ongoing": "still going on",
    "prior to": "before",
    "going forward": "from now on",
    "in relation to": "about",
    "robust": "say what it does",
    "monitor": "say who looks, how often",
    "section 17": "help for a child in need",
    "CIN": "child in need",
    "CP": "child protection",
    "DV": "say who did what to whom",
    "LAC": "child in care",
    "DNA": "was not brought",
    "NFA": "say that we stop, and why",
    "professionals": "say who",
}
BLAMING = {
    "promiscuous": "Say what was done to the child, and by whom.",
    "sexually active": "A child who is exploited is not active: say who did what.",
    "lifestyle choice": "A child does not choose to be exploited. Say what pulls the child in.",
    "putting herself at risk": "Somebody else is the risk. Say who, where and when.",
    "putting himself at risk": "Somebody else is the risk. Say who, where and when.",
    "puts herself at risk": "Somebody else is the risk. Say who, where and when.",
    "puts himself at risk": "Somebody else is the risk. Say who, where and when.",
    "putting themselves at risk": "Somebody else is the risk. Say who, where and when.",
    "risky behaviour": "Say what happened, and who made it dangerous.",
    "child prostitute": "There is none. Say who exploits the child.",
    "prostituting": "There is none. Say who exploits the child.",
    "attention seeking": "Say what the child needs.",
    "manipulative": "Say what the child did, and what for.",
    "streetwise": "It makes a child look older. Say what the child knows and fears.",
    "chooses to": "Say what the choice was between.",
    "refuses to engage": "Say what was offered, how, and what the child said.",
    "failed to attend": "A child is brought. Say who could not bring the child, and why.",
    "failed to protect": "Say what the danger was, who made it, and what the other parent could do.",
    "made a disclosure": "Say what the child told, and whom.",
    "drug running": "Somebody makes a child carry drugs. Say who, if it is known.",
    "boyfriend": "Of somebody grown up, or who exploits the child: say his age and what he does.",
    "recruiting": "A child who is made to bring others is exploited. Say by whom.",
    "absconded": "Say that the child is missing, from what, and to what.",
    "abscond": "Say that the child goes missing, from what, and to what.",
}


@dataclass(frozen=True, slots=True)
class Prompt:
    words: str
    """As it is written."""
    instead: str


def own(text: str) -> str:
    """The writer's own words: what is quoted is blanked, and what is left keeps its ends."""
    return QUOTED.sub(lambda found: " ", text)


def prompts(texts: Iterable[str]) -> list[Prompt]:
    """Each thing once, the words that blame a child first."""
    read = "\n".join(own(text) for text in texts)
    found = [*_listed(read, BLAMING, ""), *_listed(read, PLAIN_WORDS, "Plainer: "), *_hard(read)]
    return list(dict.fromkeys(found))


def _listed(text: str, words: dict[str, str], before: str) -> list[Prompt]:
    found = []
    for said, instead in words.items():
        flags = 0 if said.isupper() else re.IGNORECASE
        if match := re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text, flags):
            found.append(Prompt(match.group(), before + instead))
    return found


def _hard(text: str) -> list[Prompt]:
    long_ones = [one for one in sentences(text) if len(one.split()) > LONG]
    found = [
        Prompt(_start(one), f"{len(one.split())} words in one sentence. Say it in two.") for one in long_ones
    ]
    words = re.findall(r"[^\W\d_]+", text)
    hard = [word for word in words if syllables(word) >= 3]
    if len(words) >= FEWEST and len(hard) * 100 > len(words) * HARD_SHARE:
        common = ", ".join(list(dict.fromkeys(hard))[:4])
        found.append(Prompt(common, "Many long words for a family to read. Are there shorter ones?"))
    return found


def sentences(text: str) -> list[str]:
    return [one.strip() for one in re.split(r"[.!?:;\n]+", text) if one.strip()]


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:6]) + " …"


def syllables(word: str) -> int:
    """By groups of vowels; a silent e at the end is none."""
    groups = re.findall(r"[aeiouy]+", word.lower())
    silent = len(groups) > 1 and re.search(r"[^aeiouyl]e(?:s|d)?$", word.lower())
    return max(len(groups) - bool(silent), 1)
