"""What the standard has no table for, a module for each part of the work: its `TABLES` are found by walking here.

The same shape as the standard's (an id, a person, dates and codes; no words), so that a future item of the standard
is a renaming.
"""

from importlib import import_module
from pkgutil import iter_modules

from throughline.measures.tables.shape import Table


def supplement_tables() -> tuple[Table, ...]:
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(table for name in names for table in import_module(f"{__name__}.{name}").TABLES)
