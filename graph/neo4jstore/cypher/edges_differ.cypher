// Which of these relationships are missing or hold something else? An edge that lacks an end comes back as dangling.
UNWIND range(0, size($rows) - 1) AS i
OPTIONAL MATCH (a:Guanxi:{{from}} {id: $rows[i].from})
OPTIONAL MATCH (b:Guanxi:{{to}} {id: $rows[i].to})
OPTIONAL MATCH (a)-[r:{{type}} {guanxi: true}]->(b)
WITH i, a IS NULL OR b IS NULL AS dangling, r WHERE r IS NULL OR properties(r) <> $rows[i].props
RETURN i, r IS NULL AS new, dangling
