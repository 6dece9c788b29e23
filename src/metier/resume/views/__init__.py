"""Views of résumés."""

from metier.resume.views.changes import keep, keep_opening, look_through, remove, return_line, take, take_all, untake
from metier.resume.views.editing import choose, line, order, place, rest, rules, sections, switch, wins, words
from metier.resume.views.files import download, page_image, photo, photo_image, preview, return_photo, trash_photo
from metier.resume.views.sending import return_sending, send, sent, sent_download, trash_sending
from metier.resume.views.variants import change, new, resumes, return_variant, trash, variant

__all__ = [
    "change",
    "choose",
    "download",
    "keep",
    "keep_opening",
    "line",
    "look_through",
    "new",
    "order",
    "place",
    "page_image",
    "photo",
    "photo_image",
    "preview",
    "remove",
    "resumes",
    "rest",
    "return_line",
    "return_photo",
    "return_sending",
    "return_variant",
    "rules",
    "sections",
    "send",
    "sent",
    "sent_download",
    "switch",
    "take",
    "take_all",
    "trash",
    "trash_photo",
    "trash_sending",
    "untake",
    "variant",
    "wins",
    "words",
]
