"""One claim or a book as Markdown: for a repository, a wiki, or the notes of a desk.

Whatever others wrote is text: every character that Markdown, HTML inside it, or a reader that makes links of bare
addresses would obey has a backslash before it, which CommonMark takes away again. Only http and https become links.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimcheck.report.visible import one_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from claimcheck.report.article.content import Address, Answer, Article, Badge, Cited, Part, Reread
    from claimcheck.report.tongues import Tongue

_OBEYED = re.compile(r"[\\`*_\[\]<>#|~$&@]|(?<=[a-z]):(?=//)|(?<=www)\.", re.IGNORECASE)
_AT_START = re.compile(r"^(?:[-+=:]|[0-9]+(?=[.)](?:\s|$)))")  # what makes a list, a rule or a table of a line


def text(value: object) -> str:
    """Somebody's words on one line, with nothing in them that Markdown obeys."""
    shown = _OBEYED.sub(lambda found: f"\\{found[0]}", one_line(value))
    start = _AT_START.match(shown)
    if start is None:
        return shown
    return f"\\{shown}" if not start[0][0].isdigit() else f"{start[0]}\\{shown[start.end() :]}"


def markdown(articles: Sequence[Article], say: Tongue, day: dt.date) -> str:
    """The articles below each other, with a list of them first where there are several."""
    level = 1 if len(articles) == 1 else 2
    blocks = [] if level == 1 else list(_contents(articles, say))
    for article in articles:
        blocks += [block for block in _article(article, level, say, day) if block]
    return "\n\n".join(blocks) + "\n"


def _contents(articles: Sequence[Article], say: Tongue) -> Iterator[str]:
    yield f"# {say.count(len(articles), '{n} claim, checked', '{n} claims, checked')}"
    yield "\n".join(f"- {_badge(article.badge)}: {text(article.headline.text)}" for article in articles)


def _article(article: Article, level: int, say: Tongue, day: dt.date) -> Iterator[str]:
    mark = "#" * (level + 1)
    yield f"{'#' * level} {text(article.headline.text)}"
    yield f"**{_badge(article.badge)}**: {text(article.reason.text)}"
    yield from _overridden(article, say)
    yield " ".join(
        [
            say("Checked against the data on {day}.", day=say.day(day)),
            *(say("Read by {by} on {day}.", by=text(by), day=say.day(on)) for by, on in article.readers),
        ]
    )
    for dated in article.dates:
        yield text(f"{dated.told} {dated.reason.text}" if dated.reason is not None else dated.told)
    if article.corrections:
        yield f"{mark} {say('Corrections')}"
        yield "\n".join(f"- {say.day(item.on)}: {text(item.text)}" for item in article.corrections)
    yield f"{mark} {say('What was said')}"
    yield from _speech(article, say)
    if article.problems:
        yield f"{mark} {say('What keeps it from being checked')}"
        yield "\n".join(f"- {text(problem.text)}" for problem in article.problems)
    if article.parts:
        yield f"{mark} {say('What the data say')}"
        yield from (text(line.text) for line in article.summary)
        yield text(article.note.text) if article.note else ""
        for part in article.parts:
            yield from _part(part, level + 2, say)
    yield from _cautions(article, mark, say)
    if article.rereadings:
        yield f"{mark} {say('Would another fair reading say the same?')}"
        yield from (_reread(item, say) for item in article.rereadings)
    yield from _sources(article, level, say)
    yield f"{mark} {say('Check it yourself')}"
    yield f"    {article.again.command}"


def _overridden(article: Article, say: Tongue) -> Iterator[str]:
    if article.overriding is not None:
        by, reason = text(article.overriding.by), text(article.overriding.reason)
        yield f"{say('This is the verdict of {by}.', by=by)} {say('Reason:')} {reason}"
        yield f"{say('The data alone give:')} {_badge(article.computed)}"


