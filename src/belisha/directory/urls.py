"""The addresses of this room."""

from importlib.util import find_spec

from django.urls import URLPattern, path

from belisha.directory.views import classes, families, managers, me, people, posts

urlpatterns: list[URLPattern] = [
    path("me/", me.me, name="me"),
    path("roles/", me.roles, name="roles"),
    path("waiting/", posts.for_my_yes, name="waiting"),
    path("schools/<slug:slug>/people/", people.at_school, name="people"),
    path("schools/<slug:slug>/people/add/", people.add, name="add-person"),
    path("schools/<slug:slug>/classes/", classes.classes, name="classes"),
    path("schools/<slug:slug>/classes/add/", classes.add, name="add-class"),
    path("trusts/<slug:slug>/people/", people.at_trust, name="trust-people"),
    path("people/<uuid:pk>/", people.person, name="person"),
    path("people/<uuid:pk>/contact/", people.contact, name="contact"),
    path("people/<uuid:pk>/change/", people.change, name="change-person"),
    path("people/<uuid:pk>/leave/", people.leave, name="leave"),
    path("people/<uuid:pk>/return/", people.come_back, name="come-back"),
    path("people/<uuid:pk>/roles/add/", posts.appoint, name="appoint"),
    path("people/<uuid:pk>/parents/add/", families.add_parent, name="add-parent"),
    path("people/<uuid:pk>/parents/new/", families.new_parent, name="new-parent"),
    path("people/<uuid:pk>/managers/add/", managers.add, name="add-manager"),
    path("people/<uuid:pk>/managers/<uuid:management>/end/", managers.end, name="end-manager"),
    path("appointments/<uuid:pk>/second/", posts.second, name="second"),
    path("appointments/<uuid:pk>/end/", posts.end, name="end-appointment"),
    path("appointments/<uuid:pk>/stand-in/", posts.stand_in, name="stand-in"),
    path("classes/<uuid:pk>/", classes.group, name="class"),
    path("classes/<uuid:pk>/change/", classes.change, name="change-class"),
    path("classes/<uuid:pk>/join/", classes.join, name="join-class"),
    path("classes/<uuid:pk>/members/<uuid:member>/end/", classes.leave, name="leave-class"),
    path("guardianships/<uuid:pk>/", families.guardianship, name="guardianship"),
    path("guardianships/<uuid:pk>/change/", families.change, name="change-guardianship"),
    path("guardianships/<uuid:pk>/orders/", families.orders, name="orders"),
    path("guardianships/<uuid:pk>/end/", families.end, name="end-guardianship"),
]

if find_spec("belisha.directory.who_may") is not None:
    from belisha.directory.who_may import PATTERNS

    urlpatterns += PATTERNS
