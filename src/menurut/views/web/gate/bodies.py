"""How much may be sent to us: what a form holds, and no more."""

from __future__ import annotations

from starlette.types import Message, Receive, Scope

MOST_BYTES = 256 * 1024
MOST_ADDRESS_BYTES = 4 * 1024


def is_long_address(scope: Scope) -> bool:
    """Whether the path and the query together are longer than any of ours."""
    return len(scope.get("raw_path") or scope["path"].encode()) + len(scope["query_string"]) > MOST_ADDRESS_BYTES


async def read_body(scope: Scope, receive: Receive) -> bytes | None:
    """The whole body; None where it is too large, or its sender left."""
    announced = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    if not announced.isdigit() or len(announced) > 9 or int(announced) > MOST_BYTES:
        return None
    body, more = bytearray(), True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > MOST_BYTES:
            return None
    return bytes(body)


def replay(body: bytes, receive: Receive) -> Receive:
    """The body once more, for whoever comes next, and then whatever the server says."""
    waiting = [body]

    async def give() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return give
