"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.standards import views

urlpatterns: list[URLPattern] = [
    path("schools/<slug:slug>/cyber-check/", views.check, name="cyber-check"),
    path("schools/<slug:slug>/cyber-check/<slug:point>/", views.answer, name="cyber-check-answer"),
]
