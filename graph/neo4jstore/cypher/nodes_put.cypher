UNWIND $rows AS row
MERGE (n:Guanxi:{{label}} {id: row.id})
SET n = row
