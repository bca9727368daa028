# level: B1

# list
rule-export = Download (CSV)
rule-esf-classes = Town or countryside (ESF+)
rule-list-intro = What the law or a decision says, with its date and source. What was not found is shown as unknown.
rule-list-title = Rules and amounts
rule-name = Rule
rule-none = No rules with this choice.
rule-on = On which day?
rule-on-day = This held on { $day }
rule-scheme = Scheme
rule-scheme-time = { $name }: { $time }
rule-show = Show
rule-show-all = All
rule-show-assumed = Assumed
rule-show-unknown = Unknown
rule-source = Source
rule-time = When
rule-value = What holds
rule-which = Which rules
rule-who-records = Only the functional administrator records rules.

# words
rule-assumed = assumption, no source found
rule-certainty-c = computed or chosen
rule-certainty-l = read in the law
rule-certainty-nf = looked for, not found
rule-certainty-o = official page
rule-certainty-s = other source
rule-choice-agri = farm or nursery
rule-choice-calendar = calendar year
rule-choice-consensus-or-lowest = agreed together, otherwise the lowest
rule-choice-contract = from date to date
rule-choice-day = per day
rule-choice-jan1-next-year = 1 January of the next year
rule-choice-local-gov = local government
rule-choice-nonprofit = non-profit association
rule-choice-off = is not asked
rule-choice-private = private person
rule-choice-refuse = refuses or warns, as the question says
rule-choice-school = school
rule-choice-visit = per visit
rule-choice-warn = warns only
rule-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
rule-euro = { $amount } euro
rule-from = from { $from }
rule-from-to = from { $from } up to and including { $to }
rule-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
rule-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
rule-no = no
rule-unknown = unknown
rule-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
rule-yes = yes

# one rule
rule-certainty = How sure?
rule-choose = Choose
rule-from-label = Holds from
rule-hint-cents = In euro, for example 4,10.
rule-hint-choices = Tick what is allowed.
rule-hint-day = The day, for example 30-9-2017.
rule-hint-list = Amounts in euro with a semicolon, for example 5,95; 6,45.
rule-hint-number = A whole number.
rule-hint-rate = In percent, for example 20.
rule-hint-text = One word or one sentence.
rule-hint-texts = Words with a semicolon between.
rule-new = Record a new value
rule-new-intro = The old value stays. What was decided keeps the rule of then.
rule-no-row = Nothing was recorded about this yet.
rule-now = holds now
rule-record = Record
rule-recorded = Recorded
rule-said-recorded = The rule was recorded.
rule-source-hint = Law, decision, article or page.
rule-through-time = Through time
rule-title = Rule
rule-to-hint = Leave empty when there is no last day.
rule-to-label = Holds up to and including
rule-value-optional = (empty: unknown)

# schemes
rule-said-scheme = The scheme was saved.
rule-scheme-change = Change name, words or days
rule-scheme-code = Code
rule-scheme-code-hint = Small letters, digits and dashes. The code never changes later.
rule-scheme-days = Change
rule-scheme-edit = Name, words and days
rule-scheme-from = Open from
rule-scheme-known = Rules that are known
rule-scheme-name = Name in Dutch
rule-scheme-new = Add a scheme
rule-scheme-new-intro = A new scheme has the same rules as wijk-werken, but all values are unknown. Record them one by one afterwards. As long as a rule is unknown, Opstap says no where that rule is needed.
rule-scheme-of = { $known } of { $keys }
rule-scheme-open = open now
rule-scheme-title = Scheme
rule-scheme-to = Open until
rule-scheme-when = When open
rule-schemes-here = Schemes
rule-schemes-intro = Wijk-werken, and what comes beside or after it. Each scheme has rules of its own.
rule-schemes-title = Schemes

# words of a scheme, and its agreements
scheme-text-body = Text
scheme-text-body-hint = An empty line begins a new paragraph. Begin a heading with # and a line of a list with a dash. Opstap adds the parties, the date and the signatures.
scheme-text-from = For agreements from
scheme-text-heading = Title
scheme-text-intro = An agreement in this scheme gets this text. Without a text nobody can make one.
scheme-text-missing-user = Agreement of the user: no text yet
scheme-text-missing-worker = Agreement of who works: no text yet
scheme-text-new = Record a new text
scheme-text-new-intro = The old text stays. What was signed keeps the text of then.
scheme-text-paper-user = the user
scheme-text-paper-worker = who works
scheme-text-read = Read the text
scheme-text-recorded = Recorded on { $day }.
scheme-text-said = The text was recorded.
scheme-text-title = Text of the agreement
scheme-text-whose = For whom?
scheme-word-agreement = wijk-work agreement
scheme-word-agreement-of = agreement { $name }
scheme-word-cheque = cheque
scheme-word-cheques = cheques
scheme-word-long-cheque = wijk-work cheque
scheme-word-long-cheques = wijk-work cheques
scheme-word-name = wijk-werken
scheme-word-user = user
scheme-word-users = users
scheme-word-worker = wijk-worker
scheme-word-workers = wijk-workers
scheme-words = What is it called in this scheme?
scheme-words-cheque = One cheque
scheme-words-cheques = More cheques
scheme-words-hint = These words take the place of those of wijk-werken on screen and on paper. Choose Dutch words with "de", in small letters. Leave empty what has the same name.
scheme-words-user = One user
scheme-words-users = More users
scheme-words-worker = One wijk-worker
scheme-words-workers = More wijk-workers

