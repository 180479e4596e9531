"""The front door: the base page, its components, the gallery, error pages, health."""
