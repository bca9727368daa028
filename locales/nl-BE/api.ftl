# level: B1
# Antwoorden van de API die de pagina's niet hebben.

problem-json-kind-title = Stuur JSON
problem-json-kind-text = De inhoud moet van het type application/json zijn. Er is niets veranderd.
problem-json-title = Dit is geen JSON
problem-json-text = We kunnen de inhoud niet lezen als JSON. Er is niets veranderd.
problem-idempotency-key-title = Deze sleutel kunnen we niet gebruiken
problem-idempotency-key-text = Stuur een sleutel van 1 tot 128 tekens. Er is niets veranderd.
problem-if-match-title = Zeg welke versie je las
problem-if-match-text = Stuur If-Match met de ETag van wat je las. Er is niets veranderd.
problem-address-title = We kunnen het adres niet lezen
problem-address-text = Kijk de nummers en de vragen in het adres na. Er is niets veranderd.
api-body-shape = De inhoud heeft een andere vorm dan beschreven, rond regel { $line }, kolom { $column }.
