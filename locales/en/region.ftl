# level: B1
# What the region lacks.

gaps-barrier = Barrier
gaps-by-barrier = Per barrier
gaps-by-town = Per municipality
gaps-count = Barriers without an offer
gaps-csv = Save as CSV
gaps-csv-count = People
gaps-csv-language = Language
gaps-csv-line = What
gaps-csv-longest = Longest wait in days
gaps-csv-middle = Middle wait in days
gaps-csv-shortest = Shortest wait in days
gaps-csv-table = Table
gaps-csv-town = Municipality
gaps-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
gaps-dutch = Dutch will do
gaps-free = Places free
gaps-free-all = Places free in the region
gaps-free-now =
    { $count ->
        [one] 1 free
       *[other] { $count } free
    }
gaps-from-to = from { $from } to { $to } days
gaps-guarded = You see only rows of 5 people or more. Smaller rows are not there, so that nobody is recognised. The sums and the map count only what is there.
gaps-heading = What the region lacks
gaps-how-long = How long so far (the middle one)
gaps-intro = Barriers of people who are under way for which there is no offer. How long people wait. Places that stay free.
gaps-left-out =
    { $count ->
        [one] And one more row in the CSV.
       *[other] And { $count } more rows in the CSV.
    }
gaps-need = Kind of help
gaps-nobody-waits = Nobody waits now.
gaps-none = For every barrier that was drawn there is an offer.
gaps-none-large = There is no row of 5 people or more.
gaps-nothing-free = No place is free now.
gaps-nowhere = Municipality not known
gaps-places = Places
gaps-sealed = Barriers about health, dependence, justice and residence are sealed. They are not counted here.
gaps-services = Services
gaps-title = What the region lacks
gaps-title-free = Places that are free
gaps-title-gaps = Barriers without an offer
gaps-title-waits = How long people wait
gaps-total = Together
gaps-waiting = Waiting for help
