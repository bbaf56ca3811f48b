"""The rules of real provinces, each a plugin of its own: what the dossier gives, with its certainty, and nothing else."""
