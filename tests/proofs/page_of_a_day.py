"""A page without what must differ between a past day seen today and that day itself: frame, tokens, and presses."""

import re

TOKEN = re.compile(r'("X-CSRFToken":|name="csrfmiddlewaretoken" value=)"[^"]+"')
PRACTICE = re.compile(r'<aside class="practice".*?</aside>', re.DOTALL)
BAND = re.compile(r'<section class="as-known".*?</section>', re.DOTALL)
ON_THAT_DAY = re.compile(r"(\?|&amp;)as-known=[^\"&#]*")
FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
CARD = re.compile(r'<section class="card ?"[^>]*>.*?</section>', re.DOTALL)
TITLE = re.compile(r"<h2[^>]*>(.*?)</h2>", re.DOTALL)
LIFE = re.compile(r"<h2>What life (is like now|was like, as we understood it)</h2>")
WRITE = re.compile(
    r'<div class="(?:actions|body)">(?:(?!</div>).)*?href="(?:/write/|/children/\d+/chronology/(?:court|add)").*?</div>',
    re.DOTALL,
)
NO_PRESS = re.compile(r'<div class="actions">\s*</div>')
CHOOSE = re.compile(r'<a [^>]*href="/children/\d+/chronology/[^"]+"[^>]*>.*?</a>', re.DOTALL)
PASSAGES = re.compile(r'<p class="small"><a href="/entries/\d+/passages">.*?</p>', re.DOTALL)
ADDRESS = re.compile(r'<dd>(<button [^>]*form="show-address".*?</button>|Confidential)\s*</dd>', re.DOTALL)

# The log is not replayed: who looked is always told as it is. The others are presses, or exist on one side only.
ONE_SIDED = {
    "Who has looked",
    "Not known on this day",
    "As known on another day",
    "What you can do",
    "What can I do",
    "Passages to know about",
    "If it cannot wait",
    "One question, once a quarter",
}


def bare(page: str) -> str:
    page = TOKEN.sub(r"\1", page)
    for always in (PRACTICE, BAND, FORM, ON_THAT_DAY, WRITE, CHOOSE, PASSAGES, NO_PRESS):
        page = always.sub("", page)
    page = ADDRESS.sub("<dd>Confidential</dd>", page)
    page = CARD.sub(_shared, page)
    page = LIFE.sub("<h2>What life is like</h2>", page)
    return re.sub(r"\s+", " ", page)


def _shared(card: re.Match) -> str:
    title = TITLE.search(card[0])
    return "" if title and title[1].strip() in ONE_SIDED else card[0]
