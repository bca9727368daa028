# level: B1
# Wat de regio mist.

gaps-barrier = Drempel
gaps-by-barrier = Per drempel
gaps-by-town = Per gemeente
gaps-count = Drempels zonder aanbod
gaps-csv = Bewaar als CSV
gaps-csv-count = Mensen
gaps-csv-language = Taal
gaps-csv-line = Wat
gaps-csv-longest = Langste wacht in dagen
gaps-csv-middle = Middelste wacht in dagen
gaps-csv-shortest = Kortste wacht in dagen
gaps-csv-table = Tabel
gaps-csv-town = Gemeente
gaps-days =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
gaps-dutch = Nederlands lukt
gaps-free = Plaatsen vrij
gaps-free-all = Plaatsen vrij in de regio
gaps-free-now =
    { $count ->
        [one] 1 vrij
       *[other] { $count } vrij
    }
gaps-from-to = van { $from } tot { $to } dagen
gaps-guarded = Je ziet alleen rijen van 5 mensen of meer. Kleinere rijen staan er niet: zo herkent niemand iemand. De sommen en de kaart tellen alleen wat er staat.
gaps-heading = Wat de regio mist
gaps-how-long = Hoe lang nu al (de middelste)
gaps-intro = Drempels van mensen die onderweg zijn en waar geen aanbod voor is. Hoe lang mensen wachten. Plaatsen die vrij blijven.
gaps-left-out =
    { $count ->
        [one] En nog één rij in de CSV.
       *[other] En nog { $count } rijen in de CSV.
    }
gaps-need = Soort hulp
gaps-nobody-waits = Niemand wacht nu.
gaps-none = Voor elke drempel die getekend is, bestaat er aanbod.
gaps-none-large = Er is geen rij van 5 mensen of meer.
gaps-nothing-free = Er is nu nergens een plaats vrij.
gaps-nowhere = Gemeente niet bekend
gaps-places = Plaatsen
gaps-sealed = Drempels over gezondheid, verslaving, justitie en verblijf staan versleuteld. Ze tellen hier niet mee.
gaps-services = Keer aanbod
gaps-title = Wat de regio mist
gaps-title-free = Plaatsen die vrij zijn
gaps-title-gaps = Drempels zonder aanbod
gaps-title-waits = Hoe lang mensen wachten
gaps-total = Samen
gaps-waiting = Wachten op hulp
