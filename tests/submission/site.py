"""A small site with forms that are done once, for the tests: it writes people down, as a school does."""

from django import forms
from django.db import OperationalError
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import path

from belisha.access.rules import open_to_all
from belisha.journal.accountable import VersionLostError
from belisha.journal.actions import program
from belisha.people import actions
from belisha.people.models import Person, School
from belisha.sight import looking_everywhere
from belisha.submission import lost
from belisha.submission.once import once
from belisha.urls import handler400, handler403, handler404, handler500  # noqa: F401
from belisha.urls import urlpatterns as whole

BY = program("test")


class Rename(forms.Form):
    """Somebody's names."""

    given_name = forms.CharField(label="First name")
    family_name = forms.CharField(label="Last name", required=False)
    born = forms.DateField(label="Date of birth", required=False)


def without_database(answer):
    """A middleware whose own question to the database has no answer, as where it is asked who somebody is."""

    def asked(request):
        raise OperationalError("the server closed the connection")

    return asked


@open_to_all("a test")
@once
def add(request):
    """Write somebody down; without a name nothing is done."""
    name = request.POST.get("given_name", "")
    if name == "Outage":
        raise OperationalError("database or disk is full\nDETAIL: the words of somebody")
    if not name:
        return HttpResponse("Type a name", status=422)
    with looking_everywhere("a test"):
        person = actions.add_person(BY, School.objects.order_by("pk").first(), name)
    if name == "Fault":
        raise ZeroDivisionError
    return HttpResponseRedirect(f"/added/{person.pk}/")


@open_to_all("a test")
@once
def rename(request, pk):
    """Change somebody, or show both texts where somebody else was quicker."""
    form = Rename(request.POST)
    assert form.is_valid()
    with looking_everywhere("a test"):
        person = Person.objects.get(pk=pk).as_edited_from(int(request.POST["version"]))
        for name, value in form.cleaned_data.items():
            setattr(person, name, value)
        try:
            actions.change_person(BY, person)
        except VersionLostError:
            return lost.page(request, form, Person.objects.get(pk=pk), keep=f"/added/{pk}/")
    return HttpResponseRedirect(f"/added/{pk}/")


urlpatterns = [path("add/", add), path("rename/<uuid:pk>/", rename), *whole]
