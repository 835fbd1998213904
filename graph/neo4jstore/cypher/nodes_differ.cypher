// Which of these nodes are missing or hold something else? Index in $rows, and whether it is new.
UNWIND range(0, size($rows) - 1) AS i
OPTIONAL MATCH (n:Guanxi:{{label}} {id: $rows[i].id})
WITH i, n WHERE n IS NULL OR properties(n) <> $rows[i]
RETURN i, n IS NULL AS new
