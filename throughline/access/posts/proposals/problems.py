"""Why a post is not given: each sentence says what to do."""

from throughline.access.problems import AccessProblem

NOT_YOURSELF = AccessProblem("You cannot give a post to yourself: ask two other administrators.")
ANOTHER = AccessProblem("You asked for this, so another administrator confirms it.")
SETTLED = AccessProblem("This was settled already. Look at the posts below.")
SWITCHED_OFF = AccessProblem("This account is switched off, so it gets no post.")
LEAVES_FIRST = AccessProblem("They leave before this post would begin: check the two days.")
PAST = AccessProblem("A post begins today or later: what is past stays as it was.")
BACKWARDS = AccessProblem("The last day comes before the first: check both.")
ACTING_NEEDS_END = AccessProblem("Acting up needs both days: write the first day without it too.")
NO_LINE = AccessProblem(
    "A post cannot report to itself or to a post that reports to it: choose one further up."
)
ENDED_ABOVE = AccessProblem("The post it would report to has ended: choose one that runs.")
WAITS = AccessProblem("The same is waiting for another administrator already.")
ENDED = AccessProblem("The post it would take the place of has ended already.")
CLOSED = AccessProblem("That team or organisation is closed: choose one that is open.")
FOLLOWED = AccessProblem(
    "Others report to this post, so move it on the day itself: until then they keep their line."
)
