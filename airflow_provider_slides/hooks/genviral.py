"""The connection type ``genviral`` and what can be done with it."""

from __future__ import annotations

import asyncio
import mimetypes
import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from types import NoneType
from typing import TYPE_CHECKING, Any

from airflow_provider_slides.api import genviral as api
from airflow_provider_slides.api.endpoint import Call, Endpoint, Model
from airflow_provider_slides.api.genviral.vendor import ORIGIN
from airflow_provider_slides.api.reply import NO_RETRIES, Retries
from airflow_provider_slides.arguments import identifier, instance, seconds
from airflow_provider_slides.exceptions import (
    DownloadError,
    InvalidArgumentError,
    SlidesError,
    TransientError,
)
from airflow_provider_slides.formats import ensure_image, image_suffix, image_type
from airflow_provider_slides.hooks import form
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.hooks.paging import P, T, WholeList
from airflow_provider_slides.hooks.purchases import how_many, landing_place, task_purchase
from airflow_provider_slides.hooks.reading import place_of, readable
from airflow_provider_slides.storage import AnyPath, Destination, LandedFile, as_uri

if TYPE_CHECKING:
    from airflow_provider_slides.api.genviral.accounts import Account
    from airflow_provider_slides.api.genviral.files import File, Upload
    from airflow_provider_slides.api.genviral.model import Deleted, Paging
    from airflow_provider_slides.api.genviral.packs import AddedImage, Pack, PackSummary
    from airflow_provider_slides.api.genviral.posts import CreatedPost, DeletedPosts, Post, RetriedPosts
    from airflow_provider_slides.api.genviral.slideshows import Slideshow, SlideshowSummary
    from airflow_provider_slides.api.genviral.subscription import Plan
    from airflow_provider_slides.api.genviral.templates import Template

#: Generate and render answer within two minutes, by the limit of the vendor's own client; thrice both is late.
DEFAULT_TIMEOUT = 15 * 60.0
DEFAULT_POLL_INTERVAL = 5.0
DEFAULT_MAX_POLL_INTERVAL = 30.0

#: The most pictures that a post takes; a slideshow is generated with 10 at most, and may have got more since.
MAX_PICTURES = 35

_UPLOAD_TRIES = 3


