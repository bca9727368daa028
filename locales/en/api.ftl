# level: B1
# Answers of the API that the pages do not have.

problem-json-kind-title = Send JSON
problem-json-kind-text = The body needs the content type application/json. Nothing was changed.
problem-json-title = This is not JSON
problem-json-text = The body can't be read as JSON. Nothing was changed.
problem-idempotency-key-title = The idempotency key can't be used
problem-idempotency-key-text = Send a key of 1 to 128 characters. Nothing was changed.
problem-if-match-title = Say which version you read
problem-if-match-text = Send If-Match with the ETag of what you read. Nothing was changed.
problem-address-title = The address can't be read
problem-address-text = Check the ids and the parameters in the address. Nothing was changed.
api-body-shape = The body has another shape than the description asks, near line { $line }, column { $column }.
