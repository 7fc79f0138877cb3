"""Made plans that only measure: nobody tunes a rule on their wording."""
