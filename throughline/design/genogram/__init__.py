"""A family drawn by the server: who stands where, as numbers first and SVG last. Pure: it knows no record."""

from throughline.design.genogram.drawing import Drawing, draw
from throughline.design.genogram.family import Bond, Couple, Family, Parentage, Shape, Someone, Way
from throughline.design.genogram.svg import svg

__all__ = ["Bond", "Couple", "Drawing", "Family", "Parentage", "Shape", "Someone", "Way", "draw", "svg"]
