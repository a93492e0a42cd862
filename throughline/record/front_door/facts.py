"""What the parts around the front door tell the clocks beside its entries."""

from throughline.record.front_door.answering.facts import SOURCE as ANSWERED
from throughline.record.front_door.police.facts import SOURCE as POLICE

SOURCES = (POLICE, ANSWERED)
