app_name = "value"
urlpatterns: list[object] = []
