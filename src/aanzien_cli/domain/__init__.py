"""The language of the field, as frozen values. Imports pydantic and nothing of ours."""
