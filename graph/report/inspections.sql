SELECT o.id AS official, e.date AS date, e.name AS event, e.type AS type, e.status AS status,
  (SELECT json_group_array(p.name ORDER BY a."order", p.id) FROM "AT" a JOIN Place p ON p.n = a.dst WHERE a.src = e.n) AS "places[]",
  (SELECT json_group_array(w ORDER BY w) FROM (SELECT DISTINCT c.id AS w FROM role r JOIN Official c ON c.n = r.official WHERE r.event = e.n AND c.n <> o.n)) AS "company[]",
  (SELECT json_group_array(a.page ORDER BY a.page, a.id) FROM REPORTED_IN i JOIN Article a ON a.n = i.dst WHERE i.src = e.n) AS "articles[]"
FROM Official o JOIN INSPECTED r ON r.src = o.n JOIN Event e ON e.n = r.dst
WHERE ($name IS NULL OR o.name = $name OR o.id = $name)
  AND ($place IS NULL OR EXISTS (SELECT 1 FROM "AT" a JOIN Place p ON p.n = a.dst WHERE a.src = e.n AND instr(p.name, $place) > 0))
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND substr(e.date, 1, length($until)) <= $until)
ORDER BY official, e.date = '', e.date, e.id
