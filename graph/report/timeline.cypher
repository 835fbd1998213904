// title: what an official did, day by day
// param name text!: the official's name (all of that name are shown) or id
// param since day: no event before this day
// param until day: no event after this day
// columns: official, date, event, type, status, places, roles, title, company, articles
// example: name=顾晓岚
// In Neo4j Browser enter first
// :param {name: '顾晓岚', since: null, until: null}
MATCH (o:Guanxi:Official) WHERE o.name = $name OR o.id = $name
MATCH (o)-[r:CHAIRED|INSPECTED|MET|SPOKE_AT|ATTENDED|ACCOMPANIED {guanxi: true}]->(e:Guanxi:Event)
WHERE ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND left(e.date, size($until)) <= $until)
WITH o, e, collect(type(r)) AS mine, max(r.title) AS title, ['CHAIRED', 'INSPECTED', 'MET', 'SPOKE_AT', 'ATTENDED', 'ACCOMPANIED'] AS printed
RETURN o.id AS official, e.date AS date, e.name AS event, e.type AS type, e.status AS status,
  COLLECT { MATCH (e)-[a:AT {guanxi: true}]->(p:Guanxi:Place) RETURN p.name ORDER BY a.order, p.id } AS places,
  [x IN printed WHERE x IN mine | split(toLower(x), '_')[0]] AS roles, title,
  COUNT { MATCH (e)<-[:CHAIRED|INSPECTED|MET|SPOKE_AT|ATTENDED|ACCOMPANIED {guanxi: true}]-(w:Guanxi:Official) WHERE w <> o RETURN DISTINCT w } AS company,
  COLLECT { MATCH (e)-[:REPORTED_IN {guanxi: true}]->(a:Guanxi:Article) RETURN a.page ORDER BY a.page, a.id } AS articles
ORDER BY official, e.date = '', date, e.id
