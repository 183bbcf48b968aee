"""
What the operators return: small, plain, versioned, the same as beside the files in ``<name>.manifest.json``.

Never a file, never a signed link. A new field is no new ``schema_version``; one that changes its meaning is. Beside the
files ``status`` is ``reserved`` or ``landing`` while the task is at work, and not all of this is there yet.
"""

from __future__ import annotations

from typing import Any, Literal, TypedDict


class DeckFile(TypedDict):
    """One ``.pptx`` in its place."""

    #: Where it is: an object-storage URI, ``file://`` for a path.
    uri: str
    #: Its size in bytes.
    size_bytes: int
    #: The digest of its bytes, in hex.
    sha256: str
    #: How many slides it has, counted in the file.
    slide_count: int
    #: Which of the variants it is, from 1.
    variant: int


class Picture(TypedDict):
    """One slide's picture in its place."""

    #: Where it is: an object-storage URI, ``file://`` for a path.
    uri: str
    #: Its size in bytes.
    size_bytes: int
    #: The digest of its bytes, in hex.
    sha256: str
    #: What it is, by its content: ``image/png``, ``image/jpeg`` or ``image/webp``.
    mime_type: str


class CarouselSlide(TypedDict, total=False):
    """One slide of a carousel."""

    #: Its place in the carousel, from 0.
    index: int
    #: What stands on it.
    text: str | None
    #: Where its picture is; missing when none has landed.
    image_uri: str


class FactsFile(TypedDict):
    """The data that the slides are about, as it was when they were paid for."""

    #: Where it is, beside the files; ``None`` where it is not kept: without a destination, or after it was changed.
    uri: str | None
    #: The digest of the file's bytes, in hex.
    sha256: str


class Billed(TypedDict):
    """What the vendor bills, by its own rules."""

    #: What is counted: a deck by delivered slide, single slides by delivered variant, which cost the same.
    unit: Literal["slide"]
    #: How many; 0 for a job that failed, ``None`` for one that is not over or has no file here.
    count: int | None


class Credits(TypedDict):
    """The balance, from which other tasks may have spent in between; ``None`` where the API does not tell it."""

    #: Right before the slideshow was generated.
    before: float | None
    #: Once it was there.
    after: float | None


class WrittenBy(TypedDict):
    """The task that wrote the manifest."""

    dag_id: str
    run_id: str
    task_id: str
    #: -1 for a task that is not mapped.
    map_index: int


class Timings(TypedDict):
    """When and how long; times are ISO 8601 in UTC."""

    #: When the request was sent first.
    submitted_at: str
    #: When the task saw it done; ``None`` when it did not wait for that.
    completed_at: str | None
    #: From then to now, in seconds.
    waited_seconds: float
    #: How long this attempt has used a worker, in seconds; waiting in the triggerer does not count.
    worker_seconds: float


class _Task(TypedDict):
    #: 1.
    schema_version: int
    #: Who wrote it.
    task: WrittenBy
    #: Number of the attempt.
    attempt: int


class _Paid(_Task):
    #: What was asked for, without images and without the signatures of links; ``None`` when it is above 1 MiB.
    request: dict[str, Any] | None
    #: What the next attempt has to know; not for others.
    record: dict[str, Any]
    #: When, and how long.
    timings: Timings


class _Deck(TypedDict):
    #: The vendor's id.
    job_id: str
    #: ``deck`` or ``single_slide``; ``None`` when the vendor does not tell.
    output_type: str | None
    #: The vendor's word: ``completed``, or that of a job that was not waited for.
    status: str
    #: What has landed: one deck, or one file for each variant.
    files: list[DeckFile]
    #: What the vendor bills.
    billed: Billed


class DeckManifest(_Deck, _Paid):
    """What :class:`~airflow_provider_slides.operators.perceptis.PerceptisGenerateOperator` returns."""

    #: What the slides are about; ``None`` when nobody said.
    facts: FactsFile | None


class DownloadManifest(_Deck, _Task):
    """What :class:`~airflow_provider_slides.operators.perceptis.PerceptisDownloadOperator` returns."""


