"""The postcode directory of the sector's packages, where they are installed and no directory was given."""

from throughline.exchange.returns.postcode_packages import PostcodePackages
from throughline.exchange.returns.store import Store
from throughline.exchange.ssda903.tables import LAST, POSTCODE

USED = "Places and distances are by the sector's postcode package, version {version}."
UNREADABLE = (
    "The sector's postcode packages cannot be read as they are installed, so they were not used: "
    "install them again, or give a postcode directory."
)


def use_postcode_packages(store: Store) -> None:
    """What cannot be read leaves the directory not given, so that its rules are not run."""
    packages = PostcodePackages.installed()
    if packages is None:
        return
    try:
        rows = packages.directory(_postcodes_of(store))
    except (OSError, ImportError, ValueError, KeyError, TypeError, AttributeError):
        store.notices.append(UNREADABLE)
        return
    store.put(POSTCODE, rows)
    store.notices.append(USED.format(version=packages.version))


def _postcodes_of(store: Store) -> set[str]:
    both = " union ".join(
        f"select upper(replace({column}, ' ', '')) from {prefix}Episodes where {column} is not null"
        for prefix in ("", LAST)
        for column in ("home_post", "pl_post")
    )
    return {code for (code,) in store.run(both)}
