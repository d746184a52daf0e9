"""Everything that Menurut raises on purpose, in one tree.

`str(error)` is one line for a person: what is wrong and what to do about it.
"""


class MenurutError(Exception):
    """The root: catch this to catch whatever Menurut raises on purpose."""


class PageRefused(MenurutError):
    """A page could not become an article. `reason` is a short, countable word such as `empty` or `binary`."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class SourceNotFound(MenurutError):
    """A file or folder named by the user does not exist."""


class UnknownLanguage(MenurutError):
    """No language pack has this tag."""


class BrokenPack(MenurutError):
    """A language pack or outlet profile has a word file that does not fit its schema."""


class BrokenAliases(MenurutError):
    """A list of names that belong together, the user's or an installed package's, is none."""


class BrokenGold(MenurutError):
    """A folder of gold annotations, or of stories whose truth is known, cannot be read."""


class BrokenModel(MenurutError):
    """A file of trained weights is none, or one of another version."""


class TrainingImpossible(MenurutError):
    """There is nothing to learn from, or the packages that training needs are not installed."""


class EmbeddingsImpossible(MenurutError):
    """The packages that embeddings need are not installed, or a folder holds no model that serves."""


class WorkerLost(MenurutError):
    """One of the processes that read articles ended before its work was done."""


class BrokenAccounts(MenurutError):
    """A file of accounts cannot be used, or somebody cannot have the account that was asked for."""


class ServingImpossible(MenurutError):
    """The pages cannot be served: the address is taken, or is none of this machine, or a password is missing."""


class LedgerError(MenurutError):
    """The root of what can go wrong with a ledger file."""


class LedgerNotFound(LedgerError):
    """There is no ledger at this address."""


class LedgerBroken(LedgerError):
    """The file is no ledger, or a newer version of Menurut wrote it."""


class LedgerBusy(LedgerError):
    """Another process held the ledger for longer than the busy timeout."""


class NotInLedger(LedgerError):
    """The ledger has no such story, article or speaker."""


class CorrectionError(MenurutError):
    """The root of what keeps a correction from being recorded; nothing is changed.

    `message` has a blank such as `{name}` for each of the `values`: who shows it may say it in the language of its reader.

    >>> str(CorrectionRefused("{name} is hidden already", name="t-1"))
    't-1 is hidden already'
    """

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message, self.values = message, values


class CorrectionConflict(CorrectionError):
    """What is to be corrected was changed by somebody else since it was shown."""


class CorrectionRefused(CorrectionError):
    """A correction does not fit what it is about: a span outside the text, an act that it has already, nothing left over."""
