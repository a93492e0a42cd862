"""The server's own log: what failed and where, never about whom. Errors and addresses can quote a child's name."""

import logging
import traceback


class Silent(logging.Formatter):
    """The page's pattern in place of its address; an error's kind and frames in place of its words."""

    def format(self, record: logging.LogRecord) -> str:
        request = getattr(record, "request", None)
        if request is not None and record.args:
            record.args = tuple(_pattern(request) if said == request.path else said for said in record.args)
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:
        """One line, whatever was said in it: nobody writes a line of their own, or speaks to a terminal."""
        record.message = "".join(one if one.isprintable() else ascii(one)[1:-1] for one in record.message)
        return super().formatMessage(record)

    def formatException(self, ei) -> str:
        lines, error = [], ei[1]
        while error is not None:
            kind = f"{type(error).__module__}.{type(error).__qualname__}"
            lines[:0] = [*traceback.format_tb(error.__traceback__), f"{kind}\n"]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(lines).rstrip()


def _pattern(request) -> str:
    found = getattr(request, "resolver_match", None)
    return found.route if found else "no such page"
