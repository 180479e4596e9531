"""One page: a list of books."""

from datetime import date

from django.core.paginator import Paginator
from django.db import connection
from django.shortcuts import render
from django.urls import path

from bench.bare.models import Author, Book


def books(request):
    """Fifty books of a thousand."""
    rows = Book.objects.select_related("author")
    return render(request, "list.html", {"page": Paginator(rows, 50).get_page(request.GET.get("page"))})


urlpatterns = [path("", books)]


def fill():
    """Make the tables, and a thousand books in them."""
    with connection.schema_editor() as editor:
        editor.create_model(Author)
        editor.create_model(Book)
    authors = Author.objects.bulk_create(Author(name=f"Author {number}") for number in range(100))
    Book.objects.bulk_create(
        Book(title=f"A book about {n}", author=authors[n % 100], pages=n, published=date(2020, 1, 1 + n % 28))
        for n in range(1000)
    )
