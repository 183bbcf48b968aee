"""
What requests and responses have in common, whichever vendor they belong to.

Modules with models go without ``from __future__ import annotations``: pydantic would have to evaluate each
annotation from its text, which takes a quarter of their import.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import FrozenInstanceError, fields
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeVar, dataclass_transform, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    field_validator,
)
from pydantic.dataclasses import dataclass
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from airflow_provider_slides.api.words import MAX_WORD, REPLACEMENT, address, countable, cut, line, readable
from airflow_provider_slides.exceptions import InvalidArgumentError, unsigned

T = TypeVar("T")


def _no_boolean(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("int_type", "Input should be a whole number, not a boolean")
    return value


NonBlank = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
#: No request is larger or deeper than this, and no number in it.
_MOST_VALUES = 100_000
_MOST_DEPTH = 32
LARGEST = 10**18
_HALF = re.compile(r"[\ud800-\udfff]")
_LONGEST_PART = 60

WholeNumber = Annotated[int, BeforeValidator(_no_boolean), Field(lt=LARGEST)]

#: Longer than any id that a vendor makes, and short enough for a path, a record and a message.
MAX_ID = 200


def is_id(value: Any) -> bool:
    """Whether this can be a vendor's id of something: a short part of one line, and of a path."""
    return (
        isinstance(value, str)
        and len(value) <= MAX_ID
        and bool(value.strip(" ."))
        and REPLACEMENT not in value
        and value == line(readable(value), MAX_ID)
    )


def _told_id(value: str) -> str:
    # Asked for under this, what was paid for would not be found: it is refused, and told again to whoever asks again.
    if not is_id(value):
        raise PydanticCustomError("id", "Input should be an id")
    return value


#: A vendor's id of something.
Id = Annotated[str, AfterValidator(_told_id)]
#: A status, a kind, a code: short, and a part of one line.
Word = Annotated[str, AfterValidator(lambda value: line(value, MAX_WORD))]
#: A title or a sentence: a part of one line.
Line = Annotated[str, AfterValidator(line)]
#: What a manifest tells of a slide's text or a post's address: it goes into an XCom.
MAX_PASSAGE = 1_000
#: An address that people open.
Address = Annotated[str, AfterValidator(lambda value: address(value, MAX_PASSAGE))]


class RequestModel(BaseModel):
    """A request body; every field's ``description`` is the rule that a refusal quotes as the fix."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, defer_build=True, loc_by_alias=False
    )

    @field_validator("*", mode="before")
    @classmethod
    def _no_missing_xcom(cls, value: Any) -> Any:
        if (path := _missing_xcom(value)) is not None:
            problem = "The value is the text 'None': a missing XCom renders so"
            raise PydanticCustomError("missing_xcom", problem, {"field": ".".join(path)} if path else {})
        return value

    @classmethod
    def of(cls, /, **fields: Any) -> Self:
        """
        Return the checked request.

        :raises InvalidArgumentError: naming the first field that breaks a rule, its value and the fix.
        """
        given = {name: plain(name, value) for name, value in fields.items()}
        try:
            return cls(**given)
        except ValidationError as e:
            raise _refusal(cls, e, given) from None

    def body(self) -> dict[str, Any]:
        """Return the JSON body: only what was set, so that the vendor's own defaults apply."""
        return self.model_dump(mode="json", by_alias=True, exclude_none=True)


def listed(words: Iterable[str]) -> str:
    """Return a vendor's ids or names as a part of a message, however many it tells."""
    return cut(", ".join(words), MAX_PASSAGE)


def plain(field: str, value: Any, *also: type) -> Any:
    """
    Return a value as JSON has it, whatever holds it: lists, dicts, text, numbers; a time stays one.

    :param field: What a refusal calls it.
    :param also: What may stand in it besides.
    :raises InvalidArgumentError: naming the place in it, when something there is nothing that can be sent.
    """
    left = _MOST_VALUES

    def copied(place: str, value: Any, depth: int) -> Any:
        nonlocal left
        left -= 1
        if not depth or left < 0:
            raise InvalidArgumentError(place, value, "It is nested too deeply, or has too much in it.")
        if value is None or isinstance(value, (bool, datetime, BaseModel, *also)):
            return value
        if isinstance(value, str):
            return _text(place, str.__str__(value))
        if isinstance(value, int | float | Decimal):
            return _number(place, value)
        if isinstance(value, Mapping):
            return {
                (name := _key(place, key, value)): copied(f"{place}.{_part(name)}", item, depth - 1)
                for key, item in value.items()
            }
        if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
            return [copied(f"{place}.{number}", item, depth - 1) for number, item in enumerate(value)]
        raise InvalidArgumentError(place, value, "Give text, numbers, True or False, lists and dicts of these.")

    return copied(field, value, _MOST_DEPTH)


def _text(place: str, value: str) -> str:
    if half := _HALF.search(value):
        fix = f"It holds {half[0]!r}, which is half of a character: look where the text comes from."
        raise InvalidArgumentError(place, value, fix)
    return value


def _number(place: str, value: int | float | Decimal) -> int | float:
    if isinstance(value, Decimal) and value.is_finite() and abs(value) < LARGEST:
        return int(value) if value == int(value) else float(value)
    if isinstance(value, Decimal) or not abs(value) < LARGEST:
        raise InvalidArgumentError(place, value, "Give a finite number of at most 18 digits.")
    return int.__int__(value) if isinstance(value, int) else float.__float__(value)


