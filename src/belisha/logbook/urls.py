"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.logbook import views

urlpatterns: list[URLPattern] = [
    path("schools/<slug:slug>/journal/", views.journal, name="journal"),
    path("schools/<slug:slug>/journal/proof/", views.proof_page, name="journal-proof"),
    path("schools/<slug:slug>/journal/proof/<str:what>", views.download, name="journal-download"),
    path("schools/<slug:slug>/journal/<int:seq>/", views.line, name="journal-line"),
]
