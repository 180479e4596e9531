"""The addresses of this room."""

from django.urls import path

from belisha.rolls import views

urlpatterns = [
    path("schools/<slug:slug>/roll/", views.rolls, name="rolls"),
    path("schools/<slug:slug>/roll/samples/<slug:name>", views.sample, name="roll-sample"),
    path("schools/<slug:slug>/roll/<uuid:pk>/", views.roll, name="roll"),
    path("schools/<slug:slug>/roll/<uuid:pk>/columns", views.columns, name="roll-columns"),
    path("schools/<slug:slug>/roll/<uuid:pk>/progress", views.progress, name="roll-progress"),
    path("schools/<slug:slug>/roll/<uuid:pk>/same/<int:line>", views.same, name="roll-same"),
    path("schools/<slug:slug>/roll/<uuid:pk>/apply", views.apply, name="roll-apply"),
    path("schools/<slug:slug>/roll/<uuid:pk>/undo", views.undo, name="roll-undo"),
    path("schools/<slug:slug>/roll/<uuid:pk>/withdraw", views.withdraw, name="roll-withdraw"),
]
