# level: B1
# Organisations, municipalities and staff.

organisations-title = Network
organisations-heading = Network
organisations-show = Show
organisations-members = Members now
organisations-all = All organisations
organisations-show-all = Show all organisations
organisations-find = Search an organisation
organisations-find-button = Search
organisations-none = There is no organisation yet.
organisations-not-found = No organisation fits this.
organisations-count =
    { $count ->
        [one] 1 organisation
       *[other] { $count } organisations
    }
organisation-kinds-partner = Partners
organisation-kinds-municipality = Municipalities
organisation-kinds-referrer = Referrers

organisation-title = Organisation
organisation-name = Name
organisation-name-missing = Write the name.
organisation-short = Short name
organisation-short-hint = For lists and the menu, at most 40 characters.
organisation-kind = What it is
organisation-kind-lead = lead
organisation-kind-vdab = VDAB
organisation-kind-municipality = municipality
organisation-kind-partner = partner
organisation-kind-support = supporter
organisation-kind-referrer = referrer
organisation-place = Municipality
organisation-place-none = None, or more than one
organisation-member = Member as
organisation-goes-on-as = Goes on as { $name }
organisation-came-from = Came from
organisation-succeeds-itself = Choose another organisation than this one.
organisation-facts = Facts
organisation-kbo = Enterprise number
organisation-kbo-hint = Ten digits, for example 0566.988.259.
organisation-email = E-mail address
organisation-phone = Phone
organisation-insz = National number
organisation-insz-yes = may process it
organisation-insz-no = may not process it
organisation-insz-may = May process the national number
organisation-insz-hint = Turn this on only when there is a legal ground or authorisation.
organisation-successor = Goes on as
organisation-successor-hint = After a merger or a new name. Agreements move along.
organisation-successor-none = Simply goes on
organisation-services = Services
organisation-staff = Staff
organisation-edit = Change the organisation
organisation-edit-title = Change organisation
organisation-add = New organisation
organisation-new-title = New organisation
organisation-said-saved = The organisation is saved.

kbo-not-digits = Write digits only, for example 0566.988.259.
kbo-wrong-length = An enterprise number has ten digits.
kbo-establishment = This is the number of an establishment. Write that of the enterprise: it begins with 0 or 1.
kbo-wrong-check-digits = There is a typing error in this number. Check it digit by digit.

memberships-heading = In the partnership
memberships-none = Not a member of the partnership.
membership-role = As
membership-role-lead = lead
membership-role-core = core partner
membership-role-coach-partner = partner with coaches
membership-role-municipality = municipality
membership-role-support = supporter
membership-add = Add a membership
membership-add-button = Add
membership-stop = Let this stop
membership-end = Stops then
membership-twice = In that period this organisation is that already.
membership-ends-before-it-begins = The last day must come after the first day.
membership-said-added = The membership is saved.
membership-said-ended = The last day is saved.
period-from = since { $from }
period-to = up to { $to }
period-from-to = from { $from } up to { $to }
period-first = First day
period-last = Last day

municipalities-title = Municipalities
municipalities-heading = Municipalities
municipalities-text = What happened in the past keeps the municipality of its day.
municipalities-when = Which moment
municipalities-now = Now
municipalities-until = Up to { $day }
municipalities-none = There are no municipalities yet.
municipalities-count-now =
    { $count ->
        [one] 1 municipality now
       *[other] { $count } municipalities now
    }
municipalities-count-then =
    { $count ->
        [one] 1 municipality then
       *[other] { $count } municipalities then
    }
municipality-nis = NIS { $nis }
municipality-nis-code = NIS code
municipality-postcodes = Postcodes
municipality-merger = Merger
municipality-became = Became { $name }
municipality-came-from = Came from { $names }
municipality-until = { $name } (up to { $day })
municipality-unknown = We do not know this municipality. Choose one from the list.
municipality-merged = { $name } was no longer there on that day. Choose { $successor }.
municipality-over = { $name } was no longer there on that day.
municipality-not-yet = { $name } was not there yet on that day.

focus-integral = all life domains
focus-employment = work

staff-title = Staff
staff-heading = Staff
staff-find = Search by name
staff-none = There is nobody yet. Invite the first one.
staff-not-found = Nobody fits this.
staff-show-all = Show everybody
staff-count =
    { $count ->
        [one] 1 member of staff
       *[other] { $count } members of staff
    }
staff-name = Name
staff-name-missing = Write the name.
staff-email = E-mail address
staff-email-hint = This person logs in with it. After a change the old address gets a mail.
staff-phone = Phone
staff-positions = Roles
staff-access = Access
staff-active = can log in
staff-inactive-badge = cannot log in
staff-active-text = Can log in.
staff-inactive-text = Cannot log in any more.
staff-invited-text = Invited, has not chosen a password yet.
staff-organisation = Organisation
staff-organisation-choose = Choose an organisation
staff-organisation-missing = Choose an organisation.
staff-role = Role
staff-role-choose = Choose a role
staff-role-missing = Choose a role.
staff-focus = What a coach concentrates on
staff-focus-hint = For coaches only.
staff-focus-missing = Choose what this coach concentrates on.
staff-percent = Share of a full-time week
staff-percent-hint = In per cent.
staff-capacity = Places
staff-capacity-hint = How many people a coach can guide.
staff-from-hint = Empty is today.
staff-places =
    { $count ->
        [one] 1 place
       *[other] { $count } places
    }
staff-new-title = Invite staff
staff-invite = Invite somebody
staff-invite-text = That person gets a mail and chooses a password.
staff-invite-button = Send the invitation
staff-said-invited = The invitation is sent.
staff-known = This e-mail address belongs to somebody in Opstap already. Check it.
staff-known-also = Yes, give that person one more role
staff-known-who = This address is of
staff-no-coaches-here = This organisation delivers no coaches. First add it as a partner with coaches.
staff-percent-over = This person is a coach for { $percent } % already. Together it cannot be more than 100 %.
staff-member-title = Member of staff
staff-position-add = Add a role
staff-position-add-button = Add
staff-position-stop = Let this role stop
staff-position-end = Stops then
staff-position-twice = This person has that role at this organisation already.
staff-contact = Contact
staff-send-link = Send a link for a password
staff-code-off = Turn the code on the phone off
staff-deactivate = Close the access
staff-deactivate-text = If you close the access, this person is logged out everywhere at once.
staff-activate = Give access again
staff-said-saved = The details are saved.
staff-said-position = The role is added.
staff-said-ended = The last day is saved.
staff-said-inactive = The access is closed. This person is logged out everywhere.
staff-said-active = This person can log in again.
staff-said-link = The link is sent.
staff-said-code-off = The code is off.
staff-not-yourself-title = You cannot do this to yourself
staff-not-yourself-text = Ask another administrator. That way nobody shuts herself out.
staff-closed-title = This person cannot log in
staff-closed-text = Give access again first.
mail-address-changed-subject = Your e-mail address for Opstap was changed
mail-address-changed-text =
    Hello

    An administrator changed the e-mail address with which you log in to Opstap.
    You did not know this? Then call your organisation at once.
