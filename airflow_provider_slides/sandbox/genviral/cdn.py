"""The pictures' home: files on disk behind plain URLs, which need no key."""

from __future__ import annotations

import asyncio
import hashlib
import io
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TypeVar
from urllib.parse import urlsplit

from PIL import Image
from starlette.responses import FileResponse, Response

from ..interceptor import Call
from ..refusal import Refusal
from .api import Api
from .pictures import scenery

ROOT = "/cdn"
SLIDES = f"{ROOT}/slides/{{slideshow_id}}/{{name}}"
PACKS = f"{ROOT}/packs/{{theme}}/{{name}}"
FILES = f"{ROOT}/files/{{file_id}}/{{name}}"
Result = TypeVar("Result")


class Cdn:
    """Files by URL path. On disk, so that memory stays flat; pack pictures are drawn when first asked for."""

    def __init__(self, api: Api, seed: int) -> None:
        self._seed = seed
        self._directory = tempfile.TemporaryDirectory(prefix="slides-sandbox-genviral-")
        # One thread: Pillow lets the event loop work meanwhile, and nothing is ever drawn twice at once.
        self._painter = ThreadPoolExecutor(1, thread_name_prefix="sandbox-pictures")
        self._files: dict[str, Path] = {}
        self._media_types: dict[str, str] = {}
        self.routes = [api.open_route("GET", path, self._get) for path in (SLIDES, PACKS, FILES)]

    def __enter__(self) -> Cdn:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._painter.shutdown(cancel_futures=True)
        self._directory.cleanup()

    def new_file(self, path: str) -> Path:
        """Where to put the file of that URL path; it is served once `publish` says so."""
        # Never a part of the URL: names in there are a client's.
        name = hashlib.sha256(path.encode()).hexdigest()
        return Path(self._directory.name) / (name + Path(path).suffix[:8])

    def publish(self, path: str, media_type: str | None = None) -> None:
        """Serve that file from now on."""
        self._files[path] = self.new_file(path)
        if media_type:
            self._media_types[path] = media_type

    def has(self, url: str) -> bool:
        """Whether the URL can be fetched. Of addresses out on the web nothing is known, so they can."""
        path = urlsplit(url).path
        return not path.startswith(f"{ROOT}/") or path in self._files or _of_a_pack(path) is not None

    async def paint(self, work: Callable[[], Result]) -> Result:
        """Let the painter do this, aside from the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._painter, work)

    def find(self, url: str) -> Path:
        """The picture of any URL, drawn if need be; for the painter, since drawing takes its time."""
        path = urlsplit(url).path  # of any host: this one goes by several names
        is_ours = path.startswith(f"{ROOT}/")
        if not is_ours:
            path = f"{ROOT}/elsewhere/{hashlib.sha256(url.encode()).hexdigest()}.jpg"
        if path not in self._files:
            if pack := _of_a_pack(path):
                content = _drawn(*pack, self._seed)
            elif is_ours:
                raise FileNotFoundError(url)
            else:
                content = _as_jpeg(scenery.stand_in(url))
            self.new_file(path).write_bytes(content)
            self.publish(path)
        return self._files[path]

    def clear(self) -> None:
        """Forget all files; the pack pictures are drawn again when needed."""
        self._files.clear()
        self._media_types.clear()

    async def _get(self, call: Call) -> Response:
        if "authorization" in call.request.headers:
            # A real CDN would not mind. Here it does, so that a client that gives its key away is found out.
            raise Refusal(400, "unsupported_authorization", "The CDN takes no Authorization header.")
        path = call.request.url.path
        if path not in self._files and not _of_a_pack(path):
            raise Refusal(404, "not_found", "No such file.")
        file = self._files[path] if path in self._files else await self.paint(lambda: self.find(path))
        return FileResponse(file, media_type=self._media_types.get(path))


def pack_picture(theme: str, number: int) -> str:
    """The URL path of one of the pictures that the twin draws."""
    return f"{ROOT}/packs/{theme}/{number}.jpg"


_PACK_PICTURES = {pack_picture(theme, number): (theme, number) for theme in scenery.THEMES for number in range(24)}


@lru_cache(maxsize=64)  # some 10 MiB: twins that follow one another in a process, as in tests, draw alike
def _drawn(theme: str, number: int, seed: int) -> bytes:
    return _as_jpeg(scenery.draw(theme, number, seed))


def _as_jpeg(picture: Image.Image) -> bytes:
    content = io.BytesIO()
    picture.save(content, "JPEG", quality=92)
    return content.getvalue()


def _of_a_pack(path: str) -> tuple[str, int] | None:
    return _PACK_PICTURES.get(path)
