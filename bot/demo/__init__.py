"""The whole of Telegram that the tutor needs, on one machine: a strict Bot API server and a chat page in the browser.

The unchanged bot talks to it through TELEGRAM_API_URL. `LocalTelegram` holds the state and is what a test drives,
`create_app` puts the Bot API and the page on one port. Nothing here knows anything about mathematics.
"""
