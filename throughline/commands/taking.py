"""Takes a backup of whatever database the settings name."""

from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

from throughline import __version__
from throughline.commands import surroundings
from throughline.config.parsing import LONDON
from throughline.safekeeping.backup import Backup, take


def take_backup(values: SimpleNamespace, *, to: Path | None = None) -> Backup:
    source = surroundings.to_back_up(values)
    if not values.database_url:
        source.ensure()
    return take(
        source, surroundings.files(values), to or surroundings.backups(values),
        # The real clock even in a practice copy: two backups must never bear one name.
        at=datetime.now(LONDON), program=__version__, database=surroundings.database_name(values),
        binaries=values.database_binaries,
    )  # fmt: skip
