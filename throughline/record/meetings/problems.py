"""What can stand in the way before and after a meeting, each as one sentence."""

from throughline.record.entries.problems import Problem

NO_NAME = Problem("no name", "Say who is invited, by name.")
NO_ROLE = Problem("no role", "Say in what role they come.")
NO_HOW = Problem("no way", "Say how they were invited.")
NO_REPLY = Problem("no reply", "Say what they answered.")
NOT_DUE = Problem("not due", "No report is due from this role for this kind of meeting.")
SHARED = Problem("shared", "Say who was given the report, how, in what language, and what was offered.")
CANCELLED = Problem("cancelled", "This meeting was cancelled. Book another.")
WHY = Problem("why", "Give the reason in a sentence.")
WRITTEN_UP = Problem("written up", "It was written up already, so it cannot be cancelled.")
TO_WHOM = Problem("to whom", "Say to whom the record went.")
DAY = Problem("day", "Write the day like Fri 20 Nov 2026, today or before.")
