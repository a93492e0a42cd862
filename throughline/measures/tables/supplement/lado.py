"""Allegations against people who work with children: by employer and outcome, never the adult or the child."""

from throughline.measures.tables.shape import Column, Table

ALLEGATION = Table(
    "sup_allegation",
    "an allegation that the designated officer took on",
    (
        Column("allegation_id", "VARCHAR", "the allegation"),
        Column("received_on", "DATE", "the day the designated officer was told"),
        Column("employer", "VARCHAR", "the kind of employer, by the list of employers"),
        Column("concluded_on", "DATE", "the day it was concluded"),
        Column("outcome", "VARCHAR", "substantiated, unsubstantiated, unfounded, false or malicious"),
    ),
    order="allegation_id",
    key=("allegation_id",),
)

TABLES = (ALLEGATION,)
