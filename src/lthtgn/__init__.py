"""Domain library for Việt Nam's intergenerational self-help clubs (câu lạc bộ liên thế hệ tự giúp nhau)."""
