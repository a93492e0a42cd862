"""Letters: those about a child, one of them, its papers, and the privacy officer's register."""

from django.urls import path

from throughline.record.letters.views import child, letter, register

ONE = "children/<int:person_id>/letters/<int:letter_id>"

urlpatterns = [
    path("children/<int:person_id>/letters", child.letters, name="letters"),
    path("children/<int:person_id>/letters/new", child.letter_new, name="letter-new"),
    path(ONE, letter.letter, name="letter"),
    path(f"{ONE}/say", letter.letter_say, name="letter-say"),
    path(f"{ONE}/decide", letter.letter_decide, name="letter-decide"),
    path(f"{ONE}/print", letter.letter_print, name="letter-print"),
    path(f"{ONE}/drop", letter.letter_drop, name="letter-drop"),
    path(f"{ONE}/papers/<int:paper_id>", letter.letter_paper, name="letter-paper"),
    path("papers", register.papers_register, name="papers"),
]
