from pydantic import BaseModel, ConfigDict


class NameWords(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
