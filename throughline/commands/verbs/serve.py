"""throughline serve"""

from argparse import ArgumentParser, Namespace

from throughline.commands import server, surroundings
from throughline.commands.opening import must_be_safe
from throughline.commands.outcomes import DONE

WORDS = "Serves the pages, after checks that refuse an unsafe database or an undeclared page."


def arguments(parser: ArgumentParser) -> None:
    """None: everything is a setting, so that a service starts the same way each time."""


def run(options: Namespace) -> int:
    with surroundings.program() as values:
        must_be_safe(values)
        print(f"Serving on http://{values.address}:{values.port}. Stop with Ctrl-C.", flush=True)
        server.serve(values)
    return DONE
