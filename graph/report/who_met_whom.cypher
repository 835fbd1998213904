// title: whom an official met: when, where, in what roles, at which event, from which articles
// param name text!: the official's name (all of that name are shown) or id
// param since day: no event before this day
// param until day: no event after this day
// columns: official, whom, date, event, type, places, roles, their_roles, articles
// example: name=沈予安
// In Neo4j Browser enter first
// :param {name: '沈予安', since: null, until: null}
MATCH (o:Guanxi:Official) WHERE o.name = $name OR o.id = $name
MATCH (o)-[r:CHAIRED|INSPECTED|MET|SPOKE_AT|ATTENDED|ACCOMPANIED {guanxi: true}]->(e:Guanxi:Event)
WHERE e.status IN ['happened', 'past'] AND NOT e.apart
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND left(e.date, size($until)) <= $until)
WITH o, e, collect(type(r)) AS mine
MATCH (e)<-[s:CHAIRED|INSPECTED|MET|SPOKE_AT|ATTENDED|ACCOMPANIED {guanxi: true}]-(w:Guanxi:Official) WHERE w <> o
WITH o, e, mine, w, collect(type(s)) AS theirs, ['CHAIRED', 'INSPECTED', 'MET', 'SPOKE_AT', 'ATTENDED', 'ACCOMPANIED'] AS printed
RETURN o.id AS official, w.id AS whom, e.date AS date, e.name AS event, e.type AS type,
  COLLECT { MATCH (e)-[a:AT {guanxi: true}]->(p:Guanxi:Place) RETURN p.name ORDER BY a.order, p.id } AS places,
  [x IN printed WHERE x IN mine | split(toLower(x), '_')[0]] AS roles,
  [x IN printed WHERE x IN theirs | split(toLower(x), '_')[0]] AS their_roles,
  COLLECT { MATCH (e)-[:REPORTED_IN {guanxi: true}]->(a:Guanxi:Article) RETURN a.page ORDER BY a.page, a.id } AS articles
ORDER BY official, e.date = '', date, e.id, whom
