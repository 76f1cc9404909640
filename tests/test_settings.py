"""Settings: what is read, and the one line that a mistake gets."""

import pytest

from bot.errors import BadSetting
from bot.settings import Settings, read_settings
from models.url import asyncpg_url

TOKEN = "123456:ABCdefGHIjklMNOpqrSTUvwxYZ"


def read(**environ: str) -> Settings:
    return read_settings({"TELEGRAM_BOT_TOKEN": TOKEN, **environ})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg"])
def test_all_three_spellings_of_a_database_url_mean_asyncpg(scheme: str) -> None:
    url = read(DATABASE_URL=f"{scheme}://u:p@host:5432/d?sslmode=require").database_url
    assert url is not None
    assert url.render_as_string(hide_password=False) == "postgresql+asyncpg://u:p@host:5432/d?ssl=require"


def test_the_unpooled_url_is_preferred() -> None:
    url = read(DATABASE_URL="postgres://a/pooled", DATABASE_UNPOOLED_URL="postgres://a/direct").database_url
    assert url is not None
    assert url.database == "direct"


def test_without_a_database_url_the_embedded_server_is_used_but_never_on_railway() -> None:
    assert read().database_url is None
    with pytest.raises(BadSetting, match="DATABASE_URL is not set: on Railway"):
        read(RAILWAY_ENVIRONMENT_ID="x")


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({"TELEGRAM_BOT_TOKEN": ""}, "TELEGRAM_BOT_TOKEN is not set"),
        ({"TELEGRAM_BOT_TOKEN": "secret"}, "does not look like a token"),
        ({"DATABASE_URL": "mysql://x"}, "must start with postgresql://"),
        ({"DATABASE_URL": "nonsense"}, "is not a URL"),
        ({"ADMIN_TELEGRAM_IDS": "me"}, "must be numbers"),
        ({"PORT": "http"}, "PORT must be a number from 1 to 65535"),
        ({"PORT": "99999"}, "PORT must be a number from 1 to 65535"),
        ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL must be one of"),
        ({"WEBHOOK_URL": "example.org"}, "WEBHOOK_URL must be a URL"),
        ({"ANTHROPIC_API_KEY": "sk ant"}, "ANTHROPIC_API_KEY holds a space"),
        ({"ANTHROPIC_API_KEY": "k", "CLAUDE_MODEL": "a model"}, "CLAUDE_MODEL must be the name of a model"),
        ({"ANTHROPIC_API_KEY": "k", "CLAUDE_MONTH_USD": "-1"}, "CLAUDE_MONTH_USD must be an amount"),
        ({"ANTHROPIC_API_KEY": "k", "CLAUDE_MONTH_USD": "NaN"}, "CLAUDE_MONTH_USD must be an amount"),
        ({"ANTHROPIC_API_KEY": "k", "ANTHROPIC_BASE_URL": "here"}, "ANTHROPIC_BASE_URL must be a URL"),
        ({"SRS_ALGORITHM": "anki"}, "SRS_ALGORITHM must be one of fsrs, sm2"),
        ({"SRS_RETENTION": "90"}, "SRS_RETENTION must be a number from 0.7 to 0.97"),
        ({"SRS_RETENTION": "0.99"}, "SRS_RETENTION must be a number from 0.7 to 0.97"),
        ({"SRS_RETENTION": "nan"}, "SRS_RETENTION must be a number from 0.7 to 0.97"),
        ({"CHOICE_BANDIT": "greedy"}, "CHOICE_BANDIT must be one of thompson, epsilon, off, not 'greedy'"),
        ({"TELEGRAM_API_URL": "localhost"}, "TELEGRAM_API_URL must be a URL"),
    ],
)
def test_a_bad_setting_is_named_in_one_line(environ: dict[str, str], sentence: str) -> None:
    with pytest.raises(BadSetting, match=sentence) as caught:
        read(**environ)
    assert "\n" not in str(caught.value)


def test_no_secret_is_in_a_message_or_a_repr() -> None:
    settings = read(DATABASE_URL="postgresql://u:hunter2@host/d")
    assert TOKEN not in repr(settings)
    assert "hunter2" not in repr(settings)
    with pytest.raises(BadSetting) as caught:
        read(DATABASE_URL="mysql://u:hunter2@host/d")
    assert "hunter2" not in str(caught.value)


def test_without_a_key_there_is_no_claude_and_with_one_there_are_sensible_limits() -> None:
    assert read().claude is None
    claude = read(ANTHROPIC_API_KEY="sk-ant-hunter2").claude
    assert claude is not None
    assert (claude.model, str(claude.month_usd)) == ("claude-haiku-5-5", "10")
    assert claude.base_url == "https://api.anthropic.com"
    assert "hunter2" not in repr(claude)


def test_reviews_are_planned_by_fsrs_for_nine_in_ten_unless_told_otherwise() -> None:
    assert (read().srs_algorithm, read().srs_retention) == ("fsrs", 0.9)
    told = read(SRS_ALGORITHM="SM2", SRS_RETENTION="0.85")
    assert (told.srs_algorithm, told.srs_retention) == ("sm2", 0.85)


def test_a_wrong_token_is_not_repeated() -> None:
    with pytest.raises(BadSetting) as caught:
        read(TELEGRAM_BOT_TOKEN="my-secret")
    assert "my-secret" not in str(caught.value)


def test_the_public_url_comes_from_the_setting_or_from_railway() -> None:
    assert read().public_url is None
    assert read(RAILWAY_PUBLIC_DOMAIN="dars.up.railway.app").public_url == "https://dars.up.railway.app"
    both = read(RAILWAY_PUBLIC_DOMAIN="x.app", WEBHOOK_URL="https://dars.example/")
    assert both.public_url == "https://dars.example"


def test_webhook_path_and_secret_do_not_tell_the_token() -> None:
    settings = read()
    assert TOKEN not in settings.webhook_path + settings.webhook_secret
    assert settings.webhook_path != read_settings({"TELEGRAM_BOT_TOKEN": TOKEN + "x"}).webhook_path


def test_admin_ids_are_separated_by_commas_or_spaces() -> None:
    assert read(ADMIN_TELEGRAM_IDS="1, 2;3\n4").admin_ids == {1, 2, 3, 4}


def test_channel_binding_is_not_passed_on_to_a_driver_that_does_not_know_it() -> None:
    assert "channel_binding" not in asyncpg_url("postgres://h/d?channel_binding=require").query
