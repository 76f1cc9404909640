"""Files the bot sends or fetches."""

from typing import Any

from bot.demo.api_error import ApiError, bad_request
from bot.demo.arguments import Arguments, Upload
from bot.demo.chats import StoredFile
from bot.demo.local_telegram import LocalTelegram
from bot.demo.methods.registry import Method
from bot.demo.pictures import look_at

MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024


def given_file(telegram: LocalTelegram, arguments: Arguments, kind: str, reference: str | None) -> StoredFile:
    """The file a call names: an upload in the field `kind`, one attached by name, or a file_id used again."""
    upload = arguments.uploads.get(kind)
    if reference and reference.startswith("attach://"):
        upload = arguments.uploads.get(reference.removeprefix("attach://"))
        if upload is None:
            raise bad_request(f"there is no uploaded file for {reference}")
    if upload is not None:
        return _store(telegram, kind, upload)
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = telegram.files.get(reference)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file


def _store(telegram: LocalTelegram, kind: str, upload: Upload) -> StoredFile:
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > MAX_UPLOAD_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        mime_type = _check_photo(upload.data)
        return telegram.store_file(kind, upload.data, None, mime_type)
    return telegram.store_file(kind, upload.data, upload.file_name, upload.mime_type)


def _check_photo(data: bytes) -> str:
    if len(data) > MAX_PHOTO_BYTES:
        raise bad_request("file of this size is too big for a photo")
    picture = look_at(data)
    if picture is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    longer, shorter = max(picture.width, picture.height), min(picture.width, picture.height)
    if longer + shorter > 10_000 or longer > 20 * shorter:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return picture.mime_type


def get_file(telegram: LocalTelegram, arguments: Arguments) -> dict[str, Any]:
    file = telegram.files.get(arguments.need("file_id", "file_id not specified"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.data) > MAX_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    described = file.to_json()
    return {name: described[name] for name in ("file_id", "file_unique_id", "file_size")} | {"file_path": file.path}


METHODS = (Method("getFile", get_file, "file_id"),)
