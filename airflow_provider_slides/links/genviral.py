"""
Links on the page of a task with Genviral.

Its documentation tells no address of its web app, neither of a slideshow nor of a post: what its API tells is linked.
"""

from __future__ import annotations

from airflow_provider_slides.links.base import FileLink, VendorLink


class PictureLink(FileLink):
    """The first picture of the slideshow, in its store's console."""

    name = "Picture"


class PreviewLink(VendorLink):
    """The picture by which Genviral shows a rendered slideshow."""

    name = "Slideshow preview"


class PostLink(VendorLink):
    """The post where it is out, at the first of its accounts."""

    name = "Post"
