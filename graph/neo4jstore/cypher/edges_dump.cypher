MATCH (a:Guanxi:{{from}})-[r:{{type}} {guanxi: true}]->(b:Guanxi:{{to}})
RETURN a.id AS from, b.id AS to, properties(r) AS props
