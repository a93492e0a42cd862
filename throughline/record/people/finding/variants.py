"""First names that are one name in several languages or for short, where neither letters nor sound show it."""

from throughline.record.people.finding.sounds import fold

FAMILIES = """
Abigail Abby Abi
Aleksandr Alexander Oleksandr Alex Sasha Sandy Alasdair
Aleksandra Alexandra Oleksandra Ola Lexi
Anastasia Anastasiia Nastya
Andrew Andrii Andrey Andrzej Andrei Andy Drew
Anthony Antony Tony Antoni
Benjamin Ben Benji
Catherine Katherine Kathryn Kateryna Katarzyna Ekaterina Kate Katie Kasia Cathy
Charles Charlie Chaz Karol
Charlotte Lottie
Christopher Chris Krzysztof Kristof Kit
Daniel Danny Danylo Dan
David Dave Dawid Dafydd Daud Dawood
Dmytro Dmitri Dmitry Dima
Edward Ted Teddy Eddie Ed
Elizabeth Elisabeth Elzbieta Yelyzaveta Liz Beth Betty Libby Lizzie Eliza
Ella Eleanor Elinor Ellie Nell
Eugene Yevhen Yevgeny Evgeny Gene
Fatima Fatema Fadumo Faduma Fatma Fatuma
Francis Frank Frankie Franciszek
Georgia Georgina Georgie
Hannah Hanna Hana Ganna
Helen Helena Olena Elena Yelena Alena
Ibrahim Abraham Ebrahim Ibrahima
Isaac Ishaq Ishak
Isabella Isabel Isobel Izabela Bella
Ismail Ishmael Ismael
Jacob Jakub Yakub Yaqub Jake Kuba
James Jim Jimmy Jamie Seamus
Jennifer Jenny Jen
Jessica Jess Jessie
John Jon Jonathan Ivan Jan Johnny Ioan Yahya
Joseph Yusuf Yousef Youssef Jozef Yosyp Joe Joey Yousuf Yussuf
Joshua Josh Yeshua
Kai Kye Ky
Julia Yuliia Yulia Julie Iulia
Khadija Khadijah Khadiija Kadija Khadiya
Lily Lilly Liliana Lillian
Madeleine Madeline Maddie Magdalena
Margaret Maggie Meg Peggy Malgorzata Gosia Marharyta
Mary Maria Mariia Maryam Mariam Miriam Marie Maryan
Matthew Matt Mateusz Matvii
Maxim Maksym Max Maksymilian
Michael Mike Mick Mykhailo Mikhail Michal Mikael
Mohamed Muhammad Mohammed Mohammad Maxamed Mehmet Muhamed Mohd Mahamed Mo
Moses Musa Moussa Muse
Nathan Nathaniel Nate
Nicholas Nick Mykola Nikolai Mikolaj Nicky
Noah Nuh
Olga Olha Olya
Patrick Paddy Padraig Patryk Pat
Paul Pavlo Pavel Pawel
Peter Petro Piotr Pete
Rebecca Becky Rebekah Becca
Richard Rick Ricky Dick
Robert Rob Bob Robbie Bobby Bert
Samantha Sam Sammy
Samuel Sam Sammy
Sarah Sara Sally
Serhii Sergey Sergei Serhiy Sergiy
Stephen Steven Steve Stefan Szczepan Stepan Steph
Sulayman Suleiman Solomon Saleban Suleyman
Susan Sue Susie Zuzanna Suzanne
Thomas Tom Tommy Tomasz
Vladimir Volodymyr Wlodzimierz Vova
William Will Bill Billy Liam Wilhelm
Yuri Yurii George Jerzy Jorge
Zachary Zac Zak Zack Zakariya Zakaria
Zahra Zara Sahra Zohra
Zaynab Zainab Zeynep Seynab
"""


def _together() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in FAMILIES.split("\n"):
        family = frozenset(fold(name) for name in line.split())
        for name in family:
            found[name] = found.get(name, frozenset()) | family
    return found


TOGETHER = _together()


def variants(folded: str) -> frozenset[str]:
    """The other names that this one may stand for."""
    return TOGETHER.get(folded, frozenset()) - {folded}
