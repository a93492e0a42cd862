"""One child: the overview, the chronology, why something is due, who has looked."""
