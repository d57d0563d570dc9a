"""Promises: what holds of git in an untrusted repository, and of a run that is disturbed."""

from collections.abc import Mapping
from typing import Final

GIT: Final[Mapping[str, tuple[str, ...]]] = {
    "only listed commands, each with its settings": (
        "loading/past/test_git_hostile.py::test_only_harmless_commands_are_started",
        "loading/past/test_git.py::test_only_listed_commands_run",
    ),
    "no hook, filter, pager, monitor or alias of the repository": (
        "loading/past/test_git_hostile.py::test_the_trap_works",
        "loading/past/test_git_hostile.py::test_no_program_of_the_repository_starts",
        "loading/past/test_git_hostile.py::test_the_committed_bytes_are_given_not_the_filtered",
    ),
    "settings of submodules that git stops at": (
        "loading/past/test_git_hostile.py::test_settings_of_modules_do_not_hide_the_past",
    ),
    "nothing is fetched in a partial clone": (
        "loading/past/test_git_hostile.py::test_a_partial_clone_fetches_nothing",
    ),
    "an environment made from nothing": (
        "loading/past/test_git.py::test_git_knows_only_what_it_is_told",
        "hostile/test_surroundings.py::test_a_variable_for_git_steers_nothing",
    ),
    "a branch called --output=x is no option": (
        "loading/past/test_revision.py::test_a_name_that_git_could_misread_is_refused",
        "loading/past/test_revision.py::test_a_branch_called_head_does_not_mislead",
    ),
    "a repository planted in another": (
        "loading/past/test_git.py::test_a_repository_planted_in_another_is_refused",
        "loading/past/test_git.py::test_a_broken_repository_does_not_fall_back_on_the_one_around_it",
    ),
    "a git planted in the checked folder": (
        "loading/past/test_git.py::test_a_git_in_the_checked_folder_is_not_started",
    ),
    "a folder of somebody else": (
        "loading/past/test_git.py::test_a_folder_of_somebody_else_is_told",
    ),
    "a shallow clone": ("loading/past/test_revision.py::test_a_shallow_clone_says_what_it_lacks",),
    "names that are no text": ("loading/past/test_revision.py::test_strange_names_survive",),
    "a pipe or device where git opens a file": ("loading/past/test_git_files.py",),
    "a git that hangs, or writes without end": (
        "loading/past/test_git.py::test_a_git_that_hangs_is_ended",
        "loading/past/test_git.py::test_output_has_a_limit",
    ),
}
"""What a checked repository cannot make git do."""

RELIABILITY: Final[Mapping[str, tuple[str, ...]]] = {
    "R-01 a any bytes": ("test_properties.py::test_any_bytes_are_judged",),
    "R-01 b any text": ("test_record_properties.py::test_a_text_is_the_same_in_every_form",),
    "R-01 c schema and check agree": (
        "schemas/test_records.py::test_a_wrong_record_is_refused_twice",
        "schemas/test_records.py::test_a_right_record_is_taken_twice",
        "schemas/test_records.py::test_an_empty_key_is_judged_alike",
        "schemas/test_drawn.py::test_a_record_in_order_is_taken_by_both",
        "schemas/test_drawn.py::test_both_refuse_the_same",
    ),
    "R-01 d order": (
        "test_properties.py::test_the_order_of_files_changes_nothing",
        "test_record_properties.py::test_the_order_of_files_fields_and_parts_changes_no_finding",
    ),
    "R-01 e a cause and its finding": (
        "test_record_properties.py::test_taking_a_cause_away_takes_its_finding_alone",
    ),
    "R-01 f another id": (
        "test_record_properties.py::test_another_id_changes_nothing_but_the_name",
    ),
    "R-01 g what is made visible": ("test_properties.py::test_what_is_made_visible_stays_so",),
    "R-02 fuzzing": ("fuzz/test_targets.py::test_the_corpus_breaks_no_target",),
    "R-03 edits of bytes": (
        "loading/edits/test_repairs.py",
        "loading/edits/test_replacement.py::test_any_text_is_read_back",
        "importing/test_round_trip.py::test_one_cell_is_one_field",
        "test_mending_noise.py",
        "cli/test_baseline_writing.py",
    ),
    "R-04 mutation": ("mutation/test_workplace.py::test_a_decorator_becomes_a_call",),
    "R-05 killed while writing": (
        "editing/test_rewrite.py::test_a_writer_that_is_killed_leaves_whole_files",
        "editing/test_rewrite.py::test_a_file_that_changed_meanwhile_is_refused",
        "hostile/test_import.py::test_a_record_that_changed_meanwhile_is_refused",
    ),
    "R-06 two writers": ("editing/test_rewrite.py::test_writers_side_by_side_lose_nothing",),
    "R-07 full, read-only, forbidden": (
        "cli/test_exit_codes.py::test_a_full_disk_is_2",
        "cli/test_output.py::test_a_failure_leaves_nothing",
        "editing/test_rewrite.py::test_a_file_that_is_only_to_be_read_is_refused",
        "loading/test_folder.py::test_what_may_not_be_read_is_told_of",
    ),
    "R-08 signals and closed pipes": (
        "cli/test_exit_codes.py::test_a_reader_who_leaves_halfway_is_141",
        "cli/test_exit_codes.py::test_ctrl_c_is_130",
        "cli/test_interruption.py::test_half_a_file_is_cleared_away",
        "cli/test_interruption.py::test_no_request_is_lost",
        "cli/test_interruption.py::test_a_request_that_comes_twice_is_one",
        "cli/test_interrupted_children.py",
        "test_twin.py::test_a_copy_of_a_process_that_was_killed_ends_in_silence",
        "loading/past/test_git.py::test_leaving_early_ends_git",
    ),
    "R-09 locale": (
        "hostile/test_everywhere.py::test_an_environment_changes_nothing",
        "cli/test_streams.py::test_the_same_bytes_everywhere",
        "cli/test_terminal.py::test_a_terminal_keeps_its_encoding",
    ),
    "R-10 time": (
        "hostile/test_everywhere.py::test_an_environment_changes_nothing",
        "test_time.py::test_a_day_is_the_same_everywhere",
        "test_time.py::test_a_leap_day_is_there_or_not",
        "cli/test_clock.py::test_today_is_that_of_the_netherlands",
    ),
    "R-11 the same bytes twice": (
        "test_determinism.py::test_the_same_input_gives_the_same_bytes",
        "isolation/test_typesetting.py::test_the_same_page_gives_the_same_bytes",
    ),
}
"""What holds when a run is disturbed, by the name of the requirement."""