def _key(place: str, key: Any, owner: Any) -> str | int:
    if isinstance(key, bool) or not isinstance(key, str | int):
        raise InvalidArgumentError(place, owner, f"{key!r:.60} is no key: keys are 0, 1, 2 ..., or text.")
    return _text(place, str.__str__(key)) if isinstance(key, str) else _number(place, key)  # type: ignore[return-value]


def _part(name: Any) -> str:
    """Return a part of a path as a message can tell it."""
    return line(readable(str(name)), _LONGEST_PART)


def _missing_xcom(value: Any) -> list[str] | None:
    """Return the path to a text in ``value`` that a template has made of an XCom that is not there."""
    if isinstance(value, str):
        return [] if value.strip() == "None" else None
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list | tuple) else ()
    for place, item in items:
        if (path := _missing_xcom(item)) is not None:
            return [str(place), *path]
    return None


def _refusal(model: type[RequestModel], error: ValidationError, fields: dict[str, Any]) -> InvalidArgumentError:
    first = error.errors(include_url=False)[0]
    path = [str(part) for part in first["loc"] if not (isinstance(part, str) and part.startswith("function-"))]
    value = None if first["type"] == "missing" else first["input"]
    blamed = (first.get("ctx") or {}).get("field")
    if blamed is not None:
        # A rule about several fields says which one to change, seen from the model that it is a rule of.
        path += blamed.split(".")
        value = _dig(fields, path)
    rule, owner = _rule(model, path)
    problem = line(readable(first["msg"]))
    if first["type"] == "extra_forbidden":
        problem = f"There is no such field; there are {', '.join(owner.model_fields)}"
    place = ".".join(map(_part, path)) or "request"
    return InvalidArgumentError(place, value, f"{problem}. {rule}" if rule else f"{problem}.")


def _rule(model: type[RequestModel], path: list[str]) -> tuple[str | None, type[RequestModel]]:
    """Return the innermost description on ``path`` and the innermost model."""
    rule = None
    for part in path:
        field = model.model_fields.get(part)
        if field is not None:
            rule = field.description or rule
            model = _model_in(field.annotation) or model
    return rule, model


def _model_in(annotation: Any) -> type[RequestModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, RequestModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _dig(value: Any, path: list[str]) -> Any:
    for part in path:
        if isinstance(value, Mapping):
            # Indices may be numbers to the author.
            value = value.get(part, value.get(int(part)) if _is_index(part) else None)
        elif isinstance(value, Sequence) and not isinstance(value, str) and _is_index(part):
            value = value[int(part)] if int(part) < len(value) else None
        else:
            value = getattr(value, part, None)
    return value


def _is_index(part: str) -> bool:
    return part.isdecimal() and len(part) < len(str(LARGEST))


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(Field,))
class ResponseModel(dict[str, Any]):
    """
    A response body, whose fields are attributes: unknown ones are kept out of the way, missing ones are ``None``.

    It is a dict of its fields besides, in plain data that can be kept and shown: links end before their query, which
    may be a signature. Airflow takes nothing but dicts and lists out of an XCom again without being told to; so this is
    what the next task gets.

    :param config: Of pydantic, for a class and those below it.
    """

    __dataclass_fields__: ClassVar[dict[str, Any]]
    __pydantic_fields__: ClassVar[dict[str, FieldInfo]]
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(
        extra="ignore", hide_input_in_errors=True, defer_build=True, allow_inf_nan=False
    )

    def __init_subclass__(cls, **config: Any) -> None:
        super().__init_subclass__()
        cls.__pydantic_config__ = ConfigDict(**{**cls.__pydantic_config__, **config})  # type: ignore[typeddict-item]
        dataclass(cls, kw_only=True, eq=False, repr=False)

    def __post_init__(self) -> None:
        self.update({name: without_signatures(getattr(self, name)) for name in self.__pydantic_fields__})

    def __setattr__(self, name: str, value: Any) -> None:
        # Here once: a dataclass that is told to be frozen has this made for each class, which doubles what that takes.
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    @classmethod
    def model_validate(cls, body: Any) -> Self:
        """
        Return what an answer tells.

        :raises ValidationError: when it lacks a field that it is useless without.
        """
        read: Self = _reader(cls).validate_python(body)
        return read

    def __repr__(self) -> str:
        shown = (f"{field.name}={getattr(self, field.name)!r}" for field in fields(self) if field.repr)
        # Any field may hold a signed link, whatever it is for.
        return unsigned(f"{type(self).__name__}({', '.join(shown)})")

    __str__ = __repr__

    def __reduce__(self) -> tuple[Any, ...]:
        # What is pickled leaves the task as well: by @task.virtualenv, and in Airflow 2 by an XCom if it is told to.
        return dict, (dict(self),)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return type(self)(**deepcopy(vars(self), memo))


@cache
def _reader(model: type[T]) -> TypeAdapter[T]:
    return TypeAdapter(model)


def without_signatures(value: Any) -> Any:
    """Return a value as plain JSON, without the queries of its links, which may be signatures."""
    if isinstance(value, str):
        return unsigned(value)
    if value is None or isinstance(value, bool | float | ResponseModel):
        return value
    if isinstance(value, int):
        return countable(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, dict):
        return {unsigned(key): without_signatures(item) for key, item in value.items()}
    return [without_signatures(item) for item in value] if isinstance(value, list | tuple) else value
