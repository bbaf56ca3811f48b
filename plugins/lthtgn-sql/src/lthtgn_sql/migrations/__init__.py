"""The steps from each version of the tables to the next, by Alembic; a step, once released, is never changed."""
