SELECT o.id AS official, w.id AS whom, r.events AS events, r.first AS first, r.last AS last
FROM MET_WITH r JOIN Official o ON o.n = r.src JOIN Official w ON w.n = r.dst
WHERE $since IS NULL OR r.last >= $since
ORDER BY events DESC, last DESC, official, whom
LIMIT coalesce($top, -1)