# faults
rule-certainty-missing = Choose how sure it is.
rule-changed-meanwhile-text = A row was added for this rule. Look at it and fill in again.
rule-changed-meanwhile-title = Somebody just recorded something
rule-key-unknown = This rule does not exist. Choose one of the list.
rule-overlap = Another row holds in that time already. Choose other days.
rule-scheme-code-form = Write 2 to 40 small letters, digits or dashes.
rule-scheme-code-taken = There is a scheme with this code. Choose another.
rule-scheme-name-missing = Fill in the name.
rule-scheme-not-open = This scheme is not open on that day. Choose another.
rule-scheme-word-both = Fill in both words: for one and for more.
rule-source-missing = Fill in the source: law, decision or page.
rule-to-before-from = The last day is before the first. Choose a later day.
rule-value-kind = This does not fit this rule. Read the hint.
rule-value-missing = Fill in a value, or choose "looked for, not found".
rule-wrong-cents = Write an amount in euro with a comma, for example 4,10.
rule-wrong-day = Write a day that exists, for example 30-9-2017.
rule-wrong-list = Write amounts with a semicolon between, for example 5,95; 6,45.
rule-wrong-rate = Write a number from 0 to 100, for example 20 or 12,5.
rule-wrong-text = Write a word or a sentence.
scheme-text-body-missing = Write the text of the agreement.
scheme-text-paper-missing = Choose for whom the agreement is.
scheme-text-title-missing = Write the title of the agreement.
scheme-text-unknown-text = The functional administrator records the text at Rules and amounts, Schemes, Text of the agreement. Then the agreement can be made here.
scheme-text-unknown-title = This scheme has no text of the agreement yet

# rules of wijk-werken
ww-rule-cheque-min-order = Smallest order of cheques
ww-rule-cheque-order-fee-cents = Cost of an order
ww-rule-cheque-refund-terms = Refund of cheques
ww-rule-cheque-validity-months = How long a cheque is valid
ww-rule-claims-contract-after-end-years = Claim after the end
ww-rule-claims-contract-years = Claim from the agreement
ww-rule-claims-objection-days = Days to object
ww-rule-claims-prescription-years = Claim in the scheme
ww-rule-contingent-hours = Contingent: how many hours a year
ww-rule-contingent-workers = Contingent: how many workers
ww-rule-contract-archive-years = Keep the agreement
ww-rule-contract-notice-days = Notice by the organiser
ww-rule-displacement-check = Displacement: what a yes does
ww-rule-duration-extension-months = Extension of the plan
ww-rule-duration-first-plan-months = First plan
ww-rule-duration-max-months = Longest duration
ww-rule-duration-rereferral-wait-months = Wait before a new period
ww-rule-evaluation-months = Evaluation every
ww-rule-hours-ask-above-day = Ask whether it is right above this many hours on one day
ww-rule-hours-extra-by-activity = More hours for some activities
ww-rule-hours-max-month = Most hours in a month
ww-rule-hours-max-year = Most hours in a year
ww-rule-hours-year-kind = Which year counts for the hours
ww-rule-leefloon-exempt-cents = Exempt with a leefloon, per cheque
ww-rule-leefloon-max-months = Leefloon: how many months exempt
ww-rule-margin-earmark-rate = Part of the margin that is for activation
ww-rule-margin-provider-fee-cents = Part of the provider in the price
ww-rule-margin-vdab-part-cents = Part of VDAB in the price
ww-rule-organiser-fee-per-worker-cents = Fee of the organiser per worker
ww-rule-organiser-min-inhabitants = Fewest inhabitants of an organiser
ww-rule-own-household-allowed = Work for the own household is allowed
ww-rule-pay-per-cheque-cents = Pay per cheque
ww-rule-pay-tax-exempt-per-hour-cents = Free of tax per hour
ww-rule-price-allowed-cents = Allowed prices of a cheque
ww-rule-price-differentiation = Different prices are allowed
ww-rule-price-effective = When a new price begins
ww-rule-price-joint-organiser = Price with several municipalities
ww-rule-report-suppress-below = Hide small counts below
ww-rule-retention-ask-months = Keep: questions from the website
ww-rule-retention-claim-years = Keep: objections and claims
ww-rule-retention-ledger-years = Keep: ledger and cheques
ww-rule-retention-user-years = Keep: agreement of a user
ww-rule-retention-work-years = Keep: hours and forms
ww-rule-retention-worker-years = Keep: file of a wijk-worker
ww-rule-rounding-unit = Per what a begun hour is counted
ww-rule-scheme = The scheme is open
ww-rule-suspend-counts-family-event = A family event counts
ww-rule-suspend-counts-illness = Illness counts
ww-rule-suspend-counts-job-interview = A job interview counts
ww-rule-suspend-counts-leave = Leave counts for the duration
ww-rule-suspend-counts-other = Another suspension counts
ww-rule-talk-months = Talk every
ww-rule-tax-user-cap-cents = Highest amount for the tax
ww-rule-tax-user-rate = Tax reduction of the user
ww-rule-transition-contract-on = Transition: PWA contract on
ww-rule-transition-min-cheques = Transition: at least so many PWA cheques
ww-rule-transition-open = The transition group has no limit
ww-rule-transition-window-from = Transition: cheques from
ww-rule-transition-window-to = Transition: cheques up to
ww-rule-travel-cents-per-km = Travel per kilometre
ww-rule-travel-min-round-trip-km-exclusive = Travel only above
ww-rule-user-fee-cents = Fee per year
ww-rule-user-fee-year-kind = Which year counts for the fee
ww-rule-user-kinds = Kinds of users
ww-rule-warn-percent = Warn from (percent of the limit)
ww-rule-worker-ask-below-age-years = Wijk-worker: ask below so many years
ww-rule-worker-min-age-years = Wijk-worker: at least so many years old

