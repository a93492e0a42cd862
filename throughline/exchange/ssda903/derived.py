"""What the Department works out from the files and the rules then test: who is UASC, where a placement is."""

from throughline.exchange.returns.store import Store

NO_DIRECTORY = "The postcode directory was not given, so the place and distance of a placement are not known."
PLACES = ("PL_LA", "PL_LOCATION", "PL_DISTANCE")
METRES_A_MILE = 1609.3


def say_who_is_uasc(store: Store, prefix: str) -> None:
    """In CSV a child is UASC by being in that file; the XML says it in the Header."""
    header, uasc = f"{prefix}Header", f"{prefix}UASC"
    if not store.holds(header) or _written(store, header, "UASC"):
        return
    if not store.holds(uasc):
        store.lacks(header, "UASC", f"{uasc} was not given, so who is an asylum-seeking child is not known.")
        return
    store.run(
        f"update {header} set uasc = case when exists "
        f"(select 1 from {uasc} u where u.child = {header}.child) then '1' else '0' end"
    )
    store.has(header, "UASC")


def work_out_places(store: Store, prefix: str) -> None:
    """Straight-line miles between the two postcodes, to one decimal, as the Department rounds them."""
    episodes = f"{prefix}Episodes"
    if not store.holds(episodes) or _written(store, episodes, "PL_LA"):
        return
    if not store.holds("Postcode"):
        for name in PLACES:
            store.lacks(episodes, name, NO_DIRECTORY)
        return
    store.run(_PLACES.format(episodes=episodes))
    for name in ("PL_LA", "PL_DISTANCE"):
        store.has(episodes, name)
    if store.lacking("collection", "authority"):
        store.lacks(episodes, "PL_LOCATION", "The authority was not named, so IN or OUT is not known.")
    else:
        store.has(episodes, "PL_LOCATION")


def _written(store: Store, table: str, column: str) -> bool:
    return not store.lacking(table, column)


_PLACES = f"""
update {{episodes}} set pl_la = p.la,
  pl_location = case when p.la = p.authority then 'IN' when p.authority is not null then 'OUT' end,
  pl_distance = p.miles, pl_distance_raw = p.miles::varchar
from (
  select e.row_key, there.la, c.authority,
    round(sqrt(power(there.easting - home.easting, 2) + power(there.northing - home.northing, 2))
      / {METRES_A_MILE}, 1) as miles
  from {{episodes}} e
  join postcode there on upper(replace(there.postcode, ' ', '')) = upper(replace(e.pl_post, ' ', ''))
  left join postcode home on upper(replace(home.postcode, ' ', '')) = upper(replace(e.home_post, ' ', ''))
  cross join collection c
) p
where p.row_key = {{episodes}}.row_key
"""
