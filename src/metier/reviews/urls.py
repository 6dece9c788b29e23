"""Every page of reviews. State changes are sub-resources that take POST."""

from django.urls import URLPattern, path

from metier.reviews.views import check_ins, opening, overview, parking, review

app_name = "reviews"
urlpatterns: list[URLPattern] = [
    path("", overview.reviews, name="reviews"),
    # rhythm
    path("rhythm/", overview.rhythm, name="rhythm"),
    path("rhythm/undo/", overview.undo_rhythm, name="undo_rhythm"),
    # reviews
    path("opening/", opening.open_review, name="open_review"),
    path("skipping/", opening.skip, name="skip"),
    path("another/", opening.another, name="another"),
    path("<uuid:pk>/", review.review, name="review"),
    path("<uuid:pk>/skipping/", opening.skip_review, name="skip_review"),
    path("<uuid:pk>/skipping/undo/", opening.undo_skip, name="undo_skip"),
    path("<uuid:pk>/taking-up/", opening.take_up, name="take_up"),
    path("<uuid:pk>/trash/", opening.trash, name="trash_review"),
    path("<uuid:pk>/restoration/", opening.restore, name="restore_review"),
    # check-ins
    path("goals/<uuid:pk>/", check_ins.goal, name="goal"),
    path("goals/<uuid:pk>/part/", check_ins.part, name="for_goal"),
    path("goals/<uuid:pk>/form/", check_ins.small_form, name="check_in_form"),
    path("goals/<uuid:pk>/check-ins/", check_ins.check_in, name="check_in"),
    path("check-ins/<uuid:pk>/change/", check_ins.change, name="change_check_in"),
    path("check-ins/<uuid:pk>/undo/", check_ins.undo, name="undo_check_in"),
    path("check-ins/<uuid:pk>/trash/", check_ins.trash, name="trash_check_in"),
    path("check-ins/<uuid:pk>/restoration/", check_ins.restore, name="restore_check_in"),
    # parking
    path("parking/", parking.parking, name="parking"),
    path("parking/wake/", parking.wake, name="wake"),
    path("parking/until/", parking.until, name="parking_until"),
    path("parking/until/undo/", parking.until_again, name="parking_from"),
    path("parking/<uuid:pk>/undo/", parking.unpark, name="unpark"),
    path("parking/<uuid:pk>/redo/", parking.park_again, name="park_again"),
    path("parking/<uuid:pk>/waking/undo/", parking.sleep_on, name="sleep_on"),
]
