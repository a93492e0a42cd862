"""Writes the embedded server's own settings: safe on disk, silent about people, sized for the machine."""

from pathlib import Path

import psutil

MEGABYTE = 1024 * 1024
CONTAINER_LIMIT = Path("/sys/fs/cgroup/memory.max")

WHO_MAY_COME_IN = """\
local all all scram-sha-256
local replication all scram-sha-256
"""

DURABLE = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
    "data_sync_retry": "off",
}

# An error's text can quote a child's name: errors go to the program that caused them, never to the log.
# Terse drops the DETAIL of a crash ("Failed process was running: …"), which quotes the whole statement.
SILENT = {
    "log_min_messages": "log",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_line_prefix": "%m [%p] ",
    "lc_messages": "C",
}

STEADY = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "port": "5432",
    "max_connections": "100",
    "password_encryption": "scram-sha-256",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "datestyle": "iso, dmy",
    "default_text_search_config": "pg_catalog.english",
    "random_page_cost": "1.1",
    "jit": "off",
}


def server_settings(*, socket: Path, memory: int | None = None) -> str:
    """The whole postgresql.conf."""
    settings = {"unix_socket_directories": str(socket), **STEADY, **DURABLE, **SILENT}
    settings |= memory_settings(memory or machine_memory())
    return "".join(f"{name} = '{value}'\n" for name, value in settings.items())


def memory_settings(memory: int) -> dict[str, str]:
    """Shares of the machine, held between limits so that a laptop stays usable."""
    megabytes = memory // MEGABYTE
    return {
        "shared_buffers": f"{_between(32, megabytes // 32, 256)}MB",
        "maintenance_work_mem": f"{_between(32, megabytes // 32, 256)}MB",
        "work_mem": f"{_between(4, megabytes // 512, 16)}MB",
        "effective_cache_size": f"{max(64, megabytes // 2)}MB",
    }


def machine_memory() -> int:
    """The memory of the machine, or of the container around us when that is less."""
    total = psutil.virtual_memory().total
    limit = CONTAINER_LIMIT.read_text().strip() if CONTAINER_LIMIT.exists() else "max"
    return min(total, int(limit)) if limit.isdigit() else total


def _between(least: int, value: int, most: int) -> int:
    return max(least, min(value, most))
