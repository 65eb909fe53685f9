"""What a desk publishes about one claim, in words and without a form: pages, Markdown and others are made of it."""
