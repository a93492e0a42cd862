"""The three logins as Django databases: `default` is the program, `owner` makes tables, `keeper` is named system work."""

from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, unquote, urlsplit

from throughline.config.embedded import Cluster

NAME = "throughline"
PREPARE_AFTER = 2
"""Times a statement runs on one connection before its plan is kept."""


def cluster(values: SimpleNamespace) -> Cluster:
    return Cluster(values.home / "database", values.database_binaries)


def urls(values: SimpleNamespace) -> dict[str, str]:
    """The addresses of the three logins; starts the embedded database when none is named."""
    if values.database_url:
        return {
            "app": values.database_url,
            "owner": values.database_owner_url,
            "keeper": values.database_keeper_url,
        }
    embedded = cluster(values)
    embedded.ensure()
    return embedded.bootstrap(NAME)


def django_databases(addresses: dict[str, str]) -> dict[str, dict]:
    return {alias: _database(addresses[login]) for alias, login in ALIASES.items()}


ALIASES = {"default": "app", "owner": "owner", "keeper": "keeper"}


def _database(url: str) -> dict:
    parts = urlsplit(url)
    host = parse_qs(parts.query).get("host", [parts.hostname or ""])[0]
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        # Planning under row-level security costs more than running: the same question is planned once. Left to
        # choose, PostgreSQL plans some of them again each time (child's page 22 ms against 18, one run each).
        "OPTIONS": {
            "prepare_threshold": PREPARE_AFTER,
            "server_side_binding": True,
            "options": "-c plan_cache_mode=force_generic_plan",
        },
        "DISABLE_SERVER_SIDE_CURSORS": True,
    }


def secret_key(home: Path, given: str) -> str:
    """The given key, or one made once and kept beside the data."""
    if given:
        return given
    path = home / "secret-key"
    if not path.exists():
        import secrets

        home.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(48))
    return path.read_text()
