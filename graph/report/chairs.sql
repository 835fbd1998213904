SELECT o.id AS official, e.date AS date, e.name AS event, e.type AS type, e.status AS status,
  (SELECT json_group_array(p.name ORDER BY a."order", p.id) FROM "AT" a JOIN Place p ON p.n = a.dst WHERE a.src = e.n) AS "places[]",
  r.title AS title, e.participants AS participants,
  (SELECT json_group_array(a.page ORDER BY a.page, a.id) FROM REPORTED_IN i JOIN Article a ON a.n = i.dst WHERE i.src = e.n) AS "articles[]"
FROM Official o JOIN CHAIRED r ON r.src = o.n JOIN Event e ON e.n = r.dst
WHERE ($name IS NULL OR o.name = $name OR o.id = $name)
  AND ($agency IS NULL OR EXISTS (SELECT 1 FROM HOLDS h JOIN Title t ON t.n = h.dst WHERE h.src = o.n AND t.agency = $agency))
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND substr(e.date, 1, length($until)) <= $until)
ORDER BY official, e.date = '', e.date, e.id
