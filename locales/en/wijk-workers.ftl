# level: B1

## Words that come with the pages.
