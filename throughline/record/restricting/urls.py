"""Restricted and sealed records, and items kept to a list."""

from django.urls import path

from throughline.record.restricting.views import items, releases, restriction, sealing

CHILD, ENTRY = "children/<int:person_id>", "entries/<int:entry_id>/list"
urlpatterns = [
    path("restricted", restriction.restricted, name="restricted"),
    path(f"{CHILD}/restriction", restriction.restriction, name="restriction"),
    path(f"{CHILD}/restrict", restriction.restrict, name="restrict"),
    path(f"{CHILD}/restriction/ask", restriction.restriction_ask, name="restriction-ask"),
    path(f"{CHILD}/restriction/lower", restriction.restriction_lower, name="restriction-lower"),
    path(f"{CHILD}/seal", sealing.seal, name="seal"),
    path(f"{CHILD}/list", sealing.sealed_list, name="sealed-list"),
    path(f"{CHILD}/list/add", sealing.sealed_list_add, name="sealed-list-add"),
    path(f"{CHILD}/list/<int:account_id>/strike", sealing.sealed_list_strike, name="sealed-list-strike"),
    path(f"{CHILD}/identity", sealing.identity, name="other-identity"),
    path(f"{CHILD}/shared-entries", sealing.shared_entries, name="shared-entries"),
    path(f"{CHILD}/shared-entries/<int:row_id>", sealing.shared_entry, name="shared-entry"),
    path("sealed-releases", releases.sealed_releases, name="sealed-releases"),
    path("sealed-releases/<int:release_id>", releases.sealed_release, name="sealed-release"),
    path(ENTRY, items.item_list, name="item-list"),
    path(f"{ENTRY}/keep", items.item_keep, name="item-keep"),
    path(f"{ENTRY}/add", items.item_add, name="item-add"),
    path(f"{ENTRY}/lift", items.item_lift, name="item-lift"),
]
