"""Meetings: of a child, mine, who came to them, and one from its booking to its record."""

from django.urls import path

from throughline.record.meetings.views import pages, pressing

urlpatterns = [
    path("children/<int:person_id>/meetings", pages.meetings, name="meetings"),
    path("meetings", pages.mine, name="my-meetings"),
    path("meetings/register", pages.register, name="meeting-register"),
    path("meetings/<int:entry_id>", pages.meeting, name="meeting"),
    path("meetings/<int:entry_id>/invite", pressing.invite, name="meeting-invite"),
    path("meetings/<int:entry_id>/invited/<int:invitation_id>", pressing.reply, name="meeting-reply"),
    path("meetings/<int:entry_id>/reports", pressing.report, name="meeting-report"),
    path("meetings/<int:entry_id>/shared", pressing.share, name="meeting-shared"),
    path("meetings/<int:entry_id>/cancel", pressing.cancel, name="meeting-cancel"),
    path("meetings/<int:entry_id>/sent", pressing.send, name="meeting-sent"),
    path("meetings/<int:entry_id>/actions/<int:action_id>", pressing.action, name="meeting-action"),
]
