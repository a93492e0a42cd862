"""The twelve files of the SSDA903 and the list of providers; `last_` before a name is last year's."""

from dataclasses import replace

from throughline.exchange.returns.codes import CODE_LIST
from throughline.exchange.returns.shape import Table, columns

ADOPTION = "FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"
HEALTH = "CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
PLACEMENT = "PLACE PLACE_PROVIDER REC REASON_PLACE_CHANGE HOME_POST PL_POST URN PL_LA PL_LOCATION"

THIS_YEAR = (
    Table(
        "Header", columns(text="CHILD SEX ETHNIC UPN MOTHER UASC", uk_date="DOB MC_DOB"), derived=("UASC",)
    ),
    Table(
        "Episodes",
        columns(text=f"CHILD RNE LS CIN {PLACEMENT}", uk_date="DECOM DEC", decimal="PL_DISTANCE"),
        derived=("PL_LA", "PL_LOCATION", "PL_DISTANCE"),
    ),
    Table("Reviews", columns(text="CHILD REVIEW_CODE", uk_date="DOB REVIEW")),
    Table("UASC", columns(text="CHILD SEX", uk_date="DOB DUC")),
    Table(
        "OC2",
        columns(
            text=f"CHILD SDQ_REASON {HEALTH} INTERVENTION_RECEIVED INTERVENTION_OFFERED",
            uk_date="DOB",
            integer="SDQ_SCORE",
        ),
    ),
    Table("OC3", columns(text="CHILD IN_TOUCH ACTIV ACCOM", uk_date="DOB")),
    Table("AD1", columns(text=f"CHILD {ADOPTION}", uk_date="DOB DATE_INT DATE_MATCH")),
    Table(
        "PlacedAdoption",
        columns(text="CHILD REASON_PLACED_CEASED", uk_date="DOB DATE_PLACED DATE_PLACED_CEASED"),
    ),
    # Parts of this date may be zz, so it stays text: rule 632 reads it.
    Table("PrevPerm", columns(text="CHILD PREV_PERM LA_PERM DATE_PERM", uk_date="DOB")),
    Table("Missing", columns(text="CHILD MISSING", uk_date="DOB MIS_START MIS_END")),
    Table("SWEpisodes", columns(text="CHILD SW_ID SW_REASON", uk_date="DOB SW_DECOM SW_DEC")),
    Table("DoLo", columns(text="CHILD", uk_date="DOB DOLO_START DOLO_END")),
)
PROVIDER = Table(
    "Provider",
    columns(text="URN PLACE_CODES PROVIDER_CODES LA_CODE POSTCODE", uk_date="REG_START REG_END"),
    child="URN",
)
POSTCODE = Table("Postcode", columns(text="POSTCODE LA", decimal="EASTING NORTHING"), child="POSTCODE")

LAST = "last_"
LAST_YEAR = tuple(replace(table, name=f"{LAST}{table.name}") for table in THIS_YEAR)
TABLES = (*THIS_YEAR, *LAST_YEAR, PROVIDER, POSTCODE, CODE_LIST)
REFERENCE = "throughline.exchange.ssda903.reference"
