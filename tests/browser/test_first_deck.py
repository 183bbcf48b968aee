"""
The first deck and the first carousel as people make them: in Chromium, before a real Airflow with the example DAGs.

With SCREENSHOTS set to a folder, the pictures of the docs go there: make browser SCREENSHOTS=docs/_static/screenshots
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, Route, expect, sync_playwright

from demo.api import Run
from demo.sandbox import KEY, TOKEN, Sandbox
from demo.stack import ROOT, Stack
from tests.airflow.decks import GENERATE

expect.set_options(timeout=60_000)

CONSOLE = "https://console.aws.amazon.com/s3/object/"
#: Decks on S3 have an address. This bucket is a folder here, in each process of Airflow.
BUCKET = """
from airflow.sdk.io import attach
from fsspec.implementations.dirfs import DirFileSystem
from fsspec.implementations.local import LocalFileSystem

attach("s3", conn_id="on_disk", fs=DirFileSystem({folder!r}, LocalFileSystem(auto_mkdir=True)))
"""


@dataclass(frozen=True)
class Ui:
    """Airflow's pages, and what stands behind them."""

    page: Page
    stack: Stack
    sandbox: Sandbox

    def open(self, path: str) -> None:
        self.page.goto(self.stack.url + path)

    # -- connections -----------------------------------------------------------------------------------------

    def fill_connection(self, kind: str, conn_id: str, key: str) -> Locator:
        """Fill the form of a new connection, as far as the button that saves it."""
        self.open("/connections")
        self.page.get_by_role("button", name="Add Connection").click()
        form = self.page.get_by_role("dialog")
        form.get_by_label("Connection ID").fill(conn_id)
        form.get_by_role("combobox").fill(kind)
        self.page.keyboard.press("Enter")
        form.locator("[name=host]").fill(self.sandbox.url)
        form.locator("[name=password]").fill(key)
        form.locator("[name=port]").fill("0")
        return form

    def save(self, form: Locator) -> None:
        form.get_by_role("button", name="Save").click()
        expect(form).to_be_hidden()

    def press_test(self, conn_id: str) -> Locator:
        row = self.page.get_by_role("row").filter(has_text=conn_id)
        button = row.get_by_role("button", name="Test Connection")
        button.click()
        self.page.mouse.move(0, 0)  # Its tooltip would lie on the next one.
        return button

    # -- runs ------------------------------------------------------------------------------------------------

    def trigger(self, dag_id: str) -> Run:
        """Press the DAG's button, and return the run that the page goes on to."""
        self.open(f"/dags/{dag_id}")
        self.page.get_by_role("button", name="Trigger Dag").click()
        self.page.get_by_role("dialog").get_by_role("button", name="Trigger", exact=True).click()
        self.page.wait_for_url("**/runs/manual__*")
        return Run(dag_id, urlsplit(self.page.url).path.rpartition("/")[2], "running")

    def open_task(self, run: Run, task_id: str, tab: str = "details") -> None:
        self.open(f"/dags/{run.dag_id}/runs/{run.run_id}/tasks/{task_id}/{tab}")

    def shows(self, text: str) -> None:
        expect(self.page.get_by_text(text, exact=True).first).to_be_visible()

    def follow_links(self) -> dict[str, str]:
        """Press each of the task's links, and return the text of the page that opens by that of the button."""
        buttons = self.page.locator("h2:has-text('Extra Links') + * a")
        expect(buttons.first).to_be_visible()
        opened = {}
        for button in buttons.all():
            with self.page.context.expect_page() as popup:
                button.click()
            popup.value.wait_for_load_state()
            opened[button.inner_text()] = popup.value.inner_text("body")
            popup.value.close()
        return opened

    # -- pictures --------------------------------------------------------------------------------------------

    def keep(self, name: str, part: Locator | None = None) -> None:
        """Keep a picture of what is seen now, for the docs, where it was asked for."""
        self.page.mouse.move(0, 0)
        self.page.wait_for_timeout(700)  # What fades has faded.
        shot = (part or self.page).screenshot()
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            picture = Image.open(io.BytesIO(shot)).convert("RGB").quantize(64, dither=Image.Dither.NONE)
            picture.save(Path(folder) / f"{name}.png", optimize=True)


