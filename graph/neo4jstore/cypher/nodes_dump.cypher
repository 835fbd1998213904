MATCH (n:Guanxi:{{label}})
RETURN n.id AS id, properties(n) AS props
