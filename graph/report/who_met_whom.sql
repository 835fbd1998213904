SELECT o.id AS official, w.id AS whom, e.date AS date, e.name AS event, e.type AS type,
  (SELECT json_group_array(p.name ORDER BY a."order", p.id) FROM "AT" a JOIN Place p ON p.n = a.dst WHERE a.src = e.n) AS "places[]",
  (SELECT json_group_array(r.word ORDER BY r.rank) FROM role r WHERE r.official = o.n AND r.event = e.n) AS "roles[]",
  (SELECT json_group_array(r.word ORDER BY r.rank) FROM role r WHERE r.official = w.n AND r.event = e.n) AS "their_roles[]",
  (SELECT json_group_array(a.page ORDER BY a.page, a.id) FROM REPORTED_IN i JOIN Article a ON a.n = i.dst WHERE i.src = e.n) AS "articles[]"
FROM Official o JOIN role r ON r.official = o.n JOIN Event e ON e.n = r.event
JOIN role s ON s.event = e.n AND s.official <> o.n JOIN Official w ON w.n = s.official
WHERE (o.name = $name OR o.id = $name) AND e.status IN ('happened', 'past') AND NOT e.apart
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND substr(e.date, 1, length($until)) <= $until)
GROUP BY o.n, e.n, w.n
ORDER BY official, e.date = '', e.date, e.id, whom
