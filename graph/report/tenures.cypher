// title: titles held: by whom, first and last seen, and what was announced
// param name text: only this official, by name or id
// param agency text: only titles in this agency
// columns: agency, title, official, first_seen, last_seen, basis, announced, former, articles
// In Neo4j Browser enter first
// :param {name: null, agency: null}
MATCH (o:Guanxi:Official)-[h:HOLDS {guanxi: true}]->(t:Guanxi:Title)
WHERE ($name IS NULL OR o.name = $name OR o.id = $name) AND ($agency IS NULL OR t.agency = $agency)
RETURN t.agency AS agency, t.name AS title, o.id AS official, h.first_seen AS first_seen, h.last_seen AS last_seen, h.basis AS basis,
  h.announced AS announced, CASE WHEN h.former THEN 'former' ELSE '' END AS former, h.articles AS articles
ORDER BY agency, t.id, h.first_seen = '', h.first_seen, official
