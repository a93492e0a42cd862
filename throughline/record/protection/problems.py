"""What stands in the way of asking for a conference, answering, and chasing an agency."""

from throughline.record.entries.problems import Problem

NO_AGENCY = Problem("no agency", "Choose the agency that asks.")
NO_NAME = Problem("no name", "Say by name who asks.")
NO_REASON = Problem("no reason", "Say in a sentence why they ask.")
DAY = Problem("day", "Give the day: today, or a day before.")
ON_ITS_WAY = Problem(
    "on its way", "A conference follows for every child of this enquiry, so nobody needs to ask for one."
)
NO_ANSWER = Problem("no answer", "Choose the answer, and say in a sentence what follows or why not.")
ANSWERED = Problem("answered", "This was answered already. The page shows how it stands now.")
ENQUIRY_GONE = Problem("enquiry gone", "This outcome was withdrawn. Ask on the enquiry that stands now.")
NO_CHASE = Problem("no chase", "Say whom you asked, and what you asked them.")
NO_REPLY = Problem("no reply", "A reply says what will be done and by when. Give both.")
REPLY_DAY = Problem("reply day", "Give a day to come: by when it will be done.")
