SELECT e.id AS event, e.date AS date, e.name AS name, e.status AS status,
  (SELECT json_group_array(p.name ORDER BY a."order", p.id) FROM "AT" a JOIN Place p ON p.n = a.dst WHERE a.src = e.n) AS "place[]",
  o.id AS official, r.title AS title, r."order" AS position,
  (SELECT json_group_array(s.word ORDER BY s.rank) FROM role s WHERE s.official = r.official AND s.event = e.n) AS "roles[]",
  r.quote AS quote
FROM Event e JOIN role r ON r.event = e.n JOIN Official o ON o.n = r.official
WHERE (e.id = $event OR instr(e.name, $event) > 0)
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND substr(e.date, 1, length($until)) <= $until)
  AND r.rank = (SELECT min(s.rank) FROM role s WHERE s.official = r.official AND s.event = e.n)
ORDER BY e.date = '', e.date, event, position = 0, position, o.id
