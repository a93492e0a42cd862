"""What can stand in the way of declaring, adding or lifting a conflict."""

from throughline.access.problems import AccessProblem

NOBODY_CHOSEN = AccessProblem("Find the person first, and choose the one you mean.")
NO_KIND = AccessProblem("Say what they are to you.")
NO_REASON = AccessProblem("Say in a sentence why it is lifted: the next officer will rely on it.")
NOT_AN_OFFICER = AccessProblem("Only a privacy officer does this.")
YOUR_OWN = AccessProblem("This is your own. Another privacy officer has to do it.")
LIFTED_ALREADY = AccessProblem("Somebody has lifted it already.")
CLOSED_ALREADY = AccessProblem("Somebody has answered this already.")
NO_COLLEAGUE = AccessProblem("No colleague has this e-mail address. Check it on the people page.")
NO_RECORD = AccessProblem("No record has this reference. It is like N000123.")
DECLARED_ALREADY = AccessProblem("This one is on the list already.")
