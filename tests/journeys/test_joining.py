"""The first day: an invitation, a password, a post; and somebody who has no post."""

from playwright.sync_api import expect


def test_somebody_is_invited_and_signs_in_for_the_first_time(site, person):
    """1. Ada, administrator, invites Nadia as a social worker; the link is shown once.
    2. Nadia opens it and chooses a password. The link is then spent, and no record opens yet.
    3. Ben, the other administrator, confirms her post, and she has her desk.
    4. Ada's page is about people and posts, and opens no record.
    """
    ada = person(site, "Ada Ashby").signs_in()
    ada.finds("People and posts", "Invite somebody", "Works here")
    ada.writes("Name", "Nadia North")
    ada.writes("E-mail", "nadia.north@northmere.example")
    ada.chooses("Role", "Social worker")
    ada.presses_button("Make a one-time link")
    ada.finds(
        "People and posts", "The one-time link", "It works once, for seven days, and is not shown again."
    )
    link = ada.page.locator("code").inner_text()

    nadia = person(site, "Nadia North")
    nadia.opens(link)
    nadia.finds("Nadia North")
    nadia.page.get_by_label("New password").fill("short")
    nadia.page.get_by_label("The same again").fill("short")
    nadia.page.keyboard.press("Enter")
    nadia.finds("Nadia North", "Use 12 characters or more.")
    nadia.page.get_by_label("New password").fill("five quiet herons")
    nadia.page.get_by_label("The same again").fill("five quiet herons")
    nadia.page.keyboard.press("Enter")
    nadia.page.wait_for_url(lambda url: "/invitations/" not in url)
    nadia.finds("You have no post yet", "Nadia North")
    ben = person(site, "Ben Birch").signs_in()
    ben.presses_button("Confirm")
    ben.opens("/people?q=nadia")
    ben.finds("People and posts", "Nadia North", "Social worker")
    nadia.opens("/desk")
    nadia.finds("My desk", "Nadia North", "No child is held by you.")
    assert nadia.opens(link) == 410
    nadia.finds("This link is spent", "Ask an administrator for a new one.")
    assert ada.opens("/children/1") in (403, 404)


def test_somebody_without_a_post_is_told_whom_to_ask(site, person):
    """1. Stella signs in; she has no post. 2. She is told whom to ask, and no page about a child opens."""
    stella = person(site, "Stella Stone").signs_in()
    stella.finds("You have no post yet", "Ask your administrator to give you one.")
    assert stella.opens("/children/1") in (403, 404)
    expect(stella.page.locator("body")).not_to_contain_text("Marsden")


def test_the_door_says_what_is_wrong_with_what_was_typed(site, person):
    """1. The first page offers tasks. 2. A wrong password is answered with one sentence; nothing says who exists."""
    priya = person(site, "Priya Raman")
    priya.opens("/sign-in")
    priya.finds(
        "What would you like to try?", "you are Mariam, team manager", "Every person here is made up."
    )
    priya.page.get_by_label("E-mail").fill("priya.raman@northmere.example")
    priya.page.get_by_label("Password").fill("not this one")
    priya.page.keyboard.press("Enter")
    priya.finds("What would you like to try?", "There is something to put right")
    priya.presses_button("Start Friday 16:00, you are Mariam, team manager: which child first?")
    priya.finds("Safeguarding North: where to look today")
