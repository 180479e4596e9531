"""The addresses of this room."""

from django.urls import path

from belisha.handbook import views

urlpatterns = [
    path("docs/", views.contents, name="docs"),
    path("docs/pictures/<path:name>", views.picture, name="docs-picture"),
    path("docs/<path:name>", views.page, name="docs-page"),
]
