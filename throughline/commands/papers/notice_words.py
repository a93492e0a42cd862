"""The words of the notices. Each paragraph says what it rests on: a test, a setting, a law, or the authority."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Says:
    words: str
    proof: str = ""
    """A safeguard: the product does so, and a test shows it."""
    setting: str = ""
    law: str = ""
    asks: str = ""
    """What the authority must be sure of before it says this."""
    lists_data: bool = False


@dataclass(frozen=True, kw_only=True)
class Section:
    title: str
    says: tuple[Says, ...]


ACCESS_RIGHT = "UK GDPR Arts 12 and 15; DPA 2018 Sch 3 Part 3"
COMPLAINT = "UK GDPR Art 77; DPA 2018 s 165"

PARENTS = (
    Section(title="Who we are", says=(
        Says(words="We are {authority}.", setting="THROUGHLINE_AUTHORITY"),
        Says(words="You can ask our data protection officer about this page: {officer}.", setting="THROUGHLINE_DATA_OFFICER"),
    )),
    Section(title="Why we write things down", says=(
        Says(words="The law says we must help children who need help and keep them safe. To do that well, we must"
             " write down what we see, what you tell us and what we decide.", law="Children Act 1989 ss 17, 22 and 47"),
        Says(words="We do not need you to agree to this. But you can ask us why, and you can tell us when we are wrong.",
             law="UK GDPR Arts 6(1)(c), 6(1)(e), 9(2)(g), 16 and 21"),
    )),
    Section(title="What we keep", says=(
        Says(words="We keep what we need to do these things:", proof="labels", lists_data=True),
        Says(words="Some of this is about health, about harm or about what the police told us. We take extra care of it.",
             law="UK GDPR Arts 9 and 10; DPA 2018 Sch 1"),
        Says(words="Most of it comes from you and your child, and from what our workers see. Some of it comes from"
             " schools, doctors, nurses and the police.", asks="which services share what, by which agreement"),
    )),
    Section(title="Who sees it", says=(
        Says(words="The people who work with your child can read it. So can the managers who help them.", proof="grid"),
        Says(words="Other people who work here can not, unless a rule lets them: at night, in an emergency, or to check our work."
             " The computer stops them.", proof="database"),
        Says(words="Each time someone opens the record, we keep a note of who it was. No one can rub that note out.",
             proof="log-kept"),
        Says(words="If you get a copy, we take out what is about someone else. A person checks it first.",
             proof="copy-siblings"),
        Says(words="If an address must stay secret from someone, the copy for that person does not have it.",
             proof="copy-address"),
        Says(words="Sometimes we must tell the police, a court, a school or a doctor. We share what they need to keep a child"
             " safe. We try to tell you first, if that is safe.", asks="its sharing agreements and its practice"),
        Says(words="We count how many children we help. Those counts have no names in them.", proof="figures"),
    )),
    Section(title="How long we keep it", says=(
        Says(words="If your child was in our care, we keep the record until they would be {care} years old.", proof="kept"),
        Says(words="If your child was adopted, we keep it for {adoption} years from the day of the court order.", proof="kept"),
        Says(words="If your child had a child protection plan, we keep it for {protection} years after our work ends.",
             setting="THROUGHLINE_KEEP_PROTECTION"),
        Says(words="For other children we keep it until they are {need}, or {floor} years after our work ends if that is later.",
             setting="THROUGHLINE_KEEP_NEED"),
        Says(words="The computer does not throw a record away by itself. A person looks first.", proof="not-removed"),
    )),
    Section(title="What you can ask for", says=(
        Says(words="You can ask to see what we hold about you. You can ask for your child too, if that is good for them. We"
             " answer in one month. If it is hard, we may need two more months, and we tell you so.", law=ACCESS_RIGHT),
        Says(words="Sometimes we must hold a part back: when it is about someone else, or when it could hurt someone.",
             law=ACCESS_RIGHT),
        Says(words="If we got something wrong, tell us. We can put it right. We keep the old words too, so that it is"
             " clear what was changed.", proof="correct"),
        Says(words="If something is on the wrong record, we take it away from all who could read it.", proof="withdraw"),
        Says(words="You can ask us to stop, or to wipe something out. The law often says we must keep it. We tell you why.",
             law="UK GDPR Arts 17, 18 and 21"),
        Says(words="No computer makes choices about your family. People do.", asks="that no other system does so either"),
    )),
    Section(title="If you are not happy", says=(
        Says(words="Talk to your worker or write to us: {officer}.", setting="THROUGHLINE_DATA_OFFICER"),
        Says(words="You can also complain to the Information Commissioner (the ICO). You can phone 0303 123 1113 or go to"
             " ico.org.uk. It is free.", law=COMPLAINT),
    )),
)  # fmt: skip

CHILDREN = (
    Section(title="Why we write about you", says=(
        Says(words="We work at {authority}. Our job is to help children and keep them safe.", setting="THROUGHLINE_AUTHORITY"),
        Says(words="We write things down so that we do not forget. Then you do not have to tell your story again and again.",
             asks="that its workers read before they ask"),
    )),
    Section(title="What we write", says=(
        Says(words="We write who you are, who lives with you and who your family is.", proof="labels"),
        Says(words="We write when we came to see you, what we saw and what you said. We try to use your own words.",
             proof="labels"),
        Says(words="We write what grown-ups decide about you, and why.", proof="labels"),
    )),
    Section(title="Who can read it", says=(
        Says(words="Your worker can read it. So can the people who help your worker.", proof="grid"),
        Says(words="Other people here can not, unless it is an emergency or they check our work.", proof="database"),
        Says(words="When someone opens it, the computer keeps their name. They can not hide it.", proof="log-kept"),
        Says(words="If we think you or someone else is not safe, we may have to tell other people. We try to tell you first.",
             asks="its practice"),
        Says(words="What you said goes in your copy. It does not go in a copy for someone else unless a person has thought hard"
             " about it.", proof="copy-siblings"),
    )),
    Section(title="How long we keep it", says=(
        Says(words="We keep it for a long time. If you live in care, we keep it until you are {care}. You may want to read it when"
             " you are old.", proof="kept"),
        Says(words="If you did not live in care, we keep it until you are {need}. It can be longer.",
             setting="THROUGHLINE_KEEP_NEED"),
    )),
    Section(title="What you can ask", says=(
        Says(words="You can ask to see it. You can ask someone you trust to help you.", law=ACCESS_RIGHT),
        Says(words="If something is wrong, tell us. We will put it right, or write down that you do not agree.",
             asks="that what a child disputes is written on the record"),
        Says(words="You can talk to your worker. You can also ask here: {officer}.", setting="THROUGHLINE_DATA_OFFICER"),
        Says(words="If you are still not happy, you can tell the ICO. They look after what is written about people. Phone 0303 123"
             " 1113.", law=COMPLAINT),
    )),
)  # fmt: skip
