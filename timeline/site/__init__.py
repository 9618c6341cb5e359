"""Timeline → Markdown pages and page data, and the MkDocs plugin that builds them into a site."""
