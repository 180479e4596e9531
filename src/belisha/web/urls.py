"""The front page and what belongs to every page."""

from django.urls import path

from belisha.web import views

urlpatterns = [
    path("", views.front, name="front"),
    path("gallery/", views.gallery, name="gallery"),
    path("schools/<slug:slug>/logo", views.logo, name="logo"),
    path("schools/<slug:slug>/look-<str:mark>.css", views.look, name="look"),
    path("trusts/<slug:slug>/look-<str:mark>.css", views.trust_look, name="trust-look"),
]
