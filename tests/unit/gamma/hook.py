"""The connection type ``gamma`` and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from airflow_provider_slides.api.reply import NO_RETRIES, Retries
from airflow_provider_slides.exceptions import DownloadError, NotFoundError, SlidesError
from airflow_provider_slides.formats import count_slides
from airflow_provider_slides.hooks.base import ApiHook, Target
from airflow_provider_slides.storage import Destination, LandedFile
from tests.unit.gamma.api import GENERATE, GET, GenerateRequest, Generation


class GammaHook(ApiHook):
    """Talk to Gamma with the key and origin of an Airflow connection."""

    conn_name_attr = "gamma_conn_id"
    default_conn_name = "gamma_default"
    conn_type = "gamma"
    hook_name = "Gamma"
    origin = "https://public-api.gamma.app"

    def __init__(self, gamma_conn_id: str = default_conn_name) -> None:
        super().__init__(gamma_conn_id)
        self.gamma_conn_id = gamma_conn_id

    def submit(
        self, request: GenerateRequest, *, idempotency_key: str, retries: Retries, on_send: Callable[[], None]
    ) -> Generation:
        """Submit a checked request under a key: sent again with the same key, it finds the same generation."""
        call = GENERATE.call(body=request.body(), idempotency_key=idempotency_key)
        return self.get_conn().send(call, retries, on_send=on_send)

    def generation(self, generation_id: str) -> Target[Generation]:
        """Return a generation as something to wait for."""
        call = GET.call(generation_id=generation_id)
        return Target(f"Generation {generation_id}", call, lambda seen: seen.status in ("completed", "failed"))

    def download(self, generation: Generation, destination: Destination) -> list[LandedFile]:
        """Fetch the deck."""

        def link(fresh: bool) -> str:
            now = self.look(self.generation(generation.job_id)) if fresh else generation
            if not now.downloads:
                raise DownloadError(f"Generation {generation.job_id} has no file.")
            return now.downloads[0].url

        destination.connect()
        return [
            self.fetch(
                link,
                destination.file(),
                what=f"The deck of generation {generation.job_id}",
                verify=lambda file, sums: count_slides(file, sums=sums),
            )
        ]

    def test_connection(self) -> tuple[bool, str]:
        """Prove the key without buying anything."""
        try:
            self.look(self.generation("00000000-0000-0000-0000-000000000000"), NO_RETRIES)
        except NotFoundError:
            return True, f"Gamma accepts the key at {self.service.origin}."
        except SlidesError as e:
            return False, str(e)
        return True, "OK"
