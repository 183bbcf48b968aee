"""The docs site: `make docs` builds it, and fails on a broken link or a missing reference."""

from __future__ import annotations

import inspect
import os
from typing import Any

from sphinx.util.inspect import stringify_signature
from sphinx.util.nodes import make_refnode

from airflow_provider_slides import __version__

project = "airflow-provider-slides"
author = "The airflow-provider-slides team"
copyright = "2026, the airflow-provider-slides team. Not affiliated with Perceptis or Genviral"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.viewcode", "sphinx_copybutton"]
exclude_patterns = ["_build"]
nitpicky = True
# What annotations name and has no page here: of Airflow and Python, type variables, how a field is checked.
nitpick_ignore_regex = [
    (r"py:.*", r"(airflow|pydantic|httpx|aiohttp|collections|datetime|os|pathlib|types|typing|upath)\b.*"),
    (
        r"py:class",
        r"(.*\.)?(Context|BaseTrigger|dict\[str|tuple\[str|timedelta|Model|Parameters|Task|Told|AnyPath|Call|Deleted|NoneType)",
    ),
    (
        r"py:class",
        r"(.*\.)?(FieldInfo|PydanticDataclass|PydanticUndefined|MinLen|Lt|Ge|line|_or_none|_told_id|_no_boolean)",
    ),
]

myst_enable_extensions = ["colon_fence"]
# As GitHub makes them, so that a link works there, too.
myst_heading_anchors = 4

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
add_module_names = False
python_maximum_signature_line_length = 88

html_theme = "pydata_sphinx_theme"
html_title = "airflow-provider-slides"
html_static_path = ["_static"]
html_css_files = ["wide.css"]
html_show_sourcelink = False
html_sidebars = {"start": [], "changelog": []}
html_theme_options = {
    "navbar_persistent": ["search-button"],
    "github_url": "https://github.com/airflow-provider-slides/airflow-provider-slides",
    "navbar_end": ["version-switcher", "theme-switcher", "navbar-icon-links"],
    "switcher": {
        # Of the newest version, so that an old one's pages know of those that came later.
        "json_url": os.environ.get(
            "DOCS_VERSIONS", "https://airflow-provider-slides.readthedocs.io/en/latest/_static/versions.json"
        ),
        "version_match": release,
    },
    # The list lies on the site that is being built.
    "check_switcher": False,
}


def _by_its_last_name(app: Any, env: Any, node: Any, contnode: Any) -> Any:
    """Find what a docstring calls by its name alone, as ``:raises ApiError:`` does."""
    domain, name = env.get_domain("py"), node.get("reftarget", "")
    found = {full for full in domain.objects if full.rpartition(".")[2] == name and name}
    if node.get("refdomain") != "py" or len(found) != 1:
        return None
    (full,) = found
    place = domain.objects[full]
    return make_refnode(app.builder, node["refdoc"], place.docname, place.node_id, contnode, full)


def _of_its_init(app: Any, what: str, name: str, obj: Any, options: Any, signature: str, returns: str) -> Any:
    """Show an operator's own arguments: its class is called through Airflow's metaclass, which takes any."""
    if what != "class" or not (signature or "").startswith("(*args"):
        return None
    of_init = inspect.signature(obj.__init__)
    own = [parameter for name, parameter in of_init.parameters.items() if name != "self"]
    return stringify_signature(inspect.Signature(own), unqualified_typehints=True), returns


def setup(app: Any) -> None:
    """Hook into Sphinx."""
    app.connect("autodoc-process-signature", _of_its_init)
    app.connect("missing-reference", _by_its_last_name)
