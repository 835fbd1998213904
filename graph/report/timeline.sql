SELECT o.id AS official, e.date AS date, e.name AS event, e.type AS type, e.status AS status,
  (SELECT json_group_array(p.name ORDER BY a."order", p.id) FROM "AT" a JOIN Place p ON p.n = a.dst WHERE a.src = e.n) AS "places[]",
  json_group_array(r.word ORDER BY r.rank) AS "roles[]", max(r.title) AS title,
  (SELECT count(DISTINCT w.official) FROM role w WHERE w.event = e.n AND w.official <> o.n) AS company,
  (SELECT json_group_array(a.page ORDER BY a.page, a.id) FROM REPORTED_IN i JOIN Article a ON a.n = i.dst WHERE i.src = e.n) AS "articles[]"
FROM Official o JOIN role r ON r.official = o.n JOIN Event e ON e.n = r.event
WHERE (o.name = $name OR o.id = $name)
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND substr(e.date, 1, length($until)) <= $until)
GROUP BY o.n, e.n
ORDER BY official, e.date = '', e.date, e.id
