"""What `furniture.toml` of a language pack holds: the words by which page furniture, headers and page dates are known."""

from pydantic import BaseModel, ConfigDict


class HeaderLabels(BaseModel):
    """Labels of the header block of a text file, each written `Label: value`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: tuple[str, ...]
    outlet: tuple[str, ...]
    published: tuple[str, ...]
    modified: tuple[str, ...]
    url: tuple[str, ...]
    byline: tuple[str, ...]


class LineWords(BaseModel):
    """Lines that are furniture. Case never matters.

    `whole`: the line says this and nothing else, `openings`: it begins so, `endings`: it ends so. A `#` in a whole line
    stands for any digits. An ending must begin with a capital in the text, as a link does.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    whole: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


class FurnitureWords(BaseModel):
    """`lines` by the reason under which they are dropped; the rest are labels and names.

    `byline_openings` stand before a reporter's name without a colon. `small_words` stay in lower case inside names. A short
    line that begins with one of the `announcing_words` introduces what follows and is no subhead.
    `tails` are headings after which a page has only furniture (readers' comments, other stories). `byline_labels` and
    `credit_labels` open lines such as `Editor: …` and `Source: …`; `agency_words` make a name an agency's.
    `zones` are the names of time zones as printed with their offset from UTC, `default_zone` the IANA zone assumed where a
    date has none and the outlet's is unknown. `months` are forms of months that CLDR does not list, by number.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    header: HeaderLabels
    lines: dict[str, LineWords]
    tails: tuple[str, ...]
    byline_labels: tuple[str, ...]
    byline_openings: tuple[str, ...] = ()
    credit_labels: tuple[str, ...]
    agency_words: tuple[str, ...]
    small_words: tuple[str, ...]
    announcing_words: tuple[str, ...]
    zones: dict[str, str]
    default_zone: str
    months: dict[str, int] = {}
