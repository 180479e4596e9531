"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.keeping.views import backups, destroying, giving

AT = "schools/<slug:slug>/records/"
urlpatterns: list[URLPattern] = [
    path(AT, destroying.records, name="records"),
    path(f"{AT}periods/", destroying.periods, name="periods"),
    path(f"{AT}periods/<slug:name>/", destroying.period, name="period"),
    path(f"{AT}due/", destroying.preview, name="records-due"),
    path(f"{AT}erase/", destroying.erase, name="erase"),
    path(f"{AT}proposals/<uuid:pk>/", destroying.proposal, name="proposal"),
    path(f"{AT}proposals/<uuid:pk>/second/", destroying.second, name="proposal-second"),
    path(f"{AT}certificates/<uuid:pk>/", destroying.certificate, name="certificate"),
    path(f"{AT}holds/", destroying.holds, name="holds"),
    path(f"{AT}holds/person/", destroying.hold_person, name="hold-person"),
    path(f"{AT}holds/class/", destroying.hold_class, name="hold-class"),
    path(f"{AT}holds/<uuid:pk>/end/", destroying.end_hold, name="hold-end"),
    path(f"{AT}requests/", giving.asks, name="asks"),
    path(f"{AT}requests/new/", giving.new, name="ask-new"),
    path(f"{AT}requests/<uuid:pk>/", giving.ask, name="ask-for"),
    path(f"{AT}requests/<uuid:pk>/decide/", giving.decide, name="ask-decide"),
    path(f"{AT}requests/<uuid:pk>/file/", giving.file, name="ask-file"),
    path(f"{AT}requests/<uuid:pk>/<slug:name>/", giving.gate, name="ask-gate"),
    path(f"{AT}backups/", backups.backups, name="backups"),
]
