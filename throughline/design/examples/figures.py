"""Made-up figures with a fall that is more than chance."""

from throughline.design.charts import Control, Point

VALUES = (88, 91, 85, 90, 87, 87, 93, 88, 88, 90, 91, 88, 90, 90, 87, 90, 90, 73, 73, 76, 77, 76, 77, 75)
MONTHS = (
    "Dec 24",
    "Jan 25",
    "Feb 25",
    "Mar 25",
    "Apr 25",
    "May 25",
    "Jun 25",
    "Jul 25",
    "Aug 25",
    "Sep 25",
    "Oct 25",
    "Nov 25",
    "Dec 25",
    "Jan 26",
    "Feb 26",
    "Mar 26",
    "Apr 26",
    "May 26",
    "Jun 26",
    "Jul 26",
    "Aug 26",
    "Sep 26",
    "Oct 26",
    "Nov 26",
)
CHART = Control(
    key="visits",
    title="Visits on time, each month",
    sentence="Made up: below the usual range of 82% to 96% since May 2026.",
    points=tuple(
        Point(
            label=label, value=value, signal="worse" if value < 82 else "better" if value == 93 else "usual"
        )
        for label, value in zip(MONTHS, VALUES, strict=True)
    ),
    mean=89,
    lower=82,
    upper=96,
    target=90,
    change=(17, "Two teams merged"),
)
