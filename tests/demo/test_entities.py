"""HTML as Telegram reads it, and pictures as far as they are looked at."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.api_error import ApiError
from bot.demo.entities import detect, parse_html, utf16_length
from bot.demo.pictures import Picture, look_at
from bot.demo.sample_files import STICKER, silent_voice_note

from .conftest import png


def parts(source: str) -> list[tuple[str, str]]:
    """(type, covered text) of each entity."""
    read = parse_html(source)
    raw = read.text.encode("utf-16-le")
    return [
        (e["type"], raw[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")) for e in read.entities
    ]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<b>x</b>", "bold"),
        ("<STRONG>x</STRONG>", "bold"),
        ("<i>x</i>", "italic"),
        ("<em>x</em>", "italic"),
        ("<u>x</u>", "underline"),
        ("<ins>x</ins>", "underline"),
        ("<s>x</s>", "strikethrough"),
        ("<strike>x</strike>", "strikethrough"),
        ("<del>x</del>", "strikethrough"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ('<a href="https://example.com/?a=1&amp;b=2">x</a>', "text_link"),
        ("<code>x</code>", "code"),
        ("<pre>x</pre>", "pre"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<tg-emoji emoji-id='5368324170671202286'>x</tg-emoji>", "custom_emoji"),
    ],
)
def test_every_tag_telegram_knows_becomes_its_entity(source: str, kind: str) -> None:
    assert parts(source) == [(kind, "x")]


def test_offsets_count_utf16_units() -> None:
    assert parse_html("🟩🟩 <b>ভগ্নাংশ</b> 𝑥").entities == [{"type": "bold", "offset": 5, "length": 8 - 1}]
    assert parts("🟩🟩 <b>ভগ্নাংশ</b> 𝑥") == [("bold", "ভগ্নাংশ")]


def test_character_references_are_read_and_unknown_ones_left_alone() -> None:
    assert parse_html("&lt;b&gt; &amp;amp; &quot;x&quot; &#2453; &#x995;").text == '<b> &amp; "x" ক ক'
    assert (
        parse_html("&nbsp;&hellip; R&D &#0; &#xD800; &#1114112;").text == "&nbsp;&hellip; R&D &#0; &#xD800; &#1114112;"
    )


def test_nested_tags_are_ordered_the_outer_first() -> None:
    assert parts("<b>a <i>b</i></b> <u>c</u>") == [("bold", "a b"), ("italic", "b"), ("underline", "c")]


def test_nothing_is_special_inside_code() -> None:
    assert parts("<code>a <b>b</b> /help</code>") == [("code", "a b /help")]
    [entity] = parse_html('<pre><code class="language-python">x = 1</code></pre>').entities
    assert entity == {"type": "pre", "offset": 0, "length": 5, "language": "python"}


def test_the_ends_are_trimmed_and_entities_follow() -> None:
    read = parse_html("\n <b> a</b>b \n")
    assert (read.text, read.entities) == ("ab", [{"type": "bold", "offset": 0, "length": 1}])


def test_a_link_keeps_its_address_and_a_senseless_one_is_only_text() -> None:
    assert parse_html('<a href="https://a.bd/?x=1&amp;y=2">x</a>').entities[0]["url"] == "https://a.bd/?x=1&y=2"
    assert parse_html('<a href="nonsense">x</a>').entities == []
    assert parse_html("<a>https://a.bd</a>").entities[0]["url"] == "https://a.bd"


@pytest.mark.parametrize(
    ("source", "because"),
    [
        ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
        ("ক<p>b</p>", 'Unsupported start tag "p" at byte offset 3'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>a</i>", 'Unmatched end tag, expected "</b>", found "</i>" at byte offset 4'),
        ("<b><i>a</b></i>", 'Unmatched end tag, expected "</i>", found "</b>" at byte offset 7'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("2 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("2 <3", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b ", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</b y>", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x>y</a>', 'Malformed attribute in the tag "a" at byte offset 3'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)
def test_html_telegram_cannot_parse_is_refused_with_the_place(source: str, because: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {because}"


def test_commands_links_and_mentions_are_found_outside_words() -> None:
    text = "/start see https://a.bd/x. and/or 3/4 @dars_demo_bot a@b.cd /help@dars_demo_bot"
    raw = text.encode("utf-16-le")
    found = [
        (e["type"], raw[2 * e["offset"] : 2 * (e["offset"] + e["length"])].decode("utf-16-le")) for e in detect(text)
    ]
    assert found == [
        ("bot_command", "/start"),
        ("url", "https://a.bd/x"),
        ("mention", "@dars_demo_bot"),
        ("bot_command", "/help@dars_demo_bot"),
    ]


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"])))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert parse_html(escaped).text == text.strip()


@given(st.text(alphabet="<>/&;#x b\"'=aiকspn🟩\n", max_size=60))
def test_any_text_is_read_or_refused_and_entities_stay_inside(source: str) -> None:
    try:
        read = parse_html(source)
    except ApiError:
        return
    for entity in read.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"] <= utf16_length(read.text)


# -- pictures ------------------------------------------------------------------------------------------------------

_JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 7, 9) + b"\x01\x01\x11\x00\xff\xd9"


@pytest.mark.parametrize(
    ("data", "picture"),
    [
        (png(30, 20), Picture(30, 20, "image/png")),
        (_JPEG, Picture(9, 7, "image/jpeg")),
        (b"GIF89a" + struct.pack("<HH", 5, 6) + b"\0\0\0;", Picture(5, 6, "image/gif")),
        (STICKER, Picture(1, 1, "image/webp")),
        (b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0" + b"\x09\0\0\x04\0\0", Picture(10, 5, "image/webp")),
        (b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 9 | 4 << 14), Picture(10, 5, "image/webp")),
        (b"", None),
        (b"<svg/>", None),
        (png()[:30], None),
        (_JPEG[:12], None),
        (b"GIF89a\0\0\0\0", None),
        (b"RIFF\0\0\0\0WEBPxxxx", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_head(data: bytes, picture: Picture | None) -> None:
    assert look_at(data) == picture


@given(
    st.binary(max_size=64),
    st.sampled_from([b"", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPVP8 ", b"GIF87a", b"\x89PNG\r\n\x1a\n"]),
)
def test_any_bytes_can_be_looked_at(rest: bytes, head: bytes) -> None:
    look_at(head + rest)


def test_the_silent_voice_note_is_made_of_whole_ogg_pages() -> None:
    data, pages = silent_voice_note(3), 0
    while data:
        assert data.startswith(b"OggS")
        segments = data[27 : 27 + data[26]]
        data = data[27 + len(segments) + sum(segments) :]
        pages += 1
    assert pages == 5
