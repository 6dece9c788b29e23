from django.apps import AppConfig


class ReviewsConfig(AppConfig):
    name = "metier.reviews"
    label = "reviews"
