# level: B1
# The catalogue in and out: lists, Open Referral HSDS, CPSV-AP, boundaries.

# Words in files for others.
exchange-accessible-no = Not accessible by wheelchair
exchange-accessible-unknown = Not known whether a wheelchair can enter
exchange-accessible-yes = Accessible by wheelchair
exchange-class-intensive = Intensive places
exchange-class-light = Light places
exchange-interpreter = Works with an interpreter
exchange-property-facts = What belongs to this nature
exchange-property-gender = For women or men
exchange-property-home-visits = Comes to the home
exchange-property-rung-from = Lowest rung of the ladder
exchange-property-rung-to = Highest rung of the ladder
exchange-property-setting = One to one or in a group
exchange-province = East Flanders
exchange-region = The whole region
exchange-taxonomy-opstap-barrier = Barriers of the arena analysis
exchange-taxonomy-opstap-property = Properties that the standard has no field for
exchange-taxonomy-opstap-service-type = Types of service of the arena analysis
exchange-taxonomy-opstap-target-group = Groups of people

# Bringing a list in.
import-back = Back to the services
import-changed-text = Nothing was imported. Go back and look at the file again.
import-changed-title = The catalogue changed meanwhile
import-choose-title = Choose a file
import-complete = This is the whole list
import-complete-hint = Services that once came from this list and are not in it any more, end. Nothing is deleted.
import-count-changed = Changed
import-count-ended = Ends
import-count-new = New
import-count-same = Stays the same
import-do = Save this in the catalogue
import-errors =
    { $count ->
        [one] One thing needs a change
       *[other] { $count } things need a change
    }
import-file = File
import-file-hint = CSV or Excel (.xlsx), at most 2 MB.
import-heading = Import services
import-intro = Bring a list from Excel or a CSV file into the catalogue. First you see what changes.
import-left-out =
    { $count ->
        [one] And one more service.
       *[other] And { $count } more services.
    }
import-look = This will change
import-look-button = See what changes
import-look-file = From the file: { $name }. Nothing is saved yet.
import-more-errors = There may be more. Repair these and try again.
import-new-houses = These organisations are added:
import-nothing = Everything in this file is in the catalogue already.
import-other = Choose another file
import-out = The catalogue as a file
import-out-cpsv = For other systems: CPSV-AP
import-out-csv = List for Excel (CSV)
import-out-hsds = For other systems: Open Referral HSDS
import-out-text = Everybody may know which services there are. These files hold nothing about participants.
import-row-name = Service
import-row-number = Row in the file
import-row-what = What
import-rows = What changes, per service
import-said-done = The services are imported.
import-step-fill = Fill in one row per service. Save as CSV or as an Excel workbook.
import-step-more = More places or contacts? Add a row with the same number. Fill in only the place and the contact there.
import-step-send = Choose the file below. You first see what changes.
import-step-template = Start with the empty list:
import-template = empty list with help (CSV)
import-title = Import services
import-what-changes = changes
import-what-ends = ends
import-what-new = new

# What is wrong in a file, and what to do.
import-age = { $value } is no age. Write a number from 0 to 120.
import-cell-error = Here stands a formula that does not work. Put a value in its place.
import-cell-long = This text is too long. Write at most { $max } characters.
import-cell-strange = Here stands a character that is no letter or digit. Type the text again.
import-choose = Choose a file first.
import-column-missing = This column is missing. Take the empty list as an example.
import-column-twice = This column stands here twice. Leave one out.
import-column-unknown = We do not know this column. Repair its title or leave the column out.
import-cpsv = CPSV-AP only goes out. Import HSDS, CSV or Excel.
import-csv-broken = This file is no readable CSV. Save it again as CSV (UTF-8).
import-currency = { $value } is not the euro. Convert the price to euro.
import-day = { $value } is no day. Write for example 26/5/2026.
import-degrees = { $value } is no place in degrees. Use degrees in WGS 84.
import-empty = This file is empty. Choose another file.
import-hsds-status = HSDS does not know { $value }. Choose active, inactive, defunct or temporarily closed.
import-hsds-type = There is no type of service. Add an attribute of opstap-service-type, or give --type.
import-json-broken = This is no readable JSON. Look at line { $line }, character { $column }.
import-json-no-list = Here must stand a list.
import-json-no-services = There are no services in this file. Choose an HSDS file.
import-json-row = This is not as in the standard: { $why }
import-language = We do not know the language { $value }. Write the Dutch name or the ISO code.
import-large = This file is larger than 2 MB. Split it, or ask the administrator to import it.
import-missing = This must not be empty. Fill it in.
import-municipality = { $value } is no municipality of this region. Write its name or NIS code.
import-no-rows = There are no services below the titles. Fill in at least one row.
import-no-such-location = Location { $value } is not in the file. Add it to location.
import-no-such-organisation = Organisation { $value } is not in the file. Add it to organization.
import-no-such-term = Term { $value } is not in the file. Add it to taxonomy_term.
import-not-yours = This service is of another organisation. Leave this row out.
import-number = { $value } does not fit here. Write a number from { $min } to { $max }.
import-old-excel = This is an old or protected Excel file. Save it as .xlsx or as CSV, without a password.
import-organisation-unknown = The organisation { $name } is not in the network. Repair the name, or have it added first.
import-package-broken = This is not a readable ZIP. Make the package again.
import-package-file = The file { $value } is not in the ZIP. Add it, or take it out of datapackage.json.
import-package-large = This package is too large when unpacked. Split it.
import-package-none = There is no datapackage.json in this ZIP. Choose a package of HSDS.
import-places = { $value } places free is impossible. Write a number from 0 to the number of places.
import-price = { $value } is no price. Write an amount in euro, for example 12.50.
import-row = Row { $row }
import-row-differs = Row { $first } says something else here. Leave this cell empty, or write the same.
import-term = We do not know the term { $value }. Use a key of Opstap.
import-too-many-rows = There are more than { $max } rows. Split the file.
import-twice = { $value } stands there twice. Leave one out.
import-twice-row = This stands on row { $first } too. Leave one out, or give another number.
import-value = We do not know { $value } here.
import-website = { $value } is no web address. Write for example https://www.voorbeeld.be.
import-word = We do not know { $value } here. Choose from: { $known }
import-xlsx-broken = This is no readable Excel workbook. Save it again as .xlsx or as CSV.
import-xlsx-large = This workbook is too large once unpacked. Save only the sheet with the services.

