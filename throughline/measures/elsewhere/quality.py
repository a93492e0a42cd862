"""Quality: what the Ministry of Justice counts."""

from throughline.measures.elsewhere import Elsewhere

ELSEWHERE = (
    Elsewhere(
        key="first_time_entrants_yjs",
        title="First time entrants to the youth justice system, and custody",
        whose="the Ministry of Justice and the Youth Justice Board",
        reason="A first caution or conviction is counted from the Police National Computer for every child aged 10 "
        "to 17 who lives here, most of whom this record has never known.",
        where="Youth Justice Statistics, yearly, by local authority and youth justice service",
    ),
)
