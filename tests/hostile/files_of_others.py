"""Files of others: what a stranger may put in the environment, and beside the records."""

from typing import Final

STEERING: Final = {
    "GIT_DIR": "{other}/.git",
    "GIT_WORK_TREE": "{other}",
    "GIT_INDEX_FILE": "{trace}",
    "GIT_OBJECT_DIRECTORY": "{other}/.git/objects",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": "{other}/.git/objects",
    "GIT_COMMON_DIR": "{other}/.git",
    "GIT_NAMESPACE": "vreemd",
    "GIT_EXTERNAL_DIFF": "touch {trace}",
    "GIT_CONFIG_COUNT": "1",
    "GIT_CONFIG_PARAMETERS": "'core.fsmonitor=touch {trace}'",
    "GIT_CONFIG_GLOBAL": "{other}/.git/config",
    "GIT_TRACE": "{trace}",
    "GIT_TRACE2_EVENT": "{trace}",
    "GIT_PAGER": "touch {trace}",
    "GIT_SSH_COMMAND": "touch {trace}",
    "GIT_ASKPASS": "{trace}",
    "GIT_EXEC_PATH": "{other}",
    "GIT_REPLACE_REF_BASE": "refs/heads/",
    "GIT_CEILING_DIRECTORIES": "/",
    "GIT_LITERAL_PATHSPECS": "0",
    "GIT_ICASE_PATHSPECS": "1",
    "GIT_ATTR_SOURCE": "HEAD",
    "GIT_FLUSH": "x",
}
"""Variables that git listens to, and what they would do."""

SHADOWED: Final = (
    *("aanzien_cli/__init__.py", "runpy.py", "encodings/utf_8.py"),
    *("yaml.py", "typer.py", "pydantic.py", "typing_extensions.py", "rich.py", "re.py", "json.py"),
    *("sitecustomize.py", "usercustomize.py", "holidays.py", "decimal.py", "signal.py"),
    *("tzdata/__init__.py", "jinja2.py", "typst.py", "ruamel/yaml.py"),
    *("multiprocessing.py", "pickle.py", "xlsxwriter.py", "python_calamine.py", "pygls.py"),
    *("markdown_it.py", "subprocess.py", "tempfile.py", "shutil.py", "csv.py", "zoneinfo.py"),
)
"""Names under which Python might look for a module; the first three before any code of ours."""
