"""Who works with a child, transfers that wait, and the cover board."""

from django.urls import path

from throughline.record.holding.views import board, child

urlpatterns = [
    path("children/<int:person_id>/holding", child.holding, name="holding"),
    path("children/<int:person_id>/holding/give", child.holding_give, name="holding-give"),
    path("children/<int:person_id>/holding/name", child.holding_name, name="holding-name"),
    path("children/<int:person_id>/holding/cover", child.holding_cover, name="holding-cover"),
    path("children/<int:person_id>/holding/end", child.holding_end, name="holding-end"),
    path("children/<int:person_id>/holding/answer", child.transfer_answer, name="transfer-answer"),
    path("children/<int:person_id>/closing", child.closing, name="closing"),
    path("transfers", board.transfers, name="transfers"),
    path("cover", board.cover_board, name="cover"),
]