class SlideshowManifest(_Paid):
    """What :class:`~airflow_provider_slides.operators.genviral.GenviralSlideshowOperator` returns."""

    #: The vendor's id.
    slideshow_id: str
    #: The vendor's title.
    title: str | None
    #: The vendor's word: ``draft``, or ``rendered``.
    status: str | None
    #: How many slides it has.
    slide_count: int
    #: What stands on them; the first 35.
    slides: list[CarouselSlide]
    #: What has landed, in the order of the slides; empty without a destination.
    files: list[Picture]
    #: The balance before and after: Genviral does not tell what a slideshow costs.
    credits: Credits
    #: What the slides are about; ``None`` when nobody said.
    facts: FactsFile | None


class PostedTo(TypedDict):
    """A post at one account."""

    #: The vendor's id of the account.
    account_id: str | None
    #: The vendor's word.
    status: str | None
    #: When it went out, ISO 8601.
    published_at: str | None
    #: Where it can be seen.
    published_url: str | None


class PostManifest(_Paid):
    """What :class:`~airflow_provider_slides.operators.genviral.GenviralPostOperator` returns."""

    #: The vendor's id.
    post_id: str
    #: Under which the vendor tells a repeated request; derived from the task.
    external_id: str
    #: The vendor's word, such as ``published`` or ``scheduled``.
    status: str | None
    #: When it goes out, ISO 8601; ``None`` for at once.
    scheduled_at: str | None
    #: Whose pictures it shows; ``None`` when they were given by their addresses.
    slideshow_id: str | None
    #: How many pictures it has.
    image_count: int
    #: Where it is out; the first 10.
    accounts: list[PostedTo]
    #: The vendor's warnings; the first 10.
    warnings: list[dict[str, Any]]


class DeliveredFile(TypedDict, total=False):
    """A file as the event of an asset tells it."""

    #: Where it is: an object-storage URI, ``file://`` for a path.
    uri: str
    #: The digest of its bytes, in hex.
    sha256: str
    #: How many slides a deck has; missing for a picture.
    slide_count: int


class DeliveryExtra(TypedDict, total=False):
    """The ``extra`` of the asset event of a task of ours; one of the three ids is there."""

    #: 1.
    schema_version: int
    #: The vendor's id of a deck, of a carousel or of a post.
    job_id: str
    slideshow_id: str
    post_id: str
    #: The vendor's word.
    status: str | None
    #: How many slides were delivered; ``None`` where nobody counts them.
    slide_count: int | None
    #: What Perceptis bills; missing for Genviral.
    billed: Billed
    #: The balance at Genviral; missing for Perceptis, and for a post.
    credits: Credits
    #: Where the first file is; ``None`` when none has landed.
    uri: str | None
    #: What has landed.
    files: list[DeliveredFile]
    #: Where the manifest is; ``None`` without a destination.
    manifest_uri: str | None


class CheckedDeck(TypedDict):
    """One deck that was checked, or one variant of a slide."""

    #: Where it is; ``None`` for a carousel.
    uri: str | None
    #: How many things are wrong with it, or not explained by any fact.
    wrong: int
    #: Where its report is, as JSON and as a page to read; ``None`` for a carousel without pictures, which lies nowhere.
    json: str | None
    html: str | None


class CheckProblem(TypedDict):
    """One thing that is wrong with a deck, cut to what a line holds."""

    #: Number of the slide, from 1; 0 for the deck as a whole.
    slide: int
    #: Where on it, in words.
    place: str
    #: ``contradicted``, ``unsupported``, ``inconsistent``, ``rule`` or ``warning``.
    kind: str
    #: What stands there.
    text: str
    #: What should; blank where nobody knows.
    expected: str
    #: Why.
    message: str


class DeckCheck(TypedDict):
    """
    What :class:`~airflow_provider_slides.operators.decks.DeckCheckOperator` returns: 4 KiB at most, but for the URIs.

    Of several variants of a slide it is what was found on all of them.
    """

    #: 1.
    schema_version: int
    #: The deck's name.
    deck: str
    #: How many slides it has.
    slides: int
    #: How many figures it states.
    claims: int
    #: How many of them are ``supported``, ``derived``, ``contradicted``, ``unsupported``, ``inconsistent``; how many
    #: things are ``unreadable``; and ``checked``, the share that could be, from 0 to 1.
    coverage: dict[str, float]
    #: How many things are wrong, or not explained by any fact.
    wrong: int
    #: How many there are to look at besides.
    warnings: int
    #: How many slides have changed since the older deck; ``None`` when there was none to compare with.
    changed_slides: int | None
    #: The first ones.
    problems: list[CheckProblem]
    #: How many more there are, in the report.
    left_out: int
    #: What was checked, and where the reports are.
    decks: list[CheckedDeck]
