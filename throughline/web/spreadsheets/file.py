"""One page as a file: what it is of, its lines, and how many could not be named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from throughline.config.sheets import TYPES, Line, Sheet, as_bytes

WIDTHS = (34, 22, 18, 18, 40, 24, 24, 24)


@dataclass(frozen=True, slots=True)
class Lines:
    """`last` is who is counted and not named."""

    columns: Sequence[str]
    rows: Sequence[Line]
    last: Line = ()


@dataclass(frozen=True, kw_only=True)
class File:
    """`name` without its ending. `children` is how many are named in it: none in a file of figures."""

    name: str
    title: str
    about: list[tuple[str, object]]
    tables: list[Lines] = field(default_factory=list)
    children: int = 0

    @property
    def sheet(self) -> Sheet:
        """The first block and the first heading stay in view only where there is one table beneath them."""
        above = len(self.about) + 2 if len(self.tables) == 1 else 0
        return Sheet(self.title[:31].translate(NOT_IN_A_TITLE), self._lines(), above, WIDTHS)

    def _lines(self) -> Iterator[Line]:
        yield from self.about
        for table in self.tables:
            yield ()
            yield table.columns
            yield from table.rows
            if table.last:
                yield table.last


NOT_IN_A_TITLE = str.maketrans("[]:*?/\\'", "()-..-- ")


def shape_of(request: HttpRequest) -> str:
    """The kind of file that is asked for."""
    said = request.GET.get("as", "")
    if said not in TYPES:
        raise Http404
    return said


def sent(made: bytes, name: str, shape: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}.{shape}"'}
    return HttpResponse(made, content_type=TYPES[shape], headers=headers)


def refused(request: HttpRequest, problems: Iterable[str]) -> HttpResponse:
    """A page shows something else and says so; a file would go on without the sentence, so none is made."""
    problem = " ".join([*problems, "No file was made: choose again."])
    told = {"problem": problem, "reads_all": request.who.may("measure")}
    return render(request, "web/no_figures.html", told, status=422)


def figures_sent(request: HttpRequest, file: File) -> HttpResponse:
    """Figures name nobody, so nobody asks what for."""
    shape = shape_of(request)
    return sent(as_bytes(file.sheet, shape), file.name, shape)
