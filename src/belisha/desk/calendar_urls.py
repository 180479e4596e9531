"""The addresses of the school's calendar and of everybody's own feed."""

from __future__ import annotations

from django.urls import URLPattern, path

from belisha.desk import calendar, feed

urlpatterns: list[URLPattern] = [
    path("schools/<slug:slug>/calendar/", calendar.calendar, name="school-calendar"),
    path("schools/<slug:slug>/calendar/add/", calendar.add, name="school-calendar-add"),
    path("schools/<slug:slug>/calendar/nation/", calendar.nation, name="school-calendar-nation"),
    path("schools/<slug:slug>/calendar/<uuid:pk>/take-back/", calendar.take_back, name="school-calendar-take-back"),
    path("desk/feed/", feed.feed_page, name="my-feed"),
    path("feeds/<str:token>/deadlines.ics", feed.feed, name="feed"),
]
