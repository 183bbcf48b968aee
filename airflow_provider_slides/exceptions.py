"""
Every error that a DAG author can catch, in one tree under :class:`SlidesError`.

``retryable`` says whether doing the same again can succeed without anybody changing anything. What an operator or
sensor raises of an error that cannot pass is of the error's own class and Airflow's ``AirflowFailException``, too, so
that no retry is wasted on it.
"""

from __future__ import annotations

import re
from typing import Any, ClassVar, Self

#: Word by word, and each read once: a text of a million half links takes no longer than another.
_WORD = re.compile(r"""[^\s'"]+""")
_LINK = re.compile(r"//|\\/")
_QUERY = re.compile(r"[?#]")
_NAMED = re.compile(r"\?[\w.%~-]+=")


def unsigned(text: str) -> str:
    """Return ``text`` with every link cut before its query, which may be a signature."""
    return _WORD.sub(_without_query, text) if _QUERY.search(text) else text


def _without_query(word: re.Match[str]) -> str:
    link = _LINK.search(word[0])
    query = (link and _QUERY.search(word[0], link.end())) or _NAMED.search(word[0])
    return f"{word[0][: query.start()]}?..." if query else word[0]


class SlidesError(Exception):
    """Base class of all errors of this provider."""

    retryable: ClassVar[bool] = True
    #: The vendor's id of the job, slideshow or post that it is about, once a task knows it.
    job_id: str | None = None
    #: Seconds that the vendor asked to be left alone for, if it did.
    retry_after: float | None = None

    def saying(self, message: str, kind: type[SlidesError] | None = None) -> Self:
        """
        Return the same error with another message.

        :param kind: A class of it that is more than that.
        """
        # Not copied: that makes it from its message alone, which not all are made of.
        other: Self = (kind or type(self)).__new__(kind or type(self))  # type: ignore[assignment]
        other.__dict__.update(self.__dict__)
        other.args = (message,)
        return other.with_traceback(self.__traceback__)


class InvalidArgumentError(SlidesError, ValueError):
    """
    An argument was refused before any request was sent; nothing was bought.

    The message is short, and what to do comes early: Airflow's UI shows the first 95 characters of a line.

    :param field: The argument's name.
    :param value: What was given; it is shortened in the message.
    :param fix: What to write instead.
    """

    retryable = False

    def __init__(self, field: str, value: Any, fix: str) -> None:
        self.field = field
        self.value = value
        self.fix = fix
        shown = unsigned(_repr(value))
        # Both ends: how a path ends tells more than how it goes on.
        shown = shown if len(shown) <= 80 else f"{shown[:38]}...{shown[-38:]}"
        #: What was refused and what to write instead, without a word about what was bought.
        self.refusal = f"{field}={shown}: {fix}"
        super().__init__(f"{self.refusal} (Nothing was sent.)")


class EmptyFactsError(InvalidArgumentError):
    """The data that a deck should be about did not come. Nothing was bought."""

    def __init__(self, facts: Any) -> None:
        super().__init__(
            "facts",
            facts,
            'There is nothing to tell: see whether the data came. Where that is no failure, set on_empty_facts="skip".',
        )


def _repr(value: Any) -> str:
    try:
        return repr(value)
    except Exception:
        # A number of 5,000 digits, a list in itself, what is deep: nobody needs to see more of it.
        return f"<{type(value).__name__}>"


