"""Made-up requests, good and bad, from the description of the API; each answer is held against it."""

import copy
from contextlib import contextmanager, suppress
from itertools import chain, count, islice

import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import Failure, FailureGroup

SEED = 20261121
AT_A_TIME = 50
# A name that is well-formed need not be there, and facts that can be need not be together: see `wrongly_refused`.
NOT_ALL_MATCH = "positive_data_acceptance"
# What may be wrong with a request of which every part is as described.
FORGIVEN = ("unknown fact", "unknown event", "unknown role", "this cannot be", "at most")


def schema():
    """The description, with real names offered beside made-up ones, and only facts that every policy knows."""
    from django.core.handlers.wsgi import WSGIHandler

    from belisha.api import openapi, standings
    from belisha.people.models import School
    from belisha.rulebook.words import WORDS

    described = copy.deepcopy(openapi.document())
    situation = described["components"]["schemas"]["Situation"]
    situation["additionalProperties"] = False
    situation["properties"] = {name: row for name, row in situation["properties"].items() if name in WORDS.facts}
    found = [(school.slug, found.key) for school, found in standings.everywhere(School.objects.all())]
    for path, _, operation in openapi.operations(described):
        for parameter in operation["parameters"]:
            names = real(path, parameter["name"], found)
            if names:
                parameter["schema"] = {"anyOf": [{"enum": names}, {"enum": names}, parameter["schema"]]}
    line = described["components"]["schemas"]["Line"]["properties"]
    line["school"] = {"anyOf": [{"enum": [slug for slug, _ in found]}, {"type": "null"}, line["school"]]}
    line["policy"] = {"anyOf": [{"enum": [key for _, key in found]}, {"type": "null"}, line["policy"]]}
    loaded = schemathesis.openapi.from_dict(described)
    loaded.app = WSGIHandler()
    return loaded


def real(path, name, found):
    """The values of a parameter that are there in the demonstration."""
    schools, keys = [slug for slug, _ in found], [key for _, key in found]
    if name in ("a", "b", "school"):
        return schools
    if name == "slug":
        return ["lanternfield"] if "/trusts/" in path else schools
    return {"key": keys, "event": ["inappropriate-content", "publish"], "role": ["teacher", "parent"]}.get(name)


def checks():
    """Every check that schemathesis has, but the one that we make ourselves."""
    load_all_checks()
    return [CHECKS.get_one(name) for name in CHECKS.get_all_names() if name != NOT_ALL_MATCH]


def wrongly_refused(case, response):
    """What is wrong where a request that is as described was refused for no good reason; else nothing."""
    if not case.meta or not case.meta.generation.mode.is_positive or response.status_code in (200, 404):
        return []
    faults = response.json().get("faults", [])
    if response.status_code == 422 and faults and all(_forgiven(each["said"]) for each in faults):
        return []
    return [f"{case.operation.label}: refused although it is as described: {response.text[:300]}"]


def applies(check, response):
    """Whether a check says anything: that something is too large is a way of refusing it, too."""
    return not (response.status_code == 413 and check.__name__ == "negative_data_rejection")


def _forgiven(said):
    return any(words in said for words in FORGIVEN)


@contextmanager
def connected():
    """The end of a request leaves the database connection open: a test's transaction lives in it."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


def answered(case, found):
    """Send one case; (operation, status, what is wrong with the answer)."""
    with connected():
        response = case.call(headers={"Accept-Encoding": "identity"})
    wrong = wrongly_refused(case, response)
    try:
        case.validate_response(response, checks=[each for each in found if applies(each, response)])
    except FailureGroup as group:
        wrong += [
            f"{response.status_code} {case.operation.label}: {each.title}: {str(each)[:600]}"
            for each in group.exceptions
        ]
    except Failure as failure:
        wrong.append(f"{case.operation.label}: {failure.title}: {str(failure)[:600]}")
    return case.operation.label, response.status_code, wrong


def operations(loaded):
    """Every operation of the description."""
    return [each.ok() for each in loaded.get_all_operations()]


def covering(loaded, operation):
    """One case for every kind of good and bad request to an operation that the description makes one think of."""
    config = loaded.config.generation_for(operation=operation)
    return loaded.iter_coverage_cases(operation, generation_modes=list(GenerationMode), generation_config=config)


def there(parameter):
    """The values of a parameter that are there, where `schema` has put them in."""
    return parameter.definition["schema"].get("anyOf", [{}])[0].get("enum", [])


def random(operation, mode, count, turn):
    """So many random cases for one operation, always the same in each turn; fewer where there are no more.

    In three turns of four the address is of something that is there: the rest of the request is then looked at.
    """
    found = []
    fixed = {
        place: {each.name: names[turn % len(names)] for each in given if (names := there(each))}
        for place, given in (("path_parameters", operation.path_parameters), ("query", operation.query))
        if turn % 4 and (place != "query" or mode.is_positive)
    }

    @seed(SEED + turn)
    @settings(max_examples=count, phases=[Phase.generate], database=None, deadline=None, verbosity=Verbosity.quiet,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(operation.as_strategy(generation_mode=mode, **fixed))
    def collect(case):
        found.append(case)

    with suppress(Unsatisfiable):  # nothing can be wrong with a request that has no parameters
        collect()
    return found


def endless(loaded):
    """Random cases, operation by operation, good and bad, again and again."""
    kinds = [(each, mode) for each in operations(loaded) for mode in GenerationMode]
    for turn in count():
        for each, mode in kinds:
            yield from random(each, mode, AT_A_TIME, turn)


def cases(most):
    """(operation, status, what is wrong) of so many cases: first those that cover, then random ones."""
    loaded, found = schema(), checks()
    every = chain.from_iterable(covering(loaded, each) for each in operations(loaded))
    for case in islice(chain(every, endless(loaded)), most):
        yield answered(case, found)


def some(few, labels=()):
    """The same for a few cases of each kind: for every operation, or for those with these labels."""
    loaded, found = schema(), checks()
    for each in [each for each in operations(loaded) if not labels or each.label in labels]:
        covered = list(covering(loaded, each))
        chosen = covered[:: -(-len(covered) // few)]
        for case in chain(chosen, *(random(each, mode, few, 0) for mode in GenerationMode)):
            yield answered(case, found)
