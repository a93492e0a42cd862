"""Serves the pages with gunicorn: processes and threads from the settings, no log of who opened what."""

from types import SimpleNamespace
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.http import wsgi

from throughline.commands.housekeeping import beside

GRACE = 20
# What answers is nobody's business; gunicorn has no setting for it.
wsgi.SERVER = "web"


class Server(BaseApplication):
    def __init__(self, values: SimpleNamespace) -> None:
        self.values = values
        super().__init__()

    def load_config(self) -> None:
        for name, value in options(self.values).items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        from throughline.config.wsgi import application

        return application


def options(values: SimpleNamespace) -> dict[str, Any]:
    return {
        "bind": f"{values.address}:{values.port}",
        "worker_class": "gthread",
        "workers": values.workers,
        "threads": values.threads,
        # Loaded once and shared by all processes: half the memory of loading it in each.
        "preload_app": True,
        # A path holds a child's key and a search its name: who looked is in the record's own log, not in a file.
        "accesslog": None,
        "loglevel": "warning",
        # Only our own proxies say whether somebody came by https.
        "forwarded_allow_ips": ",".join(values.proxies),
        "graceful_timeout": GRACE,
        "control_socket_disable": True,
        "proc_name": "throughline",
    }


def serve(values: SimpleNamespace) -> None:
    """Until it is stopped. Gunicorn ends by SystemExit, which is an ordinary end here."""
    from django.db import connections

    connections.close_all()
    try:
        with beside():
            Server(values).run()
    except SystemExit as ended:
        if ended.code:
            raise OSError(f"The pages cannot be served on {values.address}:{values.port}") from None
