"""What several tests of what the law says need."""

from collections.abc import Callable, Iterator

import attrs
import pytest


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _texts(item)
    elif attrs.has(type(value)):
        for name in attrs.fields_dict(type(value)):
            yield from _texts(getattr(value, name))


@pytest.fixture(scope="session")
def texts() -> Callable[[object], Iterator[str]]:
    """Every text inside a value of the law, however deep."""
    return _texts
