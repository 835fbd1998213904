// title: who goes where, with whom
// param name text: only those led by this official, by name or id
// param place text: only those that stop here, by a part of the place's name
// param since day: none before this day
// param until day: none after this day
// columns: official, date, event, type, status, places, company, articles
// In Neo4j Browser enter first
// :param {name: null, place: null, since: null, until: null}
MATCH (o:Guanxi:Official)-[:INSPECTED {guanxi: true}]->(e:Guanxi:Event)
WHERE ($name IS NULL OR o.name = $name OR o.id = $name)
  AND ($place IS NULL OR EXISTS { MATCH (e)-[:AT {guanxi: true}]->(p:Guanxi:Place) WHERE p.name CONTAINS $place })
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND left(e.date, size($until)) <= $until)
RETURN o.id AS official, e.date AS date, e.name AS event, e.type AS type, e.status AS status,
  COLLECT { MATCH (e)-[a:AT {guanxi: true}]->(p:Guanxi:Place) RETURN p.name ORDER BY a.order, p.id } AS places,
  COLLECT { MATCH (e)<-[:CHAIRED|INSPECTED|MET|SPOKE_AT|ATTENDED|ACCOMPANIED {guanxi: true}]-(w:Guanxi:Official) WHERE w <> o RETURN DISTINCT w.id AS w ORDER BY w } AS company,
  COLLECT { MATCH (e)-[:REPORTED_IN {guanxi: true}]->(a:Guanxi:Article) RETURN a.page ORDER BY a.page, a.id } AS articles
ORDER BY official, e.date = '', date, e.id
