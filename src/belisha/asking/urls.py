"""The addresses of questions and answers."""

from django.urls import path

from belisha.asking import views

urlpatterns = [
    path("schools/<slug:slug>/", views.school, name="school"),
    path("schools/<slug:slug>/ask", views.ask, name="ask"),
    path("schools/<slug:slug>/answer", views.answer, name="answer"),
    path("schools/<slug:slug>/asked", views.counted, name="asked"),
    path("rulings/<str:key>", views.ruling, name="ruling"),
]
