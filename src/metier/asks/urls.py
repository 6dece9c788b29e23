"""Every page of asks. State changes are sub-resources that take POST."""

from metier.asks import practice_urls

app_name = "asks"
urlpatterns = [*practice_urls.urlpatterns]
