"""What many census rules share, worked out once: the codes of the year and its working-day limits."""

from throughline.exchange.cin_census.working_days import WORKING_DAYS_BACK
from throughline.exchange.returns.codes import CODE

VIEWS = (CODE, WORKING_DAYS_BACK)