class GenviralHook(ApiHook):
    """
    Talk to Genviral with the token and origin of an Airflow connection.

    Requests and answers are the vendor's own, field by field: https://docs.genviral.io/api-reference. What a method
    takes as ``fields`` is named and checked as the models of :mod:`airflow_provider_slides.api.genviral` say; each
    method raises ``InvalidArgumentError`` before anything is sent, and one of ``ApiError``'s subclasses afterwards.
    Lists are told whole, page after page.

    :param genviral_conn_id: The connection: password = token ``<public_id>.<secret>``, host = origin (default
        ``https://www.genviral.io``); extras ``request_timeout`` in seconds (default 120, as generate and render
        answer when they are done), ``requests_per_second`` of one process (default: as many as the vendor does not
        refuse), ``max_download_mib`` (default 64: the files are pictures) and ``allow_private_links`` (default: if the
        origin itself is at a private address).
    """

    conn_name_attr = "genviral_conn_id"
    default_conn_name = "genviral_default"
    conn_type = "genviral"
    hook_name = "Genviral"
    # Airflow before 3.2 looks for them in the class itself.
    get_ui_field_behaviour = classmethod(form.standard_fields)
    get_connection_form_widgets = classmethod(form.extra_fields)
    origin = ORIGIN
    request_timeout = 120.0
    max_download_mib = 64

    def __init__(self, genviral_conn_id: str = default_conn_name, **kwargs: Any) -> None:
        super().__init__(genviral_conn_id, **kwargs)
        self.genviral_conn_id = genviral_conn_id

    # ------------------------------------------------------------------ slideshows

    def generate_slideshow(self, **fields: Any) -> Slideshow:
        """
        Make a draft and return it. Paid, and each call makes another one: sent once.

        The vendor knows no key under which a request could be repeated. So in a ``@task`` with retries each try pays
        for another slideshow, and with a :class:`~airflow_provider_slides.exceptions.TransientError` one may have been
        made that nobody is told of. Use
        :class:`~airflow_provider_slides.operators.genviral.GenviralSlideshowOperator` there: it finds the one that its
        last try has made. The slideshow's id is in the log as soon as it is known.
        """
        body = api.generating.GenerateRequest.of(**fields).body()
        slideshow = self._ask(api.slideshows.GENERATE.call(body=body))
        self.log.info("Genviral made slideshow %s.", slideshow.id)
        return slideshow

    def get_slideshow(self, slideshow_id: str, retries: Retries = Retries()) -> Slideshow:
        """Return a slideshow with all its slides."""
        return self._ask(api.slideshows.GET.call(slideshow_id=slideshow_id), retries)

    def list_slideshows(self, *, retries: Retries = Retries(), **filters: Any) -> list[SlideshowSummary]:
        """
        Return all slideshows that match ``status`` and ``search``, without their slides.

        :param retries: How long to ride out what passes, for each page.
        """
        query = api.slideshows.ListRequest.of(**filters)
        return self._all(api.slideshows.LIST, query, lambda page: page.slideshows, retries)

    async def alist_slideshows(self, **filters: Any) -> list[SlideshowSummary]:
        """Return what :meth:`list_slideshows` does, without blocking an event loop; each page is asked for once."""
        query = api.slideshows.ListRequest.of(**filters)
        listed = WholeList(api.slideshows.LIST, query, lambda page: page.slideshows)
        async with self.async_client() as client:
            while (call := listed.call) is not None:
                # In a thread: a hostile page may be long.
                await asyncio.to_thread(listed.take, await client.send(call))
        return listed.found

    def update_slideshow(self, slideshow_id: str, **fields: Any) -> Slideshow:
        """
        Change a slideshow; new slides make a rendered one a draft.

        :func:`~airflow_provider_slides.api.genviral.slideshows.editable_slides` makes a fetched slideshow's slides
        fit to be sent.
        """
        body = api.slideshows.UpdateRequest.of(**fields).body()
        return self._ask(api.slideshows.UPDATE.call(body=body, slideshow_id=slideshow_id))

    def render_slideshow(self, slideshow_id: str) -> Slideshow:
        """Make the final pictures: blocks for 2 to 5 s a slide. Sent once; the answer may lack the slides."""
        return self._ask(api.slideshows.RENDER.call(slideshow_id=slideshow_id))

    def regenerate_slide(self, slideshow_id: str, slide_index: int, instruction: str | None = None) -> Slideshow:
        """Let the text of a draft's slide (counted from 0) be written anew. Sent once."""
        body = api.slideshows.RegenerateRequest.of(instruction=instruction).body()
        return self._ask(
            api.slideshows.REGENERATE_SLIDE.call(body=body, slideshow_id=slideshow_id, slide_index=slide_index)
        )

    def duplicate_slideshow(self, slideshow_id: str) -> Slideshow:
        """Make a draft with the same slides. Sent once; the answer may lack the slides."""
        return self._ask(api.slideshows.DUPLICATE.call(slideshow_id=slideshow_id))

    def delete_slideshow(self, slideshow_id: str) -> Deleted:
        """Delete a slideshow for good."""
        return self._ask(api.slideshows.DELETE.call(slideshow_id=slideshow_id))

    def slideshow(self, slideshow_id: str, *, target_status: str = "rendered") -> Target[Slideshow]:
        """Return a slideshow as something to wait for until it has the status."""
        call = api.slideshows.GET.call(slideshow_id=slideshow_id)
        return Target(f"Slideshow {slideshow_id}", call, lambda seen: seen.status == target_status)

    def download_images(
        self,
        slideshow: Slideshow | str,
        destination: Destination | AnyPath,
        *,
        max_files: int = MAX_PICTURES,
        deadline: float | None = None,
    ) -> list[LandedFile]:
        """
        Fetch the pictures of a rendered slideshow, up to four at a time; each appears once it is proved to be whole.

        :param slideshow: The slideshow with its slides, or its id.
        :param destination: Directory (ending in ``/``) or file name on any object storage; several pictures are
            numbered, and the suffix is what the content says.
        :param max_files: Of more slides than that the first are fetched, and the log says so. Default: 35, as many as a
            post takes.
        :param deadline: When to give up, in epoch seconds. Default: each picture has an hour.
        :raises InvalidArgumentError: when the destination is none; the slideshow is kept.
        :raises DownloadError: when a picture cannot be had in time, or is none; nothing half-written is left.
        :raises StorageError: when the destination refuses it.
        """
        instance("slideshow", slideshow, api.slideshows.Slideshow, str)
        if deadline is not None:
            seconds("deadline", deadline, at_least=0.0)
        if isinstance(slideshow, str):
            identifier("slideshow", slideshow, "generate_slideshow")
            slideshow = self.get_slideshow(slideshow)
        what = f"Slideshow {slideshow.id}"
        place = landing_place(destination, default_name=slideshow.id, suffix=".png", what=what)
        count = how_many(what, len(picture_urls(slideshow)), max_files=max_files)
        return self.fetch_each(
            lambda number, go_on: self._download_image(slideshow, number, count, place, go_on), count, deadline=deadline
        )

    def _download_image(
        self, slideshow: Slideshow, number: int, count: int, destination: Destination, go_on: Callable[[], bool]
    ) -> LandedFile:
        told = len(slideshow.slides)

        def link(fresh: bool) -> str:
            urls = picture_urls(self.get_slideshow(slideshow.id) if fresh else slideshow)
            if len(urls) != told:
                raise DownloadError(f"Slideshow {slideshow.id} has {len(urls)} pictures now, not {told}.")
            return urls[number - 1]

        return self.fetch(
            link,
            lambda head: destination.file(number, count, suffix=image_suffix(head)),
            what=f"Picture {number} of slideshow {slideshow.id}",
            verify=ensure_image,
            go_on=go_on,
        )

    # ------------------------------------------------------------------ packs

    def list_packs(self, **filters: Any) -> list[PackSummary]:
        """Return all packs that match ``search``; with ``include_public=False`` the key's own alone."""
        return self._all(api.packs.LIST, api.packs.ListRequest.of(**filters), lambda page: page.packs)

    def get_pack(self, pack_id: str) -> Pack:
        """Return a pack with its pictures."""
        return self._ask(api.packs.GET.call(pack_id=pack_id))

    def create_pack(self, name: str, *, is_public: bool | None = None) -> Pack:
        """Make an empty pack. Sent once."""
        body = api.packs.CreateRequest.of(name=name, is_public=is_public).body()
        return self._ask(api.packs.CREATE.call(body=body))

    def update_pack(self, pack_id: str, **fields: Any) -> Pack:
        """Change a pack's ``name`` or ``is_public``; the answer may lack the pictures."""
        body = api.packs.UpdateRequest.of(**fields).body()
        return self._ask(api.packs.UPDATE.call(body=body, pack_id=pack_id))

    def delete_pack(self, pack_id: str) -> Deleted:
        """Delete a pack."""
        return self._ask(api.packs.DELETE.call(pack_id=pack_id))

    def add_pack_image(self, pack_id: str, image_url: str, *, file_name: str | None = None) -> AddedImage:
        """Add a picture by its address, which must keep working: the vendor stores nothing else. Sent once."""
        body = api.packs.AddImageRequest.of(image_url=image_url, file_name=file_name).body()
        return self._ask(api.packs.ADD_IMAGE.call(body=body, pack_id=pack_id))

    def delete_pack_image(self, pack_id: str, image_id: str) -> Deleted:
        """Remove a picture from a pack."""
        return self._ask(api.packs.DELETE_IMAGE.call(pack_id=pack_id, image_id=image_id))

    # ------------------------------------------------------------------ templates

    def list_templates(self, **filters: Any) -> list[Template]:
        """Return all templates that match ``search``."""
        return self._all(api.templates.LIST, api.templates.ListRequest.of(**filters), lambda page: page.templates)

    def get_template(self, template_id: str) -> Template:
        """Return a template."""
        return self._ask(api.templates.GET.call(template_id=template_id))

    def create_template(self, **fields: Any) -> Template:
        """Make a template of ``name`` and ``config``. Sent once."""
        return self._ask(api.templates.CREATE.call(body=api.templates.CreateRequest.of(**fields).body()))

    def update_template(self, template_id: str, **fields: Any) -> Template:
        """Change a template."""
        body = api.templates.UpdateRequest.of(**fields).body()
        return self._ask(api.templates.UPDATE.call(body=body, template_id=template_id))

    def delete_template(self, template_id: str) -> Deleted:
        """Delete a template."""
        return self._ask(api.templates.DELETE.call(template_id=template_id))

    def create_template_from_slideshow(self, slideshow_id: str, **fields: Any) -> Template:
        """Make a template of a slideshow. Sent once."""
        body = api.templates.FromSlideshowRequest.of(**fields).body()
        return self._ask(api.templates.FROM_SLIDESHOW.call(body=body, slideshow_id=slideshow_id))

    # ------------------------------------------------------------------ files

    def list_files(self, **filters: Any) -> list[File]:
        """Return all files that match ``type`` and ``context``."""
        return self._all(api.files.LIST, api.files.ListRequest.of(**filters), lambda page: page.files)

    def upload_file(self, path: str, *, content_type: str | None = None, filename: str | None = None) -> str:
        """
        Upload a picture or video and return its address at the vendor, for packs, slides and posts.

        Both documented forms are understood: an address at once, and an id to finalize. The bytes go to the signed
        link without the token.

        :param path: An absolute path or object-storage URI; read into memory.
        :param content_type: Default: what the content says, else the name.
        :param filename: The name to show; default: the path's.
        :raises InvalidArgumentError: when it cannot be read, or is of a type that the vendor does not take.
        :raises StorageError: when its store fails for a reason that may pass.
        """
        uri = as_uri(path)
        if not isinstance(uri, str) or not ("://" in uri or re.match("/(?!/)", uri)):
            raise InvalidArgumentError("path", path, "Give an absolute path or an object-storage URI.")
        with readable("path", uri):
            place = place_of(uri)
            content = place.read_bytes()
        kind = image_type(content) or mimetypes.guess_type(place.name)[0] if content_type is None else content_type
        name = place.name if filename is None else filename
        about = {"content_type": kind, "filename": name, "size_bytes": len(content)}
        prepared = self._put(api.files.PrepareRequest.of(**about).body(), content)
        if not prepared.needs_finalize:
            return str(prepared.url)
        finalize = api.files.FINALIZE.call(
            body=api.files.FinalizeRequest.of(**about).body(),
            file_id=str(prepared.id),
            idempotency_key=str(uuid.uuid4()),
        )
        return self._ask(finalize).url

    def _put(self, body: Mapping[str, Any], content: bytes) -> Upload:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.api.transfer import upload

        # A link that failed is replaced: preparing is free, and a link that nobody used is no file.
        for left in reversed(range(_UPLOAD_TRIES)):
            prepared = self._ask(api.files.PREPARE.call(body=body))
            try:
                upload(
                    prepared.upload_url,
                    content,
                    self.service,
                    content_type=body["contentType"],
                    go_on=self.until(None),
                )
                break
            except TransientError as e:
                if not left:
                    raise
                self.log.warning("%s Trying again.", e)
        return prepared

    # ------------------------------------------------------------------ accounts, posts, subscription

    def list_accounts(self) -> list[Account]:
        """Return the active accounts that can be posted to."""
        return self._ask(api.accounts.LIST.call()).accounts

    def create_post(
        self, *, retries: Retries = Retries(), on_send: Callable[[], None] | None = None, **fields: Any
    ) -> CreatedPost:
        """
        Publish or schedule a post. With the same ``external_id`` sent again, it is the same post.

        Without one, a call inside a task has one that is derived from the task, its map index, the connection, the
        post, the task's ``max_tries`` and which one of this try's equal calls it is. So a retry finds the post that
        the last try has made, also one that failed (:meth:`retry_posts` publishes it again); a cleared task posts
        anew; and what changes from try to try, such as a signed link, is another post. Outside of a task nothing is
        added, and the vendor takes equal posts for one. The log has the ``external_id`` before the request is sent, and
        the post's id at once after.

        :param retries: How long to ride out rate limits and failures of the vendor.
        :param on_send: Called right before the request leaves, each time that it is sent.
        """
        body = api.posts.CreateRequest.of(**fields).body()
        with task_purchase(body, [self.genviral_conn_id, self.service.origin]) as keys:
            if keys:
                body.setdefault("external_id", keys[0])
            self.log.info("Asking Genviral for a post with external_id %s.", body.get("external_id"))
            post = self._ask(api.posts.CREATE.call(body=body), retries, on_send=on_send)
            self.log.info("Genviral took post %s.", post.id)
            return post

    def get_post(self, post_id: str, retries: Retries = Retries()) -> Post:
        """Return a post and how far it is at each account."""
        return self._ask(api.posts.GET.call(post_id=post_id), retries)

    def list_posts(self, **filters: Any) -> list[Post]:
        """Return the posts that match ``status``, ``since`` and ``until``; ``limit`` is how many at most."""
        query = api.posts.ListRequest.of(**filters).body()
        return self._ask(api.posts.LIST.call(query=query)).posts

    def update_post(self, post_id: str, **fields: Any) -> Post:
        """Change a post that is not out yet."""
        body = api.posts.UpdateRequest.of(**fields).body()
        return self._ask(api.posts.UPDATE.call(body=body, post_id=post_id))

    def retry_posts(self, post_ids: Sequence[str], account_ids: Sequence[str] | None = None) -> RetriedPosts:
        """Publish failed posts again, to all or some of their accounts. Sent once."""
        body = api.posts.RetryRequest.of(post_ids=post_ids, account_ids=account_ids).body()
        return self._ask(api.posts.RETRY.call(body=body))

    def delete_posts(self, post_ids: Sequence[str]) -> DeletedPosts:
        """Delete posts; the answer says which could not be."""
        return self._ask(api.posts.DELETE.call(body=api.posts.DeleteRequest.of(post_ids=post_ids).body()))

    def post(self, post_id: str, *, scheduled: bool) -> Target[Post]:
        """
        Return a post as something to wait for until nothing more happens to it.

        :param scheduled: Whether it is enough that the vendor has it on its schedule.
        """
        call = api.posts.GET.call(post_id=post_id)
        return Target(
            f"Post {post_id}",
            call,
            lambda seen: seen.is_terminal or (scheduled and seen.status == "scheduled"),
        )

    def get_subscription(self, retries: Retries = Retries()) -> Plan:
        """Return the plan and its credits. Free."""
        return self._ask(api.subscription.GET.call(), retries)

    def test_connection(self) -> tuple[bool, str]:
        """
        Prove the token without buying anything: the plan is read.

        :return: Whether it works, and what to do if not.
        """
        try:
            plan = self.get_subscription(NO_RETRIES)
        except SlidesError as e:
            return False, str(e)
        credits = plan.remaining_credits
        left = "" if credits is None else f" {credits:g} credits are left."
        return True, f"Genviral accepts the token at {self.service.origin}.{left}"

    def _ask(
        self, call: Call[Model], retries: Retries = Retries(), *, on_send: Callable[[], None] | None = None
    ) -> Model:
        instance("retries", retries, Retries)
        instance("on_send", on_send, Callable, NoneType)  # type: ignore[arg-type]
        return self.get_conn().send(call, retries, on_send=on_send)

    def _all(
        self, endpoint: Endpoint[P], query: Paging, items: Callable[[P], list[T]], retries: Retries = Retries()
    ) -> list[T]:
        listed = WholeList(endpoint, query, items)
        while (call := listed.call) is not None:
            listed.take(self._ask(call, retries))
        return listed.found


def picture_urls(slideshow: Slideshow) -> list[str]:
    """
    Return the addresses of a rendered slideshow's pictures in slide order.

    :raises DownloadError: when it is not rendered, or a picture is missing.
    """
    if not slideshow.is_rendered:
        raise DownloadError(f"Slideshow {slideshow.id} is {slideshow.status}: it has no finished pictures. Render it.")
    urls = [slide.picture_url for slide in slideshow.slides]
    if not slideshow.has_all_slides or None in urls:
        raise DownloadError(f"The vendor does not tell all pictures of slideshow {slideshow.id}.")
    return [url for url in urls if url]
