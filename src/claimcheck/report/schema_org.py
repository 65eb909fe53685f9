"""Which properties schema.org gives to the types that we write: a small table of domains, and a look through a tree.

The table follows schema.org 29: the properties of a type are its own and those of the types above it, as far as we
write them. A property that stands where schema.org does not put it is read by nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_THING = frozenset({"name", "url", "identifier", "description", "alternateName", "image", "sameAs"})
_WORK = _THING | {
    "archivedAt", "author", "citation", "comment", "contributor", "correction", "dateModified", "datePublished",
    "editor", "inLanguage", "license", "publisher", "text", "translationOfWork",
}  # fmt: skip
_DATASET = _WORK | {"distribution"}

DOMAINS: dict[str, frozenset[str]] = {
    "Article": _WORK,
    "Claim": _WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "ClaimReview": _WORK | {"claimReviewed", "itemReviewed", "reviewRating", "reviewBody", "reviewAspect"},
    "Comment": _WORK,
    "CorrectionComment": _WORK,
    "CreativeWork": _WORK,
    "DataDownload": _WORK | {"contentUrl", "encodingFormat", "sha256"},
    "DataFeed": _DATASET | {"dataFeedElement"},
    "DataFeedItem": _THING | {"item", "dateCreated", "dateModified", "dateDeleted"},
    "Dataset": _DATASET,
    "Organization": _THING,
    "Person": _THING | {"jobTitle"},
    "Rating": _THING | {"ratingValue", "bestRating", "worstRating", "ratingExplanation", "author"},
    "Report": _WORK | {"reportNumber"},
}


def outside_the_domains(tree: object, where: str = "") -> Iterator[str]:
    """Each type or property of a JSON-LD tree that schema.org does not know there: "ClaimReview.rating"."""
    if isinstance(tree, list):
        for index, item in enumerate(tree):
            yield from outside_the_domains(item, f"{where}[{index}]")
    elif isinstance(tree, dict):
        yield from _of_one(tree, where)


def _of_one(tree: dict[str, Any], where: str) -> Iterator[str]:
    type_name = tree.get("@type")
    known = DOMAINS.get(str(type_name))
    if known is None:
        yield f"{where or 'the top'}: {type_name}"
        return
    for key, value in tree.items():
        if not key.startswith("@"):
            if key not in known:
                yield f"{type_name}.{key}"
            yield from outside_the_domains(value, f"{where}.{key}" if where else key)
