"""V8 as the package `stpyv8` embeds it, with the simulation, in this process: the program's own, or a helper's.

Numbers go through a WebAssembly memory that both sides see (`src/cli/python/sharedMemory.ts`).
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import json
import mmap
import os
import secrets
import sys
import threading
from importlib import resources
from typing import Any, Final

from ._errors import EngineError, EngineVersionError, OptionError
from ._protocol import FACTS

_TOKEN_BYTES: Final = 32  # of hexadecimal digits
_FLAGS: Final = b"--max-inlined-bytecode-size-cumulative=2500 --single-threaded-gc"
_SET_FLAGS: Final = "_ZN2v82V818SetFlagsFromStringEPKc"  # v8::V8::SetFlagsFromString(char const*)

_MAP_FIXED: Final = 0x10  # of Linux: in the place of what is there

#: With more rows, an engine in Node: were its heap full, V8 would end the program.
MAX_ROWS: Final = 4096


class Machine:
    """V8 with the simulation. It lives as long as the process: nothing of it may be freed by another thread.

    Its memory has a place for each environment: `[actions | columns | final observations]`.
    """

    def __init__(self) -> None:
        _set_flags()
        import STPyV8

        self.thread = threading.get_ident()
        self.pid = os.getpid()
        self.abandoned: list[set[int]] = []  # handles of engines that nobody has any more
        self.version = str(STPyV8.JSEngine.version)
        self._context = STPyV8.JSContext()
        self._context.enter()  # for good: its functions cannot be called outside of it
        script = (resources.files(__package__) / "embedded.js").read_text("utf-8")
        exported = self._context.eval(f"{script}\nbellmanBros")
        self._call = exported.call
        self.step = exported.step
        self.serve = exported.serve
        self.last_fault = exported.lastFault
        facts = self.call("hello")
        if facts.get("version") != FACTS["engine"]:
            raise EngineVersionError(
                f"The embedded engine is version {facts.get('version')}, this package needs {FACTS['engine']}: "
                "install it again."
            )
        token = secrets.token_hex(_TOKEN_BYTES // 2)
        self.call("memory", token=token)
        self.base = _address_of(token.encode())
        self.call("forgetToken", token=token)
        if any(self.memory(0, _TOKEN_BYTES)):
            raise EngineError("V8's memory was not found: what stands at its address does not change with it.")

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Calls a method that answers with JSON. Raises OptionError for what it refuses."""
        try:
            answer = json.loads(self._call(json.dumps({"method": method, **given})))
        except OptionError:
            raise
        except Exception as error:  # of V8: it has no common base class
            raise EngineError(f"The embedded engine has failed: {error}") from error
        if "fault" in answer:
            raise OptionError(str(answer["fault"]))
        result = answer.get("result")
        return result if isinstance(result, dict) else {}

    def memory(self, offset: int, size: int) -> memoryview:
        """Bytes of the memory that both sides see."""
        array = (ctypes.c_ubyte * size).from_address(self.base + offset)
        return memoryview(array).cast("B")

    def map(self, offset: int, file: int, file_offset: int, size: int) -> None:
        """Puts a part of a file in the place of `size` bytes of this memory, which must begin at a page."""
        system_mmap = ctypes.CDLL(None, use_errno=True).mmap
        system_mmap.restype = ctypes.c_void_p
        place, rights, flags = ctypes.c_void_p(self.base + offset), mmap.PROT_READ | mmap.PROT_WRITE, mmap.MAP_SHARED
        mapped = system_mmap(place, ctypes.c_size_t(size), rights, flags | _MAP_FIXED, file, ctypes.c_long(file_offset))
        if mapped != self.base + offset:
            raise EngineError(f"V8's memory cannot be shared: {os.strerror(ctypes.get_errno())}.")


def _set_flags() -> None:
    """V8 takes its flags before it starts, and STPyV8 has no way to set them: this calls V8's own function.

    With more inlining a step takes 8 % less. Garbage collectors in threads of their own would wait for a core while the
    program and its helpers watch each other: half a millisecond now and then. A build of STPyV8 that does not
    export the function gets no flags, and is slower.
    """
    if "_STPyV8" in sys.modules:  # V8 has started
        return
    found = importlib.util.find_spec("_STPyV8")
    if found is None or found.origin is None:
        return
    with contextlib.suppress(OSError, AttributeError):
        set_flags = ctypes.CDLL(found.origin)[_SET_FLAGS]
        set_flags.restype = None
        set_flags(_FLAGS)


def _address_of(token: bytes) -> int:
    """Where a mapping of this process begins with `token`: WebAssembly memories begin at a page."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        mappings = [line.split(maxsplit=2) for line in maps]
    memory = os.open("/proc/self/mem", os.O_RDONLY)
    try:
        found = []
        for place, rights, _ in mappings:
            if not rights.startswith("rw"):
                continue
            address = int(place.split("-")[0], 16)
            with contextlib.suppress(OSError, OverflowError):  # a mapping that is not to be read
                if os.pread(memory, len(token), address) == token:
                    found.append(address)
    finally:
        os.close(memory)
    if len(found) != 1:
        raise EngineError(f"V8's memory was not found: {len(found)} mappings of this process begin with its token.")
    return found[0]
