"""The three login roles and the databases they share. Nobody changes role inside a session."""

import psycopg
from psycopg import sql

ROLES = ("app", "owner", "keeper")
LINKER = "linker"
"""Nobody signs in as this one. It alone reads what leads from a sealed identity to the one before it."""

# A request that hangs must not hold a row that another worker is waiting for.
LIMITS = {
    "app": {
        "statement_timeout": "15s",
        "lock_timeout": "3s",
        "idle_in_transaction_session_timeout": "30s",
    },
}
POWERLESS = sql.SQL("NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS")


def make_roles(connection: psycopg.Connection, passwords: dict[str, str]) -> None:
    """Makes each role that is missing, and gives all of them their password, limits and no powers."""
    there = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
    for role in ROLES:
        name = sql.Identifier(role)
        if role not in there:
            connection.execute(sql.SQL("CREATE ROLE {}").format(name))
        connection.execute(
            sql.SQL("ALTER ROLE {} LOGIN {} PASSWORD {}").format(
                name, POWERLESS, sql.Literal(passwords[role])
            )
        )
        for setting, value in LIMITS.get(role, {}).items():
            connection.execute(
                sql.SQL("ALTER ROLE {} SET {} = {}").format(name, sql.Identifier(setting), sql.Literal(value))
            )
    make_linker(connection)


def make_linker(connection: psycopg.Connection) -> None:
    """The owner is its member only so as to hand it the function that asks."""
    if not connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [LINKER]).fetchone():
        connection.execute(sql.SQL("CREATE ROLE {} NOLOGIN {}").format(sql.Identifier(LINKER), POWERLESS))
    connection.execute(sql.SQL("GRANT {} TO owner").format(sql.Identifier(LINKER)))


def make_database(
    connection: psycopg.Connection, name: str, *, template: str | None = None, must_be_new: bool = False
) -> None:
    """Makes a database that belongs to the owner and lets in the three roles only."""
    there = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    if must_be_new or not there:
        connection.execute(
            sql.SQL("CREATE DATABASE {} OWNER owner TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template or "template1")
            )
        )
    admit(connection, name)


def admit(connection: psycopg.Connection, name: str) -> None:
    # A copy of a template does not bring the template's own grants with it.
    database = sql.Identifier(name)
    connection.execute(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(database))
    connection.execute(sql.SQL("GRANT CONNECT ON DATABASE {} TO app, owner, keeper").format(database))
    connection.execute(sql.SQL("GRANT TEMPORARY ON DATABASE {} TO keeper").format(database))


def drop_database(connection: psycopg.Connection, name: str) -> None:
    connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
