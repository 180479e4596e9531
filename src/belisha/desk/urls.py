"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.desk import calendar_urls
from belisha.desk.views import desk, messages, outbox

urlpatterns: list[URLPattern] = [
    path("desk/", desk.desk, name="desk"),
    path("desk/late/", desk.late, name="desk-late"),
    path("desk/messages/", messages.messages, name="messages"),
    path("desk/messages/seen/", messages.seen, name="messages-seen"),
    path("desk/digest/", messages.digest, name="desk-digest"),
    path("desk/outbox/", outbox.outbox, name="outbox"),
    *calendar_urls.urlpatterns,
]
