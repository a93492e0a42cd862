"""What a request says, made fit to be read: whole numbers that a database can hold, and words it can keep."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, QueryDict

LONGEST = 18
"""Digits of the largest key there can be."""
NUL = "\0"


def whole(text: str | None) -> int | None:
    """A key or a count. None for what is none: other scripts' digits, signs, and numbers no database holds."""
    fits = text is not None and len(text) <= LONGEST and text.isascii() and text.isdecimal()
    return int(text) if fits else None


class Readable:
    """Takes away the one character that no column can hold: with it no word of the page would be kept.

    In `process_view`, because only then the form has been read within its limits and its token checked.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> None:
        request.GET = readable(request.GET)
        if request.method == "POST":
            request.POST = readable(request.POST)


def readable(said: QueryDict) -> QueryDict:
    if not any(NUL in words for name, all_words in said.lists() for words in (name, *all_words)):
        return said
    kept = QueryDict(mutable=True, encoding=said.encoding)
    for name, all_words in said.lists():
        kept.setlist(name.replace(NUL, ""), [words.replace(NUL, "") for words in all_words])
    kept._mutable = False
    return kept
