"""Every page of reviews. State changes are sub-resources that take POST."""

from django.urls import URLPattern, path, register_converter

from metier.reviews.views import (
    check_ins,
    corrections,
    deciding,
    document,
    drift,
    forecast,
    opening,
    overview,
    parking,
    review,
    roles,
)


class VerdictConverter:
    """To change or to drop, and nothing else."""

    regex = "change|drop"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(VerdictConverter, "verdict")

app_name = "reviews"
urlpatterns: list[URLPattern] = [
    path("", overview.reviews, name="reviews"),
    path("roles/<uuid:pk>/", roles.for_role, name="for_role"),
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
    # words
    path("<uuid:pk>/words/", review.words, name="words"),
    path("<uuid:pk>/words/<slug:key>/choice/", review.choose, name="choose"),
    path("answers/<uuid:pk>/undo/", review.undo_choice, name="undo_choice"),
    path("<uuid:pk>/direction/", review.confirm, name="confirm"),
    # decisions
    path("<uuid:pk>/goals/kept/", deciding.keep_all, name="keep_all"),
    path("<uuid:pk>/goals/kept/undo/", deciding.undo_keep_all, name="undo_keep_all"),
    path("<uuid:pk>/goals/new/", deciding.begin_new, name="begin_new"),
    path("<uuid:pk>/goals/new/recording/", deciding.record_new, name="record_new"),
    path("<uuid:pk>/goals/new/discarding/", deciding.discard, name="discard_new"),
    path("<uuid:pk>/goals/<uuid:goal>/keep/", deciding.keep, name="keep"),
    path("<uuid:pk>/goals/<uuid:goal>/<verdict:verdict>/", deciding.begin, name="begin"),
    path("<uuid:pk>/goals/<uuid:goal>/effects/", deciding.effects, name="effects"),
    path("<uuid:pk>/goals/<uuid:goal>/recording/", deciding.record, name="record"),
    path("<uuid:pk>/goals/<uuid:goal>/discarding/", deciding.discard, name="discard"),
    path("<uuid:pk>/goals/<uuid:goal>/withdrawal/", deciding.withdraw, name="withdraw"),
    # signing off
    path("<uuid:pk>/finish/", review.finish, name="finish"),
    path("<uuid:pk>/finish/undo/", review.undo_finish, name="undo_finish"),
    path("<uuid:pk>/document/", document.document, name="document"),
    path("<uuid:pk>/document.pdf", document.pdf, name="pdf"),
    path("commitments/<uuid:pk>/kept/", review.keep_commitment, name="keep_commitment"),
    path("commitments/<uuid:pk>/reopening/", review.reopen_commitment, name="reopen_commitment"),
    # parking
    path("parking/", parking.parking, name="parking"),
    path("parking/wake/", parking.wake, name="wake"),
    path("parking/until/", parking.until, name="parking_until"),
    path("parking/until/undo/", parking.until_again, name="parking_from"),
    path("parking/<uuid:pk>/undo/", parking.unpark, name="unpark"),
    path("parking/<uuid:pk>/redo/", parking.park_again, name="park_again"),
    path("parking/<uuid:pk>/waking/undo/", parking.sleep_on, name="sleep_on"),
    # corrections
    path("corrections/", corrections.corrections, name="corrections"),
    path("compare/", corrections.compare, name="compare"),
    # forecasts
    path("forecast/", forecast.forecasts, name="forecasts"),
    path("forecast/<uuid:pk>/", forecast.forecast, name="forecast"),
    path("forecast/<uuid:pk>/outlook/", forecast.outlook_of_goal, name="outlook_of_goal"),
    # drift
    path("drift/", drift.call, name="call_deliberate"),
    path("drift/<uuid:pk>/", drift.deliberate, name="deliberate"),
    path("drift/<uuid:pk>/removal/", drift.take_back, name="take_back"),
    path("drift/<uuid:pk>/restoration/", drift.call_again, name="call_again"),
]
