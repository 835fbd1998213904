// title: who met whom most often
// param top count: no more than so many pairs
// param since day: no pair that last met before this day
// columns: official, whom, events, first, last
// example: top=3
// In Neo4j Browser enter first
// :param {top: 10, since: null}
MATCH (o:Guanxi:Official)-[r:MET_WITH {guanxi: true}]->(w:Guanxi:Official)
WHERE $since IS NULL OR r.last >= $since
RETURN o.id AS official, w.id AS whom, r.events AS events, r.first AS first, r.last AS last
ORDER BY events DESC, last DESC, official, whom
LIMIT toInteger(coalesce($top, 9223372036854775807))
