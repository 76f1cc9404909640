"""Every forecast beside what came of it, counted by PostgreSQL: one pass, and never more rows than there are bins."""

from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from bot.mastery.metrics import CERTAIN
from bot.mastery.rivals import RECENCY
from bot.operations.admin.forecasts import FINE_BINS, Bin

# The rivals forecast from the answers before this one, as bot/mastery/rivals.py does: the skill's mean begins at one
# half, worth two answers; the student's own average begins at the skill's mean, and of each answer takes RECENCY.
# Its sum is written out, newest weight first; the number of an answer is capped where a double would overflow.
_FORECASTS = text("""
    WITH log AS (
        SELECT s.student_id, p.skill, r.evaluated_at, r.response_id, r.expected,
               coalesce(r.worth, r.is_correct::int)::double precision AS y,
               r.evaluated_at >= :since AS is_recent
        FROM responses r
        JOIN sessions s ON s.session_id = r.session_id
        JOIN problems p ON p.problem_id = r.problem_id
        WHERE r.expected IS NOT NULL
    ),
    with_mean AS (
        SELECT log.*,
               (1 + coalesce(sum(y) OVER before_of_skill, 0)) / (2 + count(*) OVER before_of_skill) AS skill_mean,
               least(row_number() OVER own, 3000)::double precision AS number
        FROM log
        WINDOW before_of_skill AS (
                   PARTITION BY skill ORDER BY evaluated_at, response_id
                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
               ),
               own AS (PARTITION BY student_id, skill ORDER BY evaluated_at, response_id)
    ),
    with_average AS (
        SELECT y, is_recent, expected, skill_mean,
               power(:kept, number - 1) * (
                   first_value(skill_mean) OVER own
                   + coalesce(sum(:recency * y * power(:kept, -number)) OVER before_of_own, 0)
               ) AS own_average
        FROM with_mean
        WINDOW own AS (PARTITION BY student_id, skill ORDER BY evaluated_at, response_id),
               before_of_own AS (own ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    )
    SELECT model, is_recent, least(floor(forecast * :bins)::int, :bins - 1) AS number,
           count(*) AS answers, sum(forecast) AS forecast, sum(y) AS worth,
           -sum(y * ln(least(greatest(forecast, :certain), 1 - :certain))
                + (1 - y) * ln(1 - least(greatest(forecast, :certain), 1 - :certain))) AS loss
    FROM with_average
    CROSS JOIN LATERAL (
        VALUES ('tutor', expected), ('skill_mean', skill_mean), ('own_average', own_average)
    ) AS by_model (model, forecast)
    GROUP BY model, is_recent, number
    ORDER BY model, is_recent, number
""")


async def binned_forecasts(db: AsyncSession, since: datetime) -> list[Bin]:
    """`since`: from then on an answer is recent."""
    given = {
        "since": since,
        "recency": RECENCY,
        "kept": 1.0 - RECENCY,
        "bins": FINE_BINS,
        "certain": CERTAIN,
    }
    return [Bin(*row) for row in await db.execute(_FORECASTS, given)]
