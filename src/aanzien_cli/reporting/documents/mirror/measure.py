"""Measure: the menselijke maat: does anybody look at who may be hurt?"""

from collections.abc import Iterator

from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.reporting.documents.mirror.fact import Fact, part


def facts(register: Register) -> Iterator[Fact]:
    """Count what guards the menselijke maat."""
    work, known = register.of(Opdracht), register.of(Indicator)
    effects = [each for opdracht in work for each in opdracht.neveneffecten]
    acts = [o.automatische_ingreep for o in work if o.automatische_ingreep]
    norms = [each for each in known if each.soort == "output" and each.norm]
    guarded = {each.tegenhanger_van for each in known}
    yield part("Bekende neveneffecten die iemand meet", effects, lambda e: e.tegenindicator)
    yield part("Normen op aantallen met een tegenindicator", norms, lambda e: e.id in guarded)
    yield part(
        "Automatische ingrepen waar een mens naar kijkt",
        [each for each in acts if each.ja],
        lambda each: each.menselijke_tussenkomst,
    )
    signals = register.of(Signaal)
    yield part("Signalen die zijn afgehandeld", signals, lambda e: e.afgehandeld_op)
