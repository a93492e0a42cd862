"""What can stand in the way of a plan, each as one sentence."""

from throughline.record.entries.problems import Problem

WHY = Problem("why", "Give the reason in a sentence.")
SETTLED = Problem("settled", "This action was done or dropped already.")
DAY = Problem("day", "Write the new day like Fri 20 Nov 2026.")
SAME_DAY = Problem("same day", "This is the day that stands already. Give another day, or leave it.")
PAST_DAY = Problem("past day", "This day is past. Give a day to come, or say that it is done.")
NOT_YET = Problem("not yet", "This day has not come yet. Give today or a day before.")
GIVEN = Problem("given", "Say who was given the plan, in what form and in what language.")
NO_PLAN = Problem("no plan", "There is no plan here. Write one first.")
SAME_STATUS = Problem("same status", "The plan has this status already.")
BY_CONFERENCE = Problem(
    "by conference",
    "Only a conference starts a protection plan. Ask for a strategy discussion instead.",
)
STILL_PROTECTED = Problem(
    "still protected",
    "The protection plan still stands. Only a conference ends it, and then this plan steps down.",
)
CHECK_ALL = Problem("check", "Tick each line of the list, or do first what is still missing.")
NOT_YOURSELF = Problem("not yourself", "Somebody else accepts it. Choose who takes it on, or your manager.")
CANNOT_READ = Problem(
    "cannot read", "They do not work with these children yet. Sign a handover to them first, then ask."
)
WAITS = Problem("waits", "A step already waits for an answer.")
NOT_FOR_YOU = Problem("not for you", "Somebody else was asked to accept this step.")
ANSWERED = Problem("answered", "This step was answered already.")
