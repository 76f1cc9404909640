"""Exact algebra: numerals, polynomials and their fractions, formulas as trees, and the shapes they are written in."""
