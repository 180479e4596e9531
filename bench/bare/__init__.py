"""A bare Django list page to measure ours against: fifty rows, a paginator, a join, the usual middleware."""
