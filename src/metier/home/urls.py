from django.urls import path

from metier.home.views import archive, calendar, demo, notes, reminders, trash
from metier.home.views.capture import capture, capture_undo, corrected, reading
from metier.home.views.health import health
from metier.home.views.mailed import mailed
from metier.home.views.start import start
from metier.home.views.today import snooze, snooze_undo, today

app_name = "home"
urlpatterns = [
    path("health/", health, name="health"),
    path("", today, name="today"),
    path("today/snooze/", snooze, name="snooze"),
    path("today/snooze/<uuid:pk>/undo/", snooze_undo, name="snooze_undo"),
    path("start/", start, name="start"),
    path("capture/", capture, name="capture"),
    path("capture/reading/", reading, name="reading"),
    path("capture/corrected/", corrected, name="corrected"),
    path("capture/<str:kind>/<uuid:pk>/undo/", capture_undo, name="capture_undo"),
    path("notes/", notes.notes, name="notes"),
    path("notes/talks/", notes.talks, name="notes_talks"),
    path("notes/<uuid:pk>/", notes.note, name="note"),
    path("notes/<uuid:pk>/talk/", notes.talk, name="note_talk"),
    path("notes/<uuid:pk>/win/", notes.win, name="note_win"),
    path("notes/<uuid:pk>/discard/", notes.discard, name="note_discard"),
    path("notes/<uuid:pk>/restore/", notes.restore, name="note_restore"),
    path("notes/<uuid:pk>/restore/<str:kind>/<uuid:made>/", notes.restore, name="note_restore"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/share/", calendar.share, name="calendar_share"),
    path("calendar/stop/", calendar.stop, name="calendar_stop"),
    path("calendar/<str:secret>.ics", calendar.feed, name="feed"),
    path("reminders/", reminders.reminders, name="reminders"),
    path("reminders/test/", reminders.test, name="reminders_test"),
    path("reminders/off/", reminders.off, name="reminders_off"),
    path("reminders/on/", reminders.on, name="reminders_on"),
    path("reminders/mailed/<str:token>/", mailed, name="mailed"),
    path("demo/", demo.demo, name="demo"),
    path("demo/open/", demo.demo_open, name="demo_open"),
    path("demo/remove/", demo.demo_remove, name="demo_remove"),
    path("archive/", archive.archive, name="archive"),
    path("archive/export/", archive.download, name="export"),
    path("archive/replaced/<str:name>/", archive.replaced, name="replaced"),
    path("restore/", archive.restore, name="restore"),
    path("restore/<str:token>/", archive.restore_preview, name="restore_preview"),
    path("trash/", trash.contents, name="trash"),
    path("trash/emptying/", trash.emptying, name="trash_emptying"),
    path("trash/<str:kind>/<uuid:pk>/return/", trash.take_back, name="untrash"),
    path("trash/<str:kind>/<uuid:pk>/removal/", trash.removal, name="trash_removal"),
    path("demo/leave/", demo.demo_leave, name="demo_leave"),
]
