// title: the people of one event, in printed order, with their roles and the words that say so
// param event text!: the event's id, or a part of its name (all such events are shown)
// param since day: no event before this day
// param until day: no event after this day
// columns: event, date, name, status, place, official, title, position, roles, quote
// example: event=会议
// In Neo4j Browser enter first
// :param {event: '会议', since: null, until: null}
MATCH (e:Guanxi:Event) WHERE (e.id = $event OR e.name CONTAINS $event)
  AND ($since IS NULL OR e.date >= $since) AND ($until IS NULL OR e.date <> '' AND left(e.date, size($until)) <= $until)
MATCH (o:Guanxi:Official)-[r:CHAIRED|INSPECTED|MET|SPOKE_AT|ATTENDED|ACCOMPANIED {guanxi: true}]->(e)
WITH e, o, r, CASE type(r) WHEN 'CHAIRED' THEN 0 WHEN 'INSPECTED' THEN 1 WHEN 'MET' THEN 2 WHEN 'SPOKE_AT' THEN 3 WHEN 'ATTENDED' THEN 4 ELSE 5 END AS rank
ORDER BY rank
WITH e, o, collect(split(toLower(type(r)), '_')[0]) AS roles, collect(r) AS rs
RETURN e.id AS event, e.date AS date, e.name AS name, e.status AS status,
  COLLECT { MATCH (e)-[a:AT {guanxi: true}]->(p:Guanxi:Place) RETURN p.name ORDER BY a.order, p.id } AS place,
  o.id AS official, rs[0].title AS title, rs[0].order AS position, roles, rs[0].quote AS quote
ORDER BY e.date = '', date, event, position = 0, position, official
