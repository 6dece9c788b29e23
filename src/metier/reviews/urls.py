"""Every page of reviews. State changes are sub-resources that take POST."""

from django.urls import URLPattern, path

from metier.reviews.views import parking

app_name = "reviews"
urlpatterns: list[URLPattern] = [
    path("parking/", parking.parking, name="parking"),
    path("parking/wake/", parking.wake, name="wake"),
    path("parking/until/", parking.until, name="parking_until"),
    path("parking/until/undo/", parking.until_again, name="parking_from"),
    path("parking/<uuid:pk>/undo/", parking.unpark, name="unpark"),
    path("parking/<uuid:pk>/redo/", parking.park_again, name="park_again"),
    path("parking/<uuid:pk>/waking/undo/", parking.sleep_on, name="sleep_on"),
]
