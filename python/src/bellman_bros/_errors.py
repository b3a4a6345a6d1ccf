"""What can go wrong between a Python program and the engine."""


class EngineError(RuntimeError):
    """The engine cannot be started, or cannot be used any more."""


class NodeNotFoundError(EngineError):
    """There is no Node, or one that is too old."""


class EngineDiedError(EngineError):
    """The engine's process has ended."""


class EngineProtocolError(EngineError):
    """The engine answered something that is not an answer."""


class EngineVersionError(EngineError):
    """The engine belongs to another version of this package."""


class EngineTimeoutError(EngineError):
    """The engine does not answer."""


class OptionError(ValueError):
    """An option, a seed or an action that the engine refuses; the environment can be used further."""


class PolicyFileError(ValueError):
    """A file is not a policy that can be read."""


class DatasetError(ValueError):
    """A data set cannot be written, or is not one of these environments."""
