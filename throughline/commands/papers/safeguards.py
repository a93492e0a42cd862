"""What protects people's data, each with the test that proves it. A house test looks whether that test is there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Safeguard:
    words: str
    test: str
    """Its file and its name."""


ACCESS = "throughline/access"
ENTRIES = "throughline/record/entries/tests"
LETTERS = "throughline/record/letters/tests"

SAFEGUARDS = {
    "deny": Safeguard(
        "Nobody opens a record unless a rule lets them; every page says what it needs before the program starts.",
        "tests/house/test_pages.py::test_every_view_says_what_it_needs",
    ),
    "grid": Safeguard(
        "Who opens which part of which record is a grid that people can read; the running program answers as it says.",
        f"{ACCESS}/tests/test_matrix.py::test_the_program_decides_as_the_grids_say",
    ),
    "database": Safeguard(
        "The database itself refuses rows that the reader may not see, whatever the program asks.",
        f"{ACCESS}/tests/test_escapes.py::test_nobody_who_may_not_gets_a_word_by_any_way",
    ),
    "hidden": Safeguard(
        "A sealed record is answered as if it were not there, and its name is on no page of those it is hidden from.",
        "throughline/web/tests/test_who_opens_what.py::"
        "test_no_page_shows_hidden_words_or_a_sealed_name_to_whom_they_are_hidden_from",
    ),
    "log-kept": Safeguard(
        "Every opening is logged, and nobody can change or remove a line of that log, not even the owner of the database.",
        f"{ACCESS}/log/tests/test_append_only.py::test_not_even_the_owner_changes_it",
    ),
    "log-sealed": Safeguard(
        "A log that was changed or cut is found.",
        f"{ACCESS}/log/tests/test_tampering.py::test_it_finds",
    ),
    "log-first": Safeguard(
        "What cannot be logged is not shown.",
        f"{ACCESS}/log/tests/test_no_row_no_page.py::test_no_row_no_page",
    ),
    "leaver": Safeguard(
        "When somebody's post ends, what they could open is closed at once.",
        f"{ACCESS}/accounts/tests/test_signing_in.py::test_ending_a_post_takes_the_reach_away_at_once",
    ),
    "lockout": Safeguard(
        "Guessing passwords is slowed, and nobody can lock somebody else out by it.",
        f"{ACCESS}/accounts/tests/test_signing_in.py::test_nobody_can_lock_somebody_else_out",
    ),
    "cookie": Safeguard(
        "The sign-in cookie cannot be read by script, and its secret is not stored.",
        f"{ACCESS}/accounts/tests/test_signing_in.py::"
        "test_the_cookie_cannot_be_read_by_script_and_its_secret_is_not_stored",
    ),
    "copy-siblings": Safeguard(
        "What is about another child is held back from a letter until a person lets it through with a reason.",
        f"{LETTERS}/test_letters.py::"
        "test_shared_words_and_adults_are_held_until_a_person_releases_them_with_a_reason",
    ),
    "copy-address": Safeguard(
        "A confidential address never goes to whom it is confidential from.",
        f"{LETTERS}/test_letters.py::"
        "test_a_confidential_address_is_never_released_to_whom_it_is_confidential_from",
    ),
    "withdraw": Safeguard(
        "What is on the wrong record, or must not be seen, leaves every reader at once.",
        f"{ENTRIES}/test_reading.py::test_a_withdrawn_entry_leaves_page_versions_history_and_copy_at_once",
    ),
    "breach": Safeguard(
        "The privacy officer sees who had read it, and answers whether it is a breach to report.",
        f"{ENTRIES}/test_reading.py::test_the_breach_question_keeps_its_answer_and_reason",
    ),
    "correct": Safeguard(
        "A correction keeps the words before it, readable by whoever may read the entry.",
        f"{ENTRIES}/test_reading.py::test_every_version_stays_readable_and_two_are_compared_word_by_word",
    ),
    "draft": Safeguard(
        "A draft is its writer's alone.",
        f"{ENTRIES}/test_writing.py::test_only_its_author_opens_a_draft",
    ),
    "figures": Safeguard(
        "Figures are published without names, addresses or words.",
        "throughline/exchange/publish/tests/test_publish.py::test_no_name_and_no_word_that_somebody_wrote_is_in_it",
    ),
    "silent": Safeguard(
        "No word of a record reaches the logs of the server.",
        "throughline/config/tests/test_embedded.py::test_no_word_of_a_statement_reaches_the_log",
    ),
    "network": Safeguard(
        "The embedded database listens to no network, and its folders are private.",
        "throughline/config/tests/test_embedded.py::test_the_server_listens_to_no_network_and_its_folders_are_private",
    ),
    "backup": Safeguard(
        "A backup comes home whole: every row and file is compared.",
        "throughline/safekeeping/tests/test_drill.py::test_a_good_backup_comes_home_whole",
    ),
    "flipped": Safeguard(
        "One flipped byte of a backup is seen.",
        "throughline/safekeeping/tests/test_backup.py::test_one_flipped_byte_anywhere_is_seen",
    ),
    "inline": Safeguard(
        "No page holds a script or style of its own, so that words somebody typed cannot become one.",
        "tests/house/test_files.py::test_pages_use_a_handful_of_htmx_and_no_inline_script_or_style",
    ),
    "labels": Safeguard(
        "Every column says what it is for, by what right, how sensitive, how long, from where and shown to whom.",
        "tests/house/test_labels.py::test_no_column_is_without_a_label",
    ),
    "readers": Safeguard(
        "What these documents say of readers is held against the database's own policies.",
        "tests/house/test_labels.py::test_what_is_said_of_its_readers_is_what_the_law_of_the_database_says",
    ),
    "kept": Safeguard(
        "How long each record is kept is worked out by rules that agree with a second working on ten thousand lives.",
        "throughline/record/keeping/tests/test_rules.py::"
        "test_ten_thousand_lives_are_kept_as_long_as_the_oracle_says",
    ),
    "not-removed": Safeguard(
        "Deciding that a record may go is written down and removes nothing.",
        "throughline/record/keeping/tests/test_pages.py::"
        "test_may_go_stays_on_the_list_and_says_that_the_record_is_still_here",
    ),
    "looked": Safeguard(
        "Whoever works with a child sees who has looked at the record.",
        "tests/security/test_every_door.py::test_every_door_answers_everybody_as_the_grids_say",
    ),
    "history": Safeguard(
        "The program can change neither what was before nor who may read.",
        "tests/house/test_tables.py::test_the_program_may_change_neither_history_nor_reach",
    ),
    "not-lost": Safeguard(
        "What was acknowledged is not lost, and what is typed survives an interruption.",
        "tests/proofs/test_short.py::test_the_proof_holds_and_its_control_turns_it_red",
    ),
}
