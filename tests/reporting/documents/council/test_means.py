"""Means: what the chapter on the human measure tells of steering, proportion, data and AI."""

from reporting.documents.council.council_files import told

from aanzien_cli.reporting.documents.council.means import applications, steered, weighed

RUNS = "status: in_uitvoering\n"


def test_only_what_is_written_down_is_told() -> None:
    """Without these fields there is nothing to show."""
    found = told({"opdrachten/a.yaml": "titel: A\n", "afdelingen/b.yaml": "naam: B\n"})

    assert (steered(*found), weighed(*found), applications(*found)) == ((), (), ())


def test_an_afdeling_says_by_what_it_is_steered() -> None:
    """In the words of the file, with a note to where it stands."""
    found = told({"afdelingen/a.yaml": "naam: Inkomen\nstuurwijze: aantallen en formatie\n"})

    assert [(each.name, each.by) for each in steered(*found)] == [
        ("Inkomen[^1]", "aantallen en formatie")
    ]


def test_work_that_does_not_run_says_so() -> None:
    """What was stopped is told as well, for it may be why; what ended well is not."""
    found = told(
        {
            "opdrachten/a.yaml": f"titel: A\n{RUNS}proportionaliteit: Weegt licht\n",
            "opdrachten/b.yaml": "titel: B\nstatus: gestopt\nproportionaliteit: Niet aangetoond.\n",
            "opdrachten/c.yaml": "titel: C\nproportionaliteit: Ja\n",
            "opdrachten/d.yaml": "titel: D\nstatus: afgerond\nproportionaliteit: Ja\n",
        }
    )

    assert [(each.title, each.why) for each in weighed(*found)] == [
        ("A[^1]", "Weegt licht."),
        ("B (gestopt)[^2]", "Niet aangetoond."),
        ("C (status onbekend)[^3]", "Ja."),
    ]


def test_a_use_of_data_or_ai_tells_what_is_missing() -> None:
    """For whom, which data, AI or not, and the register; an empty field is said to be empty."""
    full = (
        "usecase: {data: [loon, adres], doelgroep: consulenten, ai: ja,"
        " algoritmeregister: 'Landelijk, nr 7'}\n"
    )
    found = told(
        {
            "opdrachten/a.yaml": f"titel: A\n{RUNS}{full}",
            "opdrachten/b.yaml": f"titel: B\n{RUNS}usecase: {{ai: nee}}\n",
            "opdrachten/c.yaml": f"titel: C\n{RUNS}usecase: {{}}\n",
        }
    )
    unsaid = "niet opgeschreven"

    assert [
        (each.title, each.whom, each.data, each.ai, each.listed) for each in applications(*found)
    ] == [
        ("A[^1]", "consulenten", "loon en adres", "ja", "Landelijk, nr 7"),
        ("B[^2]", unsaid, unsaid, "nee", unsaid),
        ("C[^3]", unsaid, unsaid, unsaid, unsaid),
    ]
