"""The answers that belong together in one file, and SQL that asks whether any was given or any is blank."""

ADOPTION = "DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR"
CARE_LEAVER = "IN_TOUCH ACTIV ACCOM"
HEALTH_OF_ALL = "IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE"
HEALTH = f"{HEALTH_OF_ALL} CONVICTED HEALTH_CHECK INTERVENTION_RECEIVED INTERVENTION_OFFERED"


def any_given(row: str, names: str) -> str:
    return f"coalesce({', '.join(_written(row, names))}) is not null"


def any_blank(row: str, names: str) -> str:
    return f"({' or '.join(f'{name} is null' for name in _written(row, names))})"


def _written(row: str, names: str) -> list[str]:
    """A day counts as given however badly it is written: another rule says that it cannot be read."""
    dates = ("DATE_INT", "DATE_MATCH")
    return [f"{row}.{name.lower()}{'_raw' if name in dates else ''}" for name in names.split()]
