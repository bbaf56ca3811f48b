"""Storage of lthtgn in SQL databases, by SQLAlchemy: real tables, migrations, bulk loads.

| module | what it holds |
|---|---|
| `plugin` | what is contributed to lthtgn: the schemes of URLs |
| `opening` | from a URL to a storage: engine, version of the schema, migrations |
| `storage` | `SqlStorage`, which keeps the contract |
| `writing`, `reading` | records into rows and back, many at a time |
| `layout`, `cells` | which table and columns each class and field of the model has, and how values become columns |
| `schema` | the same as tables of SQLAlchemy |
| `failures` | what an error of a database means |
| `migrations` | the steps from each version of the schema to the next, by Alembic |
"""
