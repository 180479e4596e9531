"""The addresses of this room."""

from django.urls import path

from belisha.drafting import views

urlpatterns = [
    path("schools/<slug:slug>/try", views.try_change, name="try"),
]
