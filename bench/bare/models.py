"""Books and their authors."""

from django.db import models


class Author(models.Model):
    """Somebody who writes."""

    name = models.CharField(max_length=100)

    class Meta:
        app_label = "bare"


class Book(models.Model):
    """Something written."""

    title = models.CharField(max_length=200)
    author = models.ForeignKey(Author, models.CASCADE)
    pages = models.IntegerField()
    published = models.DateField()

    class Meta:
        app_label = "bare"
        ordering = ("title",)
