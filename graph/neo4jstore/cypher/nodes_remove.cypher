UNWIND $rows AS row
MATCH (n:Guanxi:{{label}} {id: row.id})
DETACH DELETE n
