"""In process: tests that start no program, out of files in which other tests do.

To start one takes too long for each mutant.
"""

from typing import Final

OF_BEGIN: Final = (
    *(
        f"tests/cli/test_interruption.py::test_{name}"
        for name in (
            "at_the_start_ctrl_c_is_left_to_the_system",
            *("a_request_that_comes_twice_is_one", "who_asks_again_later_is_heard"),
            "what_is_dropped_without_a_request_is_told_as_ever",
            *("a_request_to_end_is_an_exception", "a_system_may_lack_a_signal"),
            *("other_folders_stay_on_the_path", "what_is_ignored_stays_ignored"),
        )
    ),
    "tests/docs/test_generated.py::test_the_page_of_commands_is_fresh",
    "tests/cli/test_start_up.py::test_a_stand_in_gives_way_to_the_module",
)
"""How the program begins and is interrupted."""
OF_OTHERS: Final = (
    *(
        f"tests/cli/test_completion.py::test_{name}"
        for name in (
            *("only_what_starts_so", "bash_breaks_words_at_a_colon"),
            *("a_shell_that_tells_nothing_changes_nothing", "ids_behind_a_colon_are_of_that_kind"),
        )
    ),
    *(
        f"tests/cli/test_diff_pages.py::test_{name}"
        for name in (
            "all_forms_are_written_together",
            *("markdown_goes_to_the_screen", "what_cannot_be_made_is_2"),
            *("the_name_of_the_file_is_enough", "a_house_style_that_cannot_be_used_is_2"),
        )
    ),
    *(
        f"tests/cli/test_lsp.py::test_{name}"
        for name in (
            *("a_process_that_is_gone_is_seen", "windows_is_not_asked"),
            *("it_ends_when_nobody_speaks", "who_types_it_in_a_terminal_is_told_what_it_is_for"),
        )
    ),
    *(
        f"tests/cli/test_shells.py::test_{name}"
        for name in ("an_unknown_shell_is_misuse", "a_script_is_shown_as_it_is")
    ),
)
"""What commands beside `check` ask and refuse."""
