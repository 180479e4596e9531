"""The documentation, shown inside the product at the version that is installed."""
