# level: B1
# The person file.

file-crumbs = Where you are
file-who = Who
file-tabs = Parts of the file
file-call = Call { $name }
file-message = Message
file-interpreter = with interpreter
file-tab-overview = Overview
file-tab-timeline = Timeline
file-tab-steps = Steps
file-tab-domains = Life domains
file-tab-person = Person
file-tab-surroundings = Surroundings
file-tab-sharing = Sharing
file-tab-access = Who looked

status-met = met
status-referred = referred
status-waiting = waits for a coach
status-active = under way together
status-closed = completed
status-redirected = helped elsewhere
status-declined = not started
status-merged = merged

channel-call = prefers a call
channel-message = prefers a message
channel-mail = prefers e-mail
channel-letter = prefers a letter
channel-in-person = prefers a visit
channel-unknown = not known
