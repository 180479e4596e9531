"""The addresses of this room."""

from django.urls import URLPattern, path

from belisha.filtering.views import feeds, filters, public, reviews, rules

HERE = "schools/<slug:slug>/filtering/"
urlpatterns: list[URLPattern] = [
    # for anybody
    path("schools/<slug:slug>/blocked/", public.blocked, name="blocked"),
    path(f"{HERE}lookup", public.lookup, name="filtering-lookup"),
    path("why-blocked/<slug:slug>/", public.why, name="why-blocked"),
    path("filter-feeds/<str:token>/<str:file>", feeds.fetch, name="filter-feed"),
    # what is blocked and allowed
    path(HERE, rules.rules, name="filtering"),
    path(f"{HERE}block/", rules.block, name="filtering-block"),
    path(f"{HERE}allow/", rules.allow, name="filtering-allow"),
    path(f"{HERE}sites/<str:host>/", rules.site, name="filtering-site"),
    path("filtering/rules/<uuid:pk>/end/", rules.end, name="filtering-end"),
    path("filtering/rules/<uuid:pk>/name/", rules.name, name="filtering-name"),
    # the filters
    path(f"{HERE}provider/", rules.provider, name="filtering-provider"),
    path(f"{HERE}filters/", filters.filters, name="filters"),
    path(f"{HERE}filters/connect/", filters.connect, name="filter-connect"),
    path("filtering/filters/<uuid:pk>/", filters.one, name="filter"),
    path("filtering/filters/<uuid:pk>/apply/", filters.apply, name="filter-apply"),
    path("filtering/filters/<uuid:pk>/by-itself/", filters.by_itself, name="filter-by-itself"),
    path("filtering/filters/<uuid:pk>/disconnect/", filters.disconnect, name="filter-disconnect"),
    path("filtering/filters/<uuid:pk>/back/<int:push>/", filters.back, name="filter-back"),
    path(f"{HERE}feeds/", feeds.feeds, name="filter-feeds"),
    path(f"{HERE}feeds/make/", feeds.make, name="filter-feed-make"),
    path("filtering/feeds/<uuid:pk>/revoke/", feeds.revoke, name="filter-feed-revoke"),
    # the reviews
    path(f"{HERE}reviews/", reviews.reviews, name="filter-reviews"),
    path(f"{HERE}reviews/begin/", reviews.begin, name="filter-review-begin"),
    path("filtering/reviews/<uuid:pk>/", reviews.one, name="filter-review"),
    path("filtering/reviews/<uuid:pk>/change/", reviews.change, name="filter-review-change"),
]
