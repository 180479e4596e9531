"""The addresses of what can be read."""

from django.urls import path

from belisha.reading import together, views

urlpatterns = [
    path("schools/<slug:slug>/policy", views.policy, name="policy"),
    path("schools/<slug:slug>/policy.md", views.policy_file, name="policy-file"),
    path("schools/<slug:slug>/duties", views.duties, name="duties"),
    path("schools/<slug:slug>/duties.csv", views.duties_file, name="duties-file"),
    path("schools/<slug:slug>/changes", views.changes, name="changes"),
    path("schools/<slug:slug>/findings", views.findings, name="findings"),
    path("schools/<slug:slug>/pupils", views.pupils, name="pupils"),
    path("schools/<slug:slug>/parents", views.parents, name="parents"),
    path("trusts/<slug:slug>/", together.trust, name="trust"),
    path("trusts/<slug:slug>/matrix", together.matrix, name="matrix"),
    path("trusts/<slug:slug>/matrix.csv", together.matrix_sheet, name="matrix-sheet"),
    path("trusts/<slug:slug>/matrix.json", together.matrix_json, name="matrix-json"),
    path("trusts/<slug:slug>/compare", together.compare, name="compare"),
]
