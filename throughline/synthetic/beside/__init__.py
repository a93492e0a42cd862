"""What stands in Northmere's record beside the clocks of its stories: a module for each part, found by walking the folder.

Each has `tell(told, now)`. What it tells changes no clock of a story: the stories say those themselves.
"""

from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules

from throughline.synthetic.stories.told import Told


def tell_beside(told: Told, now: datetime) -> None:
    for name in sorted(module.name for module in iter_modules(__path__)):
        import_module(f"{__name__}.{name}").tell(told, now)
