"""Every address, room by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("belisha.web.urls")),
    path("", include("belisha.asking.urls")),
    path("", include("belisha.reading.urls")),
    path("", include("belisha.drafting.urls")),
    path("", include("belisha.handbook.urls")),
    path("", include("belisha.api.urls")),
    path("", include("belisha.signin.urls")),
    path("", include("belisha.directory.urls")),
    path("", include("belisha.rolls.urls")),
    path("", include("belisha.keeping.urls")),
    path("", include("belisha.logbook.urls")),
    path("", include("belisha.standards.urls")),
    path("", include("belisha.filtering.urls")),
    path("", include("belisha.channels.urls")),
    path("", include("belisha.approvals.event_photos.urls")),
    path("", include("belisha.approvals.urls")),
    path("", include("belisha.desk.urls")),
    path("", include("belisha.serving.urls")),
]

handler400 = "belisha.web.errors.bad_request"
handler403 = "belisha.web.errors.forbidden"
handler404 = "belisha.web.errors.not_found"
handler500 = "belisha.serving.outage.server_error"  # a database that does not answer is no fault of the page
