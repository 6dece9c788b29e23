"""Every page of value. What is added one by one shares its addresses, by kind; state changes are sub-resources that take POST."""

from django.urls import path

from metier.value.views import negotiating, overview, pricing, things

app_name = "value"
urlpatterns = [
    path("", overview.value, name="value"),
    path("history/", overview.history, name="pay"),
    path("markets/", overview.markets, name="markets"),
    path("offers/", overview.offers, name="offers"),
    path("skills/", overview.skills, name="skills"),
    path("skills/<str:element>/", overview.skill, name="skill"),
    path("life/", overview.life, name="life"),
    path("roles/<uuid:pk>/", overview.for_role, name="for_role"),
    # prices and rates
    path("prices/", pricing.prices, name="prices"),
    path("prices/bring/", pricing.bring, name="bring_prices"),
    path("prices/keep/", pricing.keep, name="keep_prices"),
    # what to ask
    path("asking/", negotiating.asking, name="asking"),
    path("asking/wins/", negotiating.wins, name="wins"),
    path("asking/sheet/", negotiating.sheet, name="sheet"),
    path("asking/sheet.pdf", negotiating.sheet_pdf, name="sheet_pdf"),
    # anything that is added one by one
    path("<slug:kind>/new/", things.new, name="new"),
    path("<slug:kind>/<uuid:pk>/", things.change, name="change"),
    path("<slug:kind>/<uuid:pk>/trash/", things.trash, name="trash"),
    path("<slug:kind>/<uuid:pk>/restoration/", things.restoration, name="restore"),
]