class ApiError(SlidesError):
    """
    The vendor's API did not do what was asked.

    :param message: What happened and what to do about it, without secrets.
    :param status: HTTP status of the answer; ``None`` when there was no answer.
    :param code: The vendor's machine word for the error, if it sent one.
    :param retry_after: Seconds that the vendor asked us to wait, if it did.
    """

    transient: ClassVar[bool] = False

    def __init__(
        self,
        message: str,
        *,
        status: int | None = None,
        code: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.retry_after = retry_after


class AuthenticationError(ApiError):
    """The key is missing, wrong or revoked (HTTP 401)."""

    retryable = False


class NotEntitledError(ApiError):
    """The key is good, but not for this: the plan or the owner does not allow it (HTTP 402 or 403)."""

    retryable = False


class SubscriptionRequiredError(NotEntitledError):
    """No active subscription whose tier includes the API (Genviral)."""


class InsufficientCreditsError(ApiError):
    """The balance is too low for the call (Genviral, HTTP 402 or 403)."""

    retryable = False


class NotFoundError(ApiError):
    """
    No such thing for this key (HTTP 404).

    The vendors answer the same for a thing that does not exist and for one that belongs to another key.
    """


class WrongHostError(ApiError):
    """
    Another site answers at the connection's host: no such page, or one elsewhere, and no word of the vendor's.

    It fails at once, unless something may have been bought: a gateway may answer so for a while.
    """

    retryable = False


class InvalidRequestError(ApiError):
    """The vendor refused the request as invalid (HTTP 400 or 422)."""

    retryable = False


class PackError(InvalidRequestError):
    """An image pack is missing, empty, or not given where a slide needs one (Genviral)."""


class PreconditionError(InvalidRequestError):
    """The slideshow is not in the state that the call needs (Genviral)."""


class AmbiguousTemplateError(ApiError):
    """More than one template has the given name (Perceptis, HTTP 409)."""

    retryable = False


class IdempotencyConflictError(ApiError):
    """
    The vendor knows this idempotency key with another request body (HTTP 409).

    Kept apart from :class:`InvalidRequestError` because it is never answered with a new key: the first
    request may have been paid for.
    """


class TransientError(ApiError):
    """Base class of the errors that waiting can cure."""

    transient = True


class RateLimitedError(TransientError):
    """Too many requests (HTTP 429); ``retry_after`` has the vendor's wish in seconds, if it told one."""


class ServerError(TransientError):
    """The vendor or a gateway in front of it failed (HTTP 5xx or 408)."""


class UnexpectedResponseError(TransientError):
    """The answer was not what the vendor documents: HTML, truncated or malformed JSON, a redirect."""


class NoResponseError(TransientError):
    """
    There was no answer: DNS, connection, TLS, timeout, connection lost.

    :param sent: Whether the request may have reached the vendor.
    """

    def __init__(self, message: str, *, sent: bool) -> None:
        super().__init__(message)
        self.sent = sent


class JobFailedError(SlidesError):
    """The vendor reports that the job failed. Failed jobs are free; a retry submits a new one."""


class UnknownRecordError(SlidesError):
    """What an earlier attempt left about its job can't be read by this release; nothing is bought on a guess."""

    retryable = False


class UnrepeatableRequestError(SlidesError):
    """
    An earlier request is unanswered and can't be sent again as it was.

    It may have been paid for: another one is not sent in its place.
    """

    retryable = False


class SupersededError(SlidesError):
    """Another attempt of the same task is at work, too: this one sends nothing, and a retry goes on from there."""


class PlaceTakenError(SlidesError):
    """Another task of the same DAG run has its files, or is about to have them, at the destination."""

    retryable = False


class AmbiguousSlideshowError(SlidesError):
    """
    It cannot be told which slideshow a request of unknown outcome has made (Genviral).

    Nothing more is generated: it would be paid for twice.
    """

    retryable = False


class NotPublishedError(JobFailedError):
    """
    A post is out at some of its accounts only, or was canceled or deleted (Genviral).

    A retry would publish it twice, or against somebody's will.
    """

    retryable = False


class JobTimeoutError(SlidesError):
    """Our deadline passed before the job was done. It may go on and bill; a retry re-attaches to it."""


class DownloadError(SlidesError):
    """A finished file could not be fetched. Nothing half-written is left; a retry fetches it again."""


class LinkExpiredError(DownloadError):
    """A short-lived download link was refused; asking for the job again gives a fresh one at no charge."""


class FileTooLargeError(DownloadError):
    """A file is larger than the connection's ``max_download_mib``. The job is kept: raise the limit and clear."""

    retryable = False


class InvalidFileError(DownloadError):
    """What was downloaded is not a whole file of the expected kind. Nothing was kept."""


class StorageError(SlidesError):
    """The destination could not be written. A paid job is kept; a retry collects it."""


class DeckCheckFailedError(SlidesError):
    """
    A deck is wrong: what stands on it is not what its facts say, or breaks a rule. Nothing is bought, nor lost.

    :param message: What is wrong, and where the report lies.
    :param summary: What the task would have returned, as :class:`~airflow_provider_slides.manifests.DeckCheck`.
    """

    retryable = False

    def __init__(self, message: str, summary: dict[str, Any]) -> None:
        super().__init__(message)
        self.summary = summary


class TriggerEventError(SlidesError):
    """A deferred task was resumed without the event that its trigger promises."""
