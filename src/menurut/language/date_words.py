from pydantic import BaseModel, ConfigDict


class DateWords(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
