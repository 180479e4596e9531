"""The addresses of this room."""

from django.urls import path

from belisha.serving import views

urlpatterns = [
    path("healthz", views.alive, name="alive"),
    path("readyz", views.ready, name="ready"),
]
