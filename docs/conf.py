"""Sphinx settings. Build with: uv run --group docs sphinx-build -W -b html docs docs/_build/html"""

from __future__ import annotations

import sys
from importlib.metadata import version as version_of
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "lthtgn"
author = "The lthtgn developers"
copyright = "the lthtgn developers"
release = version = version_of("lthtgn")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "generated"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
default_role = "code"  # what stands between single backticks in a docstring
root_doc = "index"

myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_class_signature = "mixed"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = [("Attributes", "params_style")]  # their types stand in the signature
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 90
add_module_names = False
toc_object_entries = False

html_theme = "furo"
html_title = f"lthtgn {release}"
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
html_static_path = ["_static"]
html_css_files = ["lthtgn.css"]
_fonts = {"font-stack--monospace": '"Noto Sans Mono", "DejaVu Sans Mono", "Cascadia Mono", Menlo, Consolas, monospace'}
_links = {"color-sidebar-link-text--top-level": "var(--color-foreground-secondary)"}
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#9a3d27", "color-brand-content": "#2f5d8a", **_fonts, **_links},
    "dark_css_variables": {"color-brand-primary": "#e0896f", "color-brand-content": "#8ab4d8", **_links},
}
pygments_style = "friendly"
pygments_dark_style = "monokai"
