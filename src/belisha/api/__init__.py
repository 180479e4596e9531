"""The same answers for programs: rulings, policies, duties, matrix, comparison."""
