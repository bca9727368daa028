# level: B1

# the list and its cards
service-area-unknown = Area not known
service-ask = Ask this place
service-comes-home = Comes to the home
service-doubtful = Not confirmed since { $day }.
service-doubtful-never = Never confirmed.
service-far = { $place } · { $km } km
service-free = { $count ->
    [0] Full
    [one] 1 place free
   *[other] { $count } places free
 }
service-free-not-counted = Places not counted
service-gender-any = Everybody
service-gender-men = Men
service-gender-women = Women
service-interpreter = Works with an interpreter
service-near = { $place } · close by
service-no-place = No fixed place
service-price = { $euro } euros
service-price-free = Free of charge
service-setting-both = One to one or in a group
service-setting-group = In a group
service-setting-one-to-one = One to one
service-starts = Starts { $day }
service-status-active = Running
service-status-ended = Ended
service-status-paused = Paused
services-add = New service
services-all = Show everything
services-any = Any
services-any-distance = Any distance
services-anywhere = Whole region
services-barrier = Barrier
services-count = { $count ->
    [0] Nothing found.
    [one] 1 service found.
   *[other] { $count } found. Free places come first.
 }
services-distance = How far
services-filter = Search and filter
services-first = First
services-free = Free now
services-go = Search
services-home = Comes to the home
services-import = Import a list
services-km = Up to { $km } km
services-language = Language
services-many = More than one page. Free places come first.
services-map = Map
services-more = More filters
services-need = Type of service
services-next = Next
services-nis = Municipality
services-none = No service found. Take away a filter, or search with another word.
services-of = Services of { $name }
services-own = Our services
services-pages = Pages
services-places = Free places
services-q = Search
services-setting = Alone or in a group
services-text = What exists in the region, and where there is room now.
services-title = Services

# one service
service-accessible = Accessible with a wheelchair
service-admission = Admission
service-admission-after = Helps after an admission
service-admission-before = Helps before an admission
service-admission-both = Helps before and after an admission
service-age = Age
service-age-between = { $from } to { $to } years
service-age-from = From { $from } years
service-age-to = Up to { $to } years
service-apply = How to apply
service-area-anyone = Anyone who can get there
service-areas = For who lives in
service-barriers = Helps with these barriers
service-care-level-aftercare = After a stay
service-care-level-ambulant = By appointment, living at home
service-care-level-label = Level of care
service-care-level-low-threshold = Walk in
service-care-level-residential = Staying
service-child-from = Youngest child
service-child-hours = Hours of care
service-child-to = Oldest child
service-class-intensive = Intensive places
service-class-light = Light places
service-confirmed = Confirmed: { $day }
service-contact = Contact
service-contact-none = No contact known.
service-days = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
service-deposit = Deposit in euros
service-documents = What to bring
service-doubtful-text = Call first. We ask the organisation to check this.
service-edit = Change this service
service-free-of = { $free } free of { $capacity }
service-gender-label = For
service-hours-week = Hours a week
service-interpreter-label = Interpreter
service-languages = Languages
service-level = Level
service-loan-days = Longest loan in days
service-months = { $count ->
    [one] 1 month
   *[other] { $count } months
 }
service-opening = Open
service-places = Places
service-price-label = Price
service-rungs = Rung of the ladder
service-said-saved = Saved.
service-seats = Seats
service-setting = Alone or in a group
service-sheet = Sheet for the participant
service-starts-label = Next start
service-targets = Target groups
service-tasks = Tasks
service-title = A service
service-types = Types
service-update-places = Update the free places
service-what = What
service-where = Where
service-whole-region = The whole region
service-whom = For whom
service-years = { $count ->
    [one] 1 year
   *[other] { $count } years
 }