# Words in the cells of a list. Files are Dutch; these are for reading along.
import-accessible-no = nee
import-accessible-unknown = onbekend
import-accessible-yes = ja
import-answer-no = nee
import-answer-yes = ja
import-area-region = hele regio
import-gender-any = iedereen
import-gender-men = mannen
import-gender-women = vrouwen
import-kind-addiction-care = verslavingszorg
import-kind-bike-loan = fietsuitleen
import-kind-childcare = kinderopvang
import-kind-conversation-table = gesprekstafel
import-kind-general = algemeen
import-kind-practice-workplace = oefenwerkplek
import-setting-both = beide
import-setting-group = groep
import-setting-one-to-one = een op een
import-status-active = loopt
import-status-ended = gestopt
import-status-paused = pauze

# Titles of the columns.
import-heading-age_from = age from
import-heading-age_to = age to
import-heading-apply = how to apply
import-heading-barriers = barriers
import-heading-confirmed = confirmed on
import-heading-contact = contact
import-heading-contact_email = e-mail of the contact
import-heading-contact_phone = phone of the contact
import-heading-contact_role = role
import-heading-description = description
import-heading-documents = what to bring
import-heading-email = e-mail
import-heading-gender = women or men
import-heading-home = at home
import-heading-intensive = intensive places
import-heading-intensive_free = intensive places free
import-heading-interpreter = with an interpreter
import-heading-kind = nature
import-heading-languages = languages
import-heading-light = light places
import-heading-light_free = light places free
import-heading-location = location
import-heading-municipalities = municipalities
import-heading-name = name
import-heading-number = number
import-heading-opening = hours
import-heading-organisation = organisation
import-heading-phone = phone
import-heading-postcode = postcode
import-heading-price = price
import-heading-price_note = about the price
import-heading-rung_from = rung from
import-heading-rung_to = rung to
import-heading-setting = form
import-heading-start = next start
import-heading-status = status
import-heading-street = street and number
import-heading-targets = for whom
import-heading-town = municipality of the location
import-heading-types = kind of help
import-heading-website = website
import-heading-wheelchair = wheelchair

# Help below those titles, in the empty list.
import-help-age_from = In years.
import-help-age_to = In years.
import-help-apply = How somebody applies.
import-help-barriers = Which barriers this service helps with, with a vertical bar between them.
import-help-confirmed = Day on which somebody said that this is still so.
import-help-contact = Desk or working name, never a private name.
import-help-contact_email = Work address.
import-help-contact_phone = Work number.
import-help-contact_role = What that person or desk does.
import-help-description = What it is, in plain words.
import-help-documents = What somebody brings.
import-help-email = Where questions about places go.
import-help-gender = iedereen, vrouwen or mannen
import-help-home = ja or nee
import-help-intensive = How many intensive places there are.
import-help-intensive_free = How many are free now.
import-help-interpreter = ja or nee
import-help-kind = algemeen, gesprekstafel, fietsuitleen, verslavingszorg, oefenwerkplek or kinderopvang
import-help-languages = Which languages are spoken, with a vertical bar between them.
import-help-light = How many light places there are.
import-help-light_free = How many are free now.
import-help-location = Name of the building. One more place? Put it on a next row with the same number.
import-help-municipalities = For whom lives there, with a vertical bar between them. Or: hele regio.
import-help-name = The name of the service. Required.
import-help-number = Your own number or code of this service. Keep it the same each time. The same number on a next row adds a place or contact.
import-help-opening = When it is open.
import-help-organisation = The name of the organisation as it stands in the network. Required.
import-help-phone = Of the desk or the service.
import-help-postcode = Of that location.
import-help-price = In euro; 0 is free.
import-help-price_note = For example: per lesson.
import-help-rung_from = Of the ladder, 1 to 6.
import-help-rung_to = Of the ladder, 1 to 6.
import-help-setting = een op een, groep or beide
import-help-start = Day on which a group starts, for example 1/9/2026.
import-help-status = loopt, pauze or gestopt
import-help-street = Of that location.
import-help-targets = For which groups, with a vertical bar between them.
import-help-town = Name or NIS code.
import-help-types = One or more kinds of help, with a vertical bar between them. Required.
import-help-website = For example https://www.voorbeeld.be.
import-help-wheelchair = ja, nee or onbekend

# Boundaries for the map (command `opstap map import`).
map-broken-ring = This boundary is not complete: a ring has at least four points of two numbers.
map-no-code = There is no NIS code. Give the name of the right property with --nis-property.
map-not-degrees = These are no degrees. Convert the file: ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson
map-not-geojson = This is no GeoJSON with features. Choose a FeatureCollection.
map-not-polygon = Only Polygon and MultiPolygon are boundaries.
map-nothing-known = No municipality of this region is in the file. Codes found: { $found }
map-too-many-points = There are more than { $max } points. Simplify the file first.
