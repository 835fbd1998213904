SELECT t.agency AS agency, t.name AS title, o.id AS official, h.first_seen AS first_seen, h.last_seen AS last_seen, h.basis AS "basis[]",
  h.announced AS "announced[]", iif(h.former, 'former', '') AS former, h.articles AS articles
FROM Official o JOIN HOLDS h ON h.src = o.n JOIN Title t ON t.n = h.dst
WHERE ($name IS NULL OR o.name = $name OR o.id = $name) AND ($agency IS NULL OR t.agency = $agency)
ORDER BY agency, t.id, h.first_seen = '', h.first_seen, official
