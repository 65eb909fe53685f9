"""The languages whose words are known: a further one is a further table here."""

from __future__ import annotations

from claimcheck.quantities.english import ENGLISH
from claimcheck.quantities.spanish import SPANISH
from claimcheck.quantities.vocabulary import Vocabulary

VOCABULARIES: dict[str, Vocabulary] = {"en": ENGLISH, "es": SPANISH}
