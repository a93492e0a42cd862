"""A page as its reader has it."""

import re
from html.parser import HTMLParser

from django.http import HttpResponse


def main(response: HttpResponse) -> str:
    """The words of the page itself, without the frame around it."""
    whole = response.content.decode().partition("<main")[2].partition("</main")[0]
    plain = re.sub(r"<[^>]+>", " ", whole.partition(">")[2])
    return " ".join(plain.replace("&#x27;", "'").split()).replace(" ,", ",")


class Counter(HTMLParser):
    nodes = 0

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.nodes += 1


def nodes(page: bytes) -> int:
    counter = Counter()
    counter.feed(page.decode())
    return counter.nodes
