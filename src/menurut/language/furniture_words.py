from pydantic import BaseModel, ConfigDict


class FurnitureWords(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
