from pydantic import BaseModel, ConfigDict


class QuantityWords(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
