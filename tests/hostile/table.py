"""Table: every hostile row, what is promised of it, and the tests that hold the promise."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Row(NamedTuple):
    """An attack, what happens instead, and the tests: a file, or a test in it."""

    attack: str
    promise: str
    tests: tuple[str, ...]


_SAMPLES: Final = "hostile/test_samples.py::test_a_hostile_file_ends_as_a_finding"
_OUTPUTS: Final = "hostile/test_outputs.py::test_a_text_steers_nothing"
_PAST: Final = "hostile/test_outputs.py::test_a_text_of_the_past_steers_nothing"
_EDITOR: Final = "hostile/test_editor.py::test_what_is_told_beside_the_text_is_plain"
_WRITTEN: Final = "hostile/test_written.py::test_a_text_that_is_written_steers_nothing"
_DISK: Final = "hostile/test_disk.py"
_IMPORT: Final = "hostile/test_import.py"
_AROUND: Final = "hostile/test_surroundings.py"
_EVERYWHERE: Final = "hostile/test_everywhere.py"

ROWS: Final[Mapping[str, Row]] = {
    "H-01": Row("deep nesting", "one finding with its place, at 64 levels", (_SAMPLES,)),
    "H-02": Row(
        "aliases that grow",
        "anchors and aliases are refused, so nothing grows",
        (_SAMPLES, "loading/parsing/test_plain_yaml.py::test_what_is_not_plain_yaml_is_refused"),
    ),
    "H-03": Row("a text that holds itself", "refused like any alias", (_SAMPLES,)),
    "H-04": Row(
        "size",
        "limits on file, line and number of values, looked at before reading",
        (
            _SAMPLES,
            "loading/test_folder.py::test_a_file_beyond_the_limit_is_not_read",
            f"{_IMPORT}::test_a_file_that_does_harm_is_refused",
            f"{_IMPORT}::test_a_size_that_is_declared_alone_costs_nothing",
        ),
    ),
    "H-05": Row(
        "many findings",
        "every file is told of; --max-findings cuts what is shown and says so",
        ("hostile/test_samples.py::test_five_thousand_broken_files_are_all_told_of",),
    ),
    "H-V": Row("values that break loaders", "a finding at the value", (_SAMPLES,)),
    "H-06": Row("a key twice", "both lines are named, however it is spelt", (_SAMPLES,)),
    "H-07": Row("merge keys", "refused; quoted it is a field like any other", (_SAMPLES,)),
    "H-08": Row(
        "tags",
        "refused; no object is made",
        (_SAMPLES, "hostile/test_samples.py::test_no_object_of_python_is_made"),
    ),
    "H-09": Row(
        "YAML 1.1", "no directives; what programs read differently is told of", (_SAMPLES,)
    ),
    "H-10": Row("encodings", "UTF-8 alone, with the line of the first wrong byte", (_SAMPLES,)),
    "H-11": Row(
        "half characters",
        "a finding; no output fails",
        (_SAMPLES, "test_properties.py::test_any_bytes_are_judged"),
    ),
    "H-12": Row(
        "links out of the folder",
        "never followed, always told of",
        (
            f"{_DISK}::test_a_secret_outside_is_never_printed",
            "loading/test_folder.py::test_links_are_never_followed",
            "loading/past/test_history_limits.py::test_links_and_modules_are_no_files",
        ),
    ),
    "H-13": Row(
        "pipes, sockets and devices",
        "told of at once",
        (
            f"{_DISK}::test_what_is_no_file_is_told_of",
            f"{_IMPORT}::test_what_is_no_file_is_refused",
        ),
    ),
    "H-14": Row(
        "a file that changes meanwhile",
        "read once; the judgement is of bytes that stood there",
        (
            f"{_DISK}::test_a_file_that_changes_meanwhile_is_judged_as_one_version",
            f"{_DISK}::test_a_file_cut_off_meanwhile_breaks_nothing",
            f"{_EVERYWHERE}::test_no_command_reads_a_file_twice",
        ),
    ),
    "H-15": Row("markup of a terminal library", "shown as it is written", (_OUTPUTS,)),
    "H-16": Row(
        "codes for a terminal",
        "refused in a file, written out wherever they come from",
        (
            _SAMPLES,
            _OUTPUTS,
            _PAST,
            _EDITOR,
            _WRITTEN,
            "cli/test_hostile_names.py::test_no_name_is_a_command",
            f"{_IMPORT}::test_a_cell_steers_no_terminal",
        ),
    ),
    "H-17": Row(
        "directions and invisible characters",
        "directions are refused, names are ASCII, the rest is written out",
        (
            _SAMPLES,
            _OUTPUTS,
            _PAST,
            _EDITOR,
            "hostile/test_written.py::test_what_cannot_be_read_is_not_written",
        ),
    ),
    "H-18": Row(
        "names that look alike",
        "ids are ASCII; names that are one file on Windows or macOS, or none there, are told of",
        (
            _SAMPLES,
            "hostile/test_samples.py::test_names_that_collide_elsewhere_are_told_of",
            "domain/words/test_sameness.py::test_a_name_is_the_same_however_it_is_written",
            "loading/test_names.py::test_files_that_are_one_elsewhere_collide",
            "loading/test_names.py::test_pictures_that_are_one_elsewhere_collide",
            "loading/test_own_templates.py::test_templates_that_are_one_elsewhere_are_refused",
            "loading/test_names.py::test_a_name_of_windows_is_no_id",
            "loading/test_names.py::test_a_list_of_the_organisation_names_each_once",
        ),
    ),
    "H-19": Row(
        "commands for a CI system",
        "no line of any form is one, but the annotations of our own",
        (
            _OUTPUTS,
            _PAST,
            _WRITTEN,
            "hostile/test_commands.py::test_every_option_is_tried",
            "cli/test_ending.py::test_a_sentence_steers_nothing",
        ),
    ),
    "H-20": Row(
        "HTML",
        "text stays text; no script, no address to fetch",
        (
            _OUTPUTS,
            "hostile/test_pages.py::test_a_page_runs_and_fetches_nothing",
            "validators/reports/test_hostile_pages.py::test_a_report_runs_fetches_and_asks_nothing",
            "reporting/render/test_html.py::test_a_text_of_a_user_stays_text",
        ),
    ),
    "H-21": Row(
        "Markdown",
        "text stays text, and is read in linear time",
        (
            "hostile/test_pages.py::test_a_text_in_markdown_stays_text",
            "hostile/test_editor.py::test_a_hover_shows_text",
            "hostile/test_pages.py::test_slow_markdown_is_read_whole",
        ),
    ),
    "H-22": Row(
        "templates",
        "text in a record is no template; one of the organisation runs in a sandbox",
        (_OUTPUTS, "reporting/render/test_template.py::test_what_cannot_be_filled_is_a_sentence"),
    ),
    "H-23": Row(
        "Typst",
        "text reaches it as data; a child process with limits sets it",
        (
            "isolation/test_typesetting.py::test_hostile_words_are_set_as_words",
            "isolation/test_child.py::test_a_child_that_takes_too_much_is_stopped",
        ),
    ),
    "H-24": Row(
        "WeasyPrint",
        "it is not used, nor is anything else that fetches",
        ("hostile/test_pages.py::test_no_dependency_fetches",),
    ),
    "H-25": Row(
        "formulas in CSV",
        "a quote before whatever a spreadsheet would calculate",
        (
            _OUTPUTS,
            "hostile/test_written.py::test_no_export_calculates",
            "cli/test_teams.py::test_csv_is_safe_for_a_spreadsheet",
        ),
    ),
    "H-26": Row(
        "modules in the checked folder",
        "never imported",
        (
            f"{_AROUND}::test_no_module_of_the_repository_runs",
            f"{_AROUND}::test_no_module_of_the_repository_runs_in_a_worker",
            f"{_EVERYWHERE}::test_no_module_of_the_folder_is_imported",
            f"{_EVERYWHERE}::test_every_command_is_started",
            f"{_AROUND}::test_the_action_looks_for_no_module_in_the_checked_folder",
        ),
    ),
    "H-27": Row(
        "the environment",
        "git gets one made from nothing; the size of a terminal may be anything",
        (
            f"{_AROUND}::test_a_variable_for_git_steers_nothing",
            f"{_AROUND}::test_a_terminal_of_no_size_is_no_problem",
            f"{_EVERYWHERE}::test_no_variable_for_git_changes_anything",
            f"{_EVERYWHERE}::test_an_environment_changes_nothing",
            "loading/past/test_git_hostile.py",
        ),
    ),
    "H-28": Row(
        "texts that make a pattern slow",
        "every pattern is linear; users give no patterns but globs",
        ("validators/test_patterns.py::test_every_pattern_is_linear",),
    ),
    "H-29": Row(
        "paths in references",
        "looked up, never opened",
        (
            f"{_AROUND}::test_a_reference_is_no_path",
            "cli/test_standard_input.py::test_a_path_elsewhere_is_refused",
            f"{_IMPORT}::test_an_id_is_no_path",
        ),
    ),
    "H-30": Row(
        "a change that exempts itself",
        "with --trusted-config-ref only exceptions and settings that were agreed count",
        (
            "cli/test_check_trust.py::test_a_change_cannot_exempt_itself",
            "rules/test_trust.py::test_every_setting_is_looked_at",
        ),
    ),
    "H-31": Row(
        "the network",
        "no socket is opened, and everything works without a network",
        (
            "hostile/test_no_network.py",
            f"{_EVERYWHERE}::test_an_environment_changes_nothing",
            f"{_IMPORT}::test_nothing_is_fetched",
        ),
    ),
}
"""By the name of the row in the design."""
