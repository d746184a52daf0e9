from pydantic import BaseModel, ConfigDict


class CueWords(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
