"""How a narrow function that sees every row is declared: it belongs to `keeper` and pins its search path."""

DEFINER = "language plpgsql security definer set search_path = pg_catalog, public, pg_temp"
FOREVER = "9999-12-30"
"""Not infinity: Python's dates end in the year 9999."""
UID = "nullif(current_setting('app.uid', true), '')::bigint"
