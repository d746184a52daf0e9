from pydantic import BaseModel, ConfigDict


class StoryWords(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
