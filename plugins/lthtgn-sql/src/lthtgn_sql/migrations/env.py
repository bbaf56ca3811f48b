"""How Alembic runs the migrations: on the connection, and in the transaction, that `opening` gives it."""

from alembic import context

from lthtgn_sql.schema import METADATA, VERSION_TABLE

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
)
with context.begin_transaction():
    context.run_migrations()
