"""Hard families, each told and drawn as text. Rows from the top; ` + `, ` // ` and ` ? ` where a couple's line joins two directly."""

import pytest

from throughline.design.genogram import draw, svg
from throughline.design.genogram.tests.invariants import faults
from throughline.design.genogram.tests.written import drawn, family

HARD = {
    "three children, two fathers, one home": (
        """
        Ron† + Sheila: Lee 1985, Kelly 1991
        Vic + Lorna: Jon 1990, Bea 1993
        Kelly // Jon: Kai 2012, Tia* 2017
        Kelly // Craig: Esme 2023
        home Kelly Kai Tia Esme
        """,
        """
        Ron + Sheila   Vic + Lorna
        Lee   Craig // Kelly // Jon   Bea
        Esme   Kai   Tia
        """,
    ),
    "a mother alone": (
        """
        Ann: Tia* 2017, Kai 2020
        """,
        """
        Ann
        Tia   Kai
        """,
    ),
    "a mother with three fathers": (
        """
        Ann // Bob: Tia* 2012
        Ann // Col: Kai 2015
        Ann + Dan: Esme 2019
        """,
        """
        Col   Bob // Ann + Dan
        Kai   Tia   Esme
        """,
    ),
    "a mother with four fathers": (
        """
        Ann // Bob: Tia* 2012
        Ann // Col: Kai 2015
        Ann // Dan: Esme 2019
        Ann + Ed: Fay 2022
        """,
        """
        Dan   Col // Ann // Bob   Ed
        Esme   Kai   Tia   Fay
        """,
    ),
    "a father with two families": (
        """
        Jade + Dean: Harvey* 2026
        Tara // Dean: Amelia 2022
        Lyn: Dean 2004
        home Jade Dean Harvey
        """,
        """
        Lyn
        Jade + Dean // Tara
        Harvey   Amelia
        """,
    ),
    "remarried within the family: mother and her husband's brother": (
        """
        Ron + Sheila: Jon 1985, Lee 1988
        Kelly // Jon: Tia* 2012
        Kelly + Lee: Kai 2018
        """,
        """
        Ron + Sheila
        Jon // Kelly + Lee
        Tia   Kai
        """,
    ),
    "two brothers married two sisters": (
        """
        Ron + Sheila: Jon 1985, Lee 1988
        Vic + Lorna: Kelly 1986, Bea 1990
        Jon + Kelly: Tia* 2012
        Lee + Bea: Kai 2015
        """,
        """
        Ron + Sheila   Vic + Lorna
        Jon + Kelly   Lee + Bea
        Tia   Kai
        """,
    ),
    "two brothers married two sisters, crosswise": (
        """
        Ron + Sheila: Jon 1985, Lee 1988
        Vic + Lorna: Kelly 1986, Bea 1990
        Jon + Bea: Tia* 2012
        Lee + Kelly: Kai 2015
        """,
        """
        Ron + Sheila   Vic + Lorna
        Jon + Bea   Lee + Kelly
        Tia   Kai
        """,
    ),
    "uncle and niece": (
        """
        Ron + Sheila: Jon 1970, Lee 1985
        Jon + Ann: Bea 1990
        Lee + Bea: Tia* 2012
        """,
        """
        Ron + Sheila
        Jon + Ann
        Lee + Bea
        Tia
        """,
    ),
    "cousins who married": (
        """
        Ron + Sheila: Jon 1960, Lee 1965
        Jon + Ann: Bea 1985
        Lee + Cat: Dan 1986
        Bea + Dan: Tia* 2012
        """,
        """
        Ron + Sheila
        Ann + Jon   Lee + Cat
        Bea + Dan
        Tia
        """,
    ),
    "a father and his daughter": (
        """
        Jon + Ann: Bea 2005
        Jon ? Bea: Tia* 2024
        """,
        """
        Jon + Ann
        Bea
        Tia
        """,
    ),
    "twins between brothers": (
        """
        Ann + Bob: Kai 2010, Tia* 2014, Mia 2014, Esme 2019
        twins Tia Mia
        """,
        """
        Ann + Bob
        Kai   Tia   Mia   Esme
        """,
    ),
    "twins and an unborn child": (
        """
        Ann + Bob: Tia* 2014, Mia 2014, Bump^
        twins Tia Mia
        """,
        """
        Ann + Bob
        Tia   Mia   Bump
        """,
    ),
    "an unborn child with a disputed father": (
        """
        Maureen: Mum† 1986
        Mum: Shannon 2009
        Shannon // Ryan: Rosie* 2026
        Shannon ? Curtis: Bump^?
        """,
        """
        Maureen
        Mum
        Ryan // Shannon ? Curtis
        Rosie   Bump
        """,
    ),
    "adopted, with birth parents": (
        """
        Gemma // Dale: Noah* 2015
        = Jo + Sam: Noah
        """,
        """
        Gemma // Dale   Jo + Sam
        Noah
        """,
    ),
    "foster carers beside parents": (
        """
        Gemma // Dale: Noah* 2015, Kai 2018
        ~ Obi + Ada: Noah
        home Obi Ada Noah
        """,
        """
        Gemma // Dale   Obi + Ada
        Noah   Kai
        """,
    ),
    "a grandmother who cares": (
        """
        Nan + Pop†: Kelly 1990, Lee 1992
        Kelly // Jon: Tia* 2017
        ~ Nan: Tia
        home Nan Tia
        """,
        """
        Nan + Pop
        Jon // Kelly   Lee
        Tia
        """,
    ),
    "an aunt who cares, from the other side": (
        """
        Ewa // Tomasz: Kacper* 2016
        Ewa + Marek: Oskar 2020
        Old + Gran: Beata 1985, Tomasz 1987
        ~ Beata: Kacper
        home Beata Kacper
        """,
        """
        Old + Gran
        Beata   Tomasz // Ewa + Marek
        Kacper   Oskar
        """,
    ),
    "a step-father": (
        """
        Ewa // Tomasz: Kacper* 2016
        Ewa + Marek: Oskar 2020
        > Marek + Ewa: Kacper
        """,
        """
        Tomasz // Ewa + Marek
        Kacper   Oskar
        """,
    ),
    "brother and sister, nobody else known": (
        """
        : Yonas* 2009, Selam 2012
        """,
        """
        Yonas   Selam
        """,
    ),
    "four generations": (
        """
        Old + Oma: Nan 1940
        Nan + Pop: Kelly 1970
        Kelly + Jon: Ann 1995
        Ann + Bob: Tia* 2017
        """,
        """
        Old + Oma
        Nan + Pop
        Kelly + Jon
        Ann + Bob
        Tia
        """,
    ),
    "grandparents of whom nobody knows the side": (
        """
        Ann + Bob: Tia* 2017
        Nan at -2
        Aunty at -1
        Cousin at 0
        """,
        """
        Nan
        Ann + Bob   Aunty
        Tia   Cousin
        """,
    ),
    "somebody alone": (
        """
        Tia* 2017:
        """,
        """
        Tia
        """,
    ),
    "eight children": (
        """
        Ann + Bob: A 2001, B 2003, C 2005, D 2007, E* 2009, F 2011, G 2013, H 2015
        """,
        """
        Ann + Bob
        A   B   C   D   E   F   G   H
        """,
    ),
    "married, parted, married to a brother-in-law's sister": (
        """
        Ron + Sheila: Jon 1985, Bea 1988
        Vic + Lorna: Kelly 1986, Lee 1990
        Jon // Kelly: Tia* 2010
        Bea + Lee: Kai 2015
        Jon + Cat: Esme 2020
        """,
        """
        Ron + Sheila   Vic + Lorna
        Cat + Jon // Kelly   Bea + Lee
        Esme   Tia   Kai
        """,
    ),
}


@pytest.mark.parametrize("name", HARD)
def test_a_hard_family_is_drawn_so(name: str) -> None:
    told, rows = HARD[name]
    drawing = draw(family(told))
    assert drawn(drawing) == [row.strip() for row in rows.strip().splitlines()]
    assert faults(drawing) == []


@pytest.mark.parametrize("name", HARD)
def test_every_name_and_every_shape_of_a_hard_family_is_in_its_picture(name: str) -> None:
    drawing = draw(family(HARD[name][0]))
    picture = svg(drawing, label="A family")
    assert picture.count("<g") == len(drawing.boxes)
    assert all(f">{box.someone.name}</text>" in picture for box in drawing.boxes)
