// title: who chairs what
// param name text: only this official, by name or id
// param agency text: only those who hold, or held, a title in this agency
// param since day: no event before this day
// param until day: no event after this day
// columns: official, date, event, type, status, places, title, participants, articles
// In Neo4j Browser enter first
// :param {name: null, agency: null, since: null, until: null}
MATCH (o:Guanxi:Official)-[r:CHAIRED {guanxi: true}]->(e:Guanxi:Event)
WHERE ($name IS NULL OR o.name = $name OR o.id = $name)
  AND ($agency IS NULL OR EXISTS { MATCH (o)-[:HOLDS {guanxi: true}]->(t:Guanxi:Title) WHERE t.agency = $agency })
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND left(e.date, size($until)) <= $until)
RETURN o.id AS official, e.date AS date, e.name AS event, e.type AS type, e.status AS status,
  COLLECT { MATCH (e)-[a:AT {guanxi: true}]->(p:Guanxi:Place) RETURN p.name ORDER BY a.order, p.id } AS places, r.title AS title, e.participants AS participants,
  COLLECT { MATCH (e)-[:REPORTED_IN {guanxi: true}]->(a:Guanxi:Article) RETURN a.page ORDER BY a.page, a.id } AS articles
ORDER BY official, e.date = '', date, e.id
