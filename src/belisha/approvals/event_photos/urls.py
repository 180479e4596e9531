"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.approvals.event_photos.views import checking, consents, together

urlpatterns: list[URLPattern] = [
    path("schools/<slug:slug>/pictures/", together.begin, name="event-photos"),
    path("schools/<slug:slug>/pictures/check/", checking.check, name="event-photos-check"),
    path("pictures/<uuid:pk>/", together.one, name="event-photos-set"),
    path("pictures/<uuid:pk>/leave-out/", together.leave_out, name="event-photos-leave-out"),
    path("pictures/<uuid:pk>/<slug:mark>/", together.picture, name="event-photos-picture"),
    path("requests/<uuid:pk>/consents/", consents.papers, name="event-photos-consents"),
]