# the form of a service
service-accessible-is = Accessible with a wheelchair
service-accessible-is-no = No
service-accessible-is-unknown = Not known
service-accessible-is-yes = Yes
service-age-oldest = Oldest age
service-age-youngest = Youngest age
service-areas-missing = Choose at least one municipality, or the whole region.
service-areas-only = Or only these municipalities
service-barriers-hint = The barriers of the chosen types count by themselves.
service-barriers-more = Also helps with another barrier
service-bikes-hint = Put the bikes in the register. The free places follow by themselves.
service-capacity-missing = Say how many places there are in total.
service-child-from-months = Youngest child, in months
service-child-to-months = Oldest child, in months
service-choose = Choose
service-contact-name = Name or desk
service-contact-name-missing = Say whose number or mail address this is.
service-contact-title = Role
service-contacts = Whom to call
service-contacts-hint = Only numbers and names of work.
service-description = Description
service-description-hint = Short sentences. The participant reads this on the sheet too.
service-email = E-mail
service-email-hint = Questions about places arrive here.
service-form-text = Only the name and a type are needed. The rest helps to find it.
service-free-above = No more places can be free than the { $capacity } there are.
service-how = How
service-intensive-capacity = Intensive places, in total
service-intensive-free = Intensive places, free now
service-kind = Kind
service-kind-addiction-care = Alcohol, drugs or gambling
service-kind-bike-loan = Bike loan
service-kind-childcare = Childcare
service-kind-conversation-table = Conversation table
service-kind-general = Ordinary
service-kind-practice-workplace = Practice workplace
service-language-more = One more language
service-light-capacity = Light places, in total
service-light-free = Light places, free now
service-location-name = Name of the place
service-location-new = New place
service-location-nis = Municipality of the place
service-location-nis-missing = Choose the municipality of this place.
service-location-postcode = Postcode
service-location-street = Street and number
service-locations = Places
service-name = Name
service-name-missing = Give the service a name.
service-new = New service
service-none = None
service-number-impossible = Give a number from 0 to 9999.
service-organisation = Organisation
service-phone = Phone
service-places-hint = Leave empty if you don't count places. Intensive is several times a week, or staying.
service-places-moved = This changed meanwhile: { $free } places are free now. Check it and save again.
service-price-euro = Price in euros
service-price-hint = 0 if it is free of charge.
service-price-impossible = Give an amount, such as 12,50.
service-price-note = About the price
service-range-backwards = The second number is smaller than the first.
service-rung-from = From rung
service-rung-to = To rung
service-starts-hint = Only if people can't start any day.
service-status = Is it running?
service-targets-more = For a group in particular
service-types-hint = Choose what you really do. Coaches find you by it.
service-types-missing = Choose at least one type.
service-website = Website
service-website-impossible = Give an address that begins with https://.

# free places, also by the mailed link
mail-places-subject = Is your service still right?
mail-places-text =
    Hello,

    It is long ago that we asked whether this is still right:
    { $names }

    Open the link. Check the free places and press the button. You need not log in.
    { $link }

    The link works until { $day }.

    Opstap
places-cap-reached-text = This organisation is at its maximum. Choose another service or change the maximum.
places-cap-reached-title = Maximum reached
places-free-intensive = Intensive places, free now
places-free-light = Places, free now
places-link-saved = Saved on { $when }
places-link-text = Check what is free. Is it all right? Then press the button below.
places-none = There is no service yet.
places-not-counted = Places are not counted. With the button you say that this still exists.
places-of = Of { $capacity } in total
places-said = Saved. Thank you, the services are right again.
places-save = Right, save
places-text = Change what changed. What you leave is still right.
places-title = Free places
places-too-many = There are { $capacity } places in all here. No more can be free. Are there more places now? Then change the service itself.

# the map
map-drawn = Drawn with boundaries that were imported here.
map-free = { $count ->
    [one] 1 place free
   *[other] { $count } places free
 }
map-heading = Services per municipality
map-open = With room
map-places = Free places
map-services = Services
map-summary = From { $least } to { $most } per municipality. The table has the same numbers.
map-table = The same numbers
map-text = What is in the municipality itself, or comes to the home.
map-tiles = A drawing in tiles, not to scale.
map-title = Map of the services

