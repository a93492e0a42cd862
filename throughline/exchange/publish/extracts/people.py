"""Who the children are, as far as a figure needs it: no name, no address, no number that leads to them."""

from throughline.exchange.publish.shaping import Birth, Extract, Key, Plain

# What was said last of each: the newest that has not ended.
SAID_LAST = (
    "(select said.{column} from record_{table} said where said.person_id = person.id and said.ended is null"
    " order by said.started desc nulls last, said.id desc limit 1)"
)
# The standard's four words for immigration; whatever it has no word for stays empty.
STATUSES = (
    "case when unaccompanied then 'UASC' when status = 'settled' then 'ILR' when status = 'refugee' then 'Refugee'"
    " when status = 'limited' then 'DLR' end"
)

EXTRACTS = (
    Extract(
        table="ssd_person",
        source="from record_person as person",
        child="person.id",
        columns={
            "pers_sex": Plain(f"coalesce({SAID_LAST.format(column='sex', table='gender')}, 'U')"),
            "pers_ethnicity": Plain(SAID_LAST.format(column="code", table="ethnicity")),
            "pers_dob": Birth("person.born"),
            "pers_expected_dob": Birth("person.expected"),
            "pers_death_date": Birth("person.died"),
        },
    ),
    Extract(
        table="ssd_disability",
        source="from (select distinct on (person_id, code) * from record_disability where ended is null"
        " order by person_id, code, id) as disability",
        child="disability.person_id",
        columns={
            "disa_table_id": Key("disability", "disability.id"),
            "disa_disability_code": Plain("disability.code"),
        },
    ),
    Extract(
        table="ssd_immigration_status",
        source="from record_immigration as immigration",
        child="immigration.person_id",
        columns={
            "immi_immigration_status_id": Key("immigration", "immigration.id"),
            "immi_immigration_status": Plain(STATUSES),
            "immi_immigration_status_start_date": Plain("immigration.started"),
            "immi_immigration_status_end_date": Plain("immigration.ended"),
        },
    ),
)