def _speech(article: Article, say: Tongue) -> Iterator[str]:
    speech = article.speech
    yield f"> {text(speech.sentence.text)}"
    facts = ", ".join(text(fact) for fact in (speech.speaker, speech.role, speech.when) if fact)
    yield f"{facts}{_links(speech.links)}"
    if speech.original:
        yield f"{say('In the original:')} “{text(speech.original)}”"
    if speech.reply:
        yield f"{say('What the claimant answered:')} “{text(speech.reply)}”{_links(speech.reply_links)}"
    if article.left_out:
        yield say("Not checked, so the verdict does not speak for it:")
        yield "\n".join(f"- {text(item.text)}" for item in article.left_out)


def _part(part: Part, level: int, say: Tongue) -> Iterator[str]:
    yield f"{'#' * level} {part.number}\\. {text(part.question.text)}"
    yield f"{_badge(part.badge)}{f' ({text(part.standing)})' if part.standing else ''}"
    yield from (text(remark) for remark in part.remarks)
    yield "\n".join(line for answer in part.answers for line in _answer(answer, say))


def _answer(answer: Answer, say: Tongue) -> Iterator[str]:
    facts = f" ({', '.join(map(text, answer.facts))})" if answer.facts else ""
    yield f"- {text(answer.who)}{facts}: {_badge(answer.badge)}. {text(answer.reason.text)}"
    for figure in answer.figures:
        where = ", ".join(filter(None, [figure.where, figure.when]))
        between = f" ({text(figure.between)})" if figure.between else ""
        rows = f" ({', '.join(map(text, figure.rows))})" if figure.rows else ""
        yield f"  - {text(where)}: {text(figure.amount)}{between}{rows}"
    for question, lines in answer.effect:
        yield f"  - {text(question.text)}"
        yield from (f"    - {text(line.text)}" for line in lines)
    if answer.decides:
        yield f"  - {say('What would decide it:')} {text(answer.decides.text)}"


def _cautions(article: Article, mark: str, say: Tongue) -> Iterator[str]:
    if not (article.cautions or article.aside):
        return
    yield f"{mark} {say('How we decided, and what a reader should know')}"
    told = [f"- **{text(item.weight)}**: {text(item.text.text)} ({text(item.rule)})" for item in article.cautions]
    told += [
        f"- {say('Set aside by the author: {rule}. Reason:', rule=text(item.rule))} {text(item.reason)}"
        for item in article.aside
    ]
    yield "\n".join(told)


def _reread(item: Reread, say: Tongue) -> str:
    lines = [f"- {text(' '.join(item.counted))}"] if item.counted else []
    lines += [f"- {say('Another reading:')} {text(line.text)}" for line in item.against]
    if item.nearest:
        lines.append(f"- {say('Nearest reading for which the words are true:')} {text(item.nearest.text)}")
    if item.safe:
        lines.append(f"- **{say('What can safely be said:')}** {text(item.safe.text)}")
    return "\n".join(lines)


def _sources(article: Article, level: int, say: Tongue) -> Iterator[str]:
    if not article.sources:
        return
    yield f"{'#' * (level + 1)} {say('Sources')}"
    for title, listed in article.sources:
        yield f"{'#' * (level + 2)} {title}"
        yield "\n".join(_cited(item) for item in listed)


def _cited(item: Cited) -> str:
    facts = f" ({', '.join(map(text, item.facts))})" if item.facts else ""
    quote = f" “{text(item.quote)}”" if item.quote else ""
    return f"- {text(item.title)}, {text(item.publisher)}{facts}{_links(item.links)}{quote}"


def _links(links: Sequence[Address]) -> str:
    told = ", ".join(f"[{text(link.text)}](<{_address(link.url)}>)" for link in links)
    return f" ({told})" if told else ""


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("&", "&amp;")


def _badge(badge: Badge) -> str:
    return f"{text(badge.symbol)} {text(badge.word)}"