# bikes
bike-add = Add a bike
bike-back = Back
bike-back-repair = Back, to repair
bike-do = What do you do?
bike-due = Back on
bike-due-on = back { $day }
bike-due-past = Choose today or a later day.
bike-kind = Kind of bike
bike-kind-cargo = Cargo bike
bike-kind-child = Child's bike
bike-kind-city = City bike
bike-kind-electric = Electric bike
bike-kind-folding = Folding bike
bike-label = Bike
bike-label-hint = A number or colour, such as: 12, blue.
bike-label-missing = Give the bike a number or name.
bike-lend = Lend
bike-mark = Number of who borrows
bike-mark-missing = Note a number of who borrows, no name.
bike-moved-text = Somebody else just lent this bike, or brought it back. Look at the register again.
bike-moved-title = This bike is not there any more
bike-ready = Repaired
bike-remove = Remove
bike-repair = To repair
bike-said-added = The bike is in the register.
bike-said-back = The bike is back.
bike-said-lent = The bike is lent.
bike-said-moved = Saved.
bike-state = Where
bike-state-gone = Gone
bike-state-in = Ready
bike-state-out = Lent
bike-state-repair = In repair
bikes-none = No bikes in the register yet.
bikes-summary = { $ready } of { $all } stand ready.
bikes-title = Bikes

# the sheet for the participant
sheet-bring = Bring this:
sheet-comes-home = We come to your home.
sheet-interpreter = An interpreter can help.
sheet-languages = They speak: { $languages }.
sheet-links = What you can do here
sheet-next = What now?
sheet-next-text = Do you want this? Tell your coach. Your coach calls with you.
sheet-print = Print this sheet
sheet-starts = It begins on { $day }.

# types of service
service-type-accompaniment = Going along to appointments
service-type-adapted-workplace = Adapted workplace
service-type-addiction-aftercare = Aftercare: alcohol, drugs, gambling
service-type-addiction-ambulant = Ambulant help: alcohol, drugs, gambling
service-type-addiction-mobile = Mobile help: alcohol, drugs, gambling
service-type-addiction-residential = Admission: alcohol, drugs, gambling
service-type-administrative-help = Help with paperwork
service-type-affordable-childcare = Affordable childcare
service-type-assertive-outreach = Assertive outreach
service-type-bike-loan = Borrowing a bike
service-type-bike-repair-at-home = Bike repair at home
service-type-bike-training = Learning to cycle
service-type-bridge-figure = Bridge figure
service-type-budget-help = Budget help
service-type-casemanager = Case manager
service-type-continuity-inside-outside = Guidance inside and after prison
service-type-conversation-table = Conversation table
service-type-debt-mediation = Debt mediation
service-type-digipunt = Digital help point
service-type-digital-skills-path = Digital skills
service-type-driving-licence-funding = Support for a driving licence
service-type-driving-lessons = Driving lessons
service-type-dutch-practice = Practising Dutch
service-type-employment-coach = Job coach
service-type-fast-diagnosis = Quick diagnosis
service-type-fixed-contact-person = Fixed contact person
service-type-housing-buddy = Housing buddy
service-type-housing-guidance = Housing guidance
service-type-interpreter = Interpreter
service-type-job-hunting = Job hunting
service-type-labour-market-information = About the labour market
service-type-legal-advice = Legal advice
service-type-leisure-participation = Leisure
service-type-meaningful-day-activity = Meaningful day activity
service-type-mobile-mental-health = Mobile mental health team
service-type-mobile-test-workplace = Mobile test workplace
service-type-network-strengthening = Strengthening the network
service-type-out-of-school-care = Out-of-school care
service-type-peer-group = Peer group
service-type-practice-workplace = Practice workplace
service-type-professional-buddy = Professional buddy
service-type-public-transport-coaching = Learning to travel by bus and train
service-type-school-cooperation = Cooperation with the school
service-type-soft-skill-coach = Soft-skill coach
service-type-therapy-low-threshold = Therapy close to home
service-type-translation-app = Translation app
service-type-unnamed = Help
service-type-union-contact = Contact with the union
service-type-wijk-werken = Wijk-werken

target-care-leaver = Young people who lived in foster or residential care
target-early-school-leaver = Young people without a diploma (16-20)
target-educated-vulnerable = Educated people with (suspected) AD(H)D, ASD or after burn-out
target-fifty-five-plus = People over 55
target-intra-european-migrant = Migrants within Europe
target-justice-involved = People in contact with justice
target-long-term-ill = People who have been ill for long
target-medical-pension = People on a medical pension
target-neet-youth = Young people not in work, school or training
target-newcomer = Newcomers
target-not-economically-active = People who do not work and do not look for work
target-re-entrant = People returning to work after a change in the family
target-rejected-asylum-seeker = People whose asylum was refused
target-single-parent = One-parent families
target-third-country-national = People from outside the European Union