@pytest.fixture(scope="module")
def ui(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ui]:
    home = tmp_path_factory.mktemp("browser")
    shutil.copytree(ROOT / "dags_examples", home / "dags")
    bucket = home / "bucket"
    plugins = home / "airflow" / "plugins"
    plugins.mkdir(parents=True)
    (plugins / "bucket.py").write_text(BUCKET.format(folder=str(bucket)))

    def console(route: Route) -> None:
        """Stand in for Amazon's: tell what an address leads to, a manifest's words or a file's digest."""
        address = urlsplit(route.request.url)
        content = (bucket / address.path.rpartition("/")[2] / parse_qs(address.query)["prefix"][0]).read_bytes()
        is_manifest = address.query.endswith(".json")
        body = content.decode() if is_manifest else hashlib.sha256(content).hexdigest()
        route.fulfill(body=body, content_type="text/plain")

    with ExitStack() as running:
        sandbox = running.enter_context(Sandbox(home / "sandbox"))
        # Those of the vendors are made by hand.
        connections = {"AIRFLOW_CONN_KPI_API": sandbox.airflow_env()["AIRFLOW_CONN_KPI_API"]}
        env = {**connections, "AIRFLOW_VAR_DECKS": "s3://on_disk@decks"}
        stack = running.enter_context(Stack(home / "airflow", home / "dags", env=env)).wait_ready()
        browsers = running.enter_context(sync_playwright())
        found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        # Root has no sandbox of its own there.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = browsers.chromium.launch(executable_path=found, args=arguments)
        context = browser.new_context(viewport={"width": 1400, "height": 780}, locale="en-GB", timezone_id="UTC")
        context.route(f"{CONSOLE}**", console)
        page = context.new_page()
        page.goto(stack.url)  # Whoever comes first is led to a login, which asks for nothing, and from there home.
        expect(page.get_by_role("link", name="Dags").first).to_be_visible()
        yield Ui(page, stack, sandbox)
        browser.close()


@pytest.fixture(scope="module")
def connections(ui: Ui) -> None:
    """Both vendors', made by their forms."""
    for kind, key in (("Perceptis", KEY), ("Genviral", TOKEN)):
        form = ui.fill_connection(kind, f"{kind.lower()}_default", key)
        ui.keep(f"{kind.lower()}-connection", form)
        expect(form.get_by_text("API key" if kind == "Perceptis" else "Token", exact=True)).to_be_visible()
        if not form.get_by_text("Follow links to private addresses").is_visible():  # Airflow 3.4 shows them at once.
            form.get_by_role("button", name="Extra Fields", exact=True).click()
        ui.keep("connection-extra-fields", form)
        ui.save(form)


def test_the_test_button_says_that_a_connection_works(ui: Ui, connections: None) -> None:
    ui.open("/connections")
    for kind in ("perceptis", "genviral"):
        button = ui.press_test(f"{kind}_default")

        # That of Airflow has no words for a success.
        expect(button.locator("svg")).to_have_attribute("color", "green")


def test_and_what_to_do_when_it_does_not(ui: Ui) -> None:
    ui.save(ui.fill_connection("Perceptis", "perceptis_wrong", "sk-live-per-wrong"))

    ui.press_test("perceptis_wrong")

    expect(ui.page.get_by_text("The key is missing, wrong or revoked")).to_be_visible()
    ui.keep("connection-refused")


def test_a_deck_from_the_button_to_its_links(ui: Ui, connections: None) -> None:
    ui.sandbox.fault(GENERATE, job={"seconds": 3600})
    run = ui.trigger("weekly_kpi_deck")
    ui.open_task(run, "generate_deck")
    ui.shows("Deferred")
    ui.page.reload()
    ui.keep("deck-deferred")
    reserved = ui.follow_links()
    (job,) = ui.sandbox.jobs("weekly KPIs")
    assert reserved.keys() == {"Manifest"}
    assert json.loads(reserved["Manifest"])["job_id"] == job["job_id"]

    ui.sandbox.finish(job["job_id"])
    ui.shows("Success")
    ui.page.reload()
    followed = ui.follow_links()
    ui.keep("deck-links")
    ui.open_task(run, "generate_deck", tab="")
    expect(ui.page.get_by_text(f"Job {job['job_id']} is delivered: 1 file, 6 slides, 6 billed")).to_be_visible()
    ui.keep("deck-log")

    manifest = ui.stack.api.xcom(run, "generate_deck")
    assert json.loads(followed.pop("Manifest")) == manifest
    assert followed == {"Deck": manifest["files"][0]["sha256"]}
    (paid,) = ui.sandbox.jobs("weekly KPIs")
    assert (paid["units_billed"], paid["downloads"]) == (6, 1)


def test_a_carousel_too(ui: Ui, connections: None) -> None:
    run = ui.trigger("daily_carousel")
    ui.open_task(run, "make_carousel")
    ui.shows("Success")
    ui.page.reload()

    followed = ui.follow_links()

    ui.keep("carousel-links")
    manifest = ui.stack.api.xcom(run, "make_carousel")
    assert json.loads(followed.pop("Manifest")) == manifest
    # The preview is a picture, which has no text.
    assert followed == {"Picture": manifest["files"][0]["sha256"], "Slideshow preview": ""}