# answers of the rules
ww-activity-kind-not-stated = The list says nothing of this kind of user. Add a row with the decision.
ww-activity-not-listed = Not on the list there on that day.
ww-activity-other-kinds = The list keeps this for other kinds of users.
ww-activity-transition-only = Only for who was in PWA in 2017.
ww-admission-contingent = All places of this year are taken: the contingent is full.
ww-admission-contingent-here = All places of this municipality are taken this year.
ww-admission-document-missing = The decision or the afsprakenblad is missing.
ww-admission-not-available = Not available for work, and not exempted.
ww-admission-other-organiser = The organiser of the domicile does this.
ww-admission-pass-on-ocmw = No referral. Keep it as a sign-up and pass it on to the OCMW.
ww-admission-pass-on-vdab = No referral. Keep it as a sign-up and pass it on to VDAB.
ww-admission-referrer-ocmw = Who receives a leefloon comes through the OCMW.
ww-admission-referrer-vdab = A job seeker comes through VDAB or a partner.
ww-admission-region = Does not live in the Flemish Region, or it is not known.
ww-admission-register-first = Register as a job seeker at VDAB first.
ww-admission-scheme-closed = The scheme is not open on that day.
ww-admission-target = Another instrument fits better.
ww-price-differentiation = A price is the same for all users and activities.
ww-price-no-proposal = There is no proposal.
ww-price-not-allowed = This price is not on the list.
ww-price-unknown = The rule about the price is unknown on that day.
ww-refused-activity-not-listed = This activity is not on the list there on that day.
ww-refused-activity-transition-only = Only when worker and user were both in PWA in 2017.
ww-refused-activity-user-kind = The list does not name this activity for this kind of user.
ww-refused-case-not-active = The worker is not active on that day: not started, ended or suspended.
ww-refused-cheque-count = The number of cheques is not the number of begun hours.
ww-refused-cheque-expired = A cheque has expired.
ww-refused-contract-missing = There is no signed contract on that day yet.
ww-refused-displacement = This work replaces a regular job. Wijk-werken may not do that. Talk it over with the municipality.
ww-refused-fee-unpaid = The fee of that year is not paid.
ww-refused-month-limit = This is more than the month allows. Still possible: { $hours } hours. Choose fewer hours.
ww-refused-other-scheme = The request and the worker are of different schemes. Work is only possible within one scheme.
ww-refused-overlap = The worker is already working somewhere else then.
ww-refused-own-household = Work for the own household is not possible.
ww-refused-region = Worker, user and place must lie in the Flemish Region.
ww-refused-request-missing = There is no allowed request for this activity from before the start.
ww-refused-rule-unknown = A rule that is needed is unknown on that day. Enter it among the rules.
ww-refused-scheme-closed = The scheme is not open on that day.
ww-refused-span-invalid = Check start and end. Work over midnight is two performances.
ww-refused-term-expired = The term is over on that day.
ww-refused-user-agreement-missing = The user has no signed agreement with the organiser of that place.
ww-refused-user-kind = An ordinary company cannot be a user.
ww-refused-year-limit = This is more than the year allows. Still possible: { $hours } hours. Choose fewer hours.
ww-scheme = Wijk-werken
ww-trap-after-withdrawal = Work went on after the permission was withdrawn. An ordinary employment contract may arise.
ww-trap-other-activity = Other work was done than allowed. An ordinary employment contract may arise.
ww-trap-request-after-start = Work began before the request was allowed. An ordinary employment contract may arise.
ww-warning-month = The hours of this month are nearly used.
ww-warning-term = The term is nearly over.
ww-warning-year = The hours of this year are nearly used.
