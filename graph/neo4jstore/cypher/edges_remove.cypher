UNWIND $rows AS row
MATCH (:Guanxi:{{from}} {id: row.from})-[r:{{type}} {guanxi: true}]->(:Guanxi:{{to}} {id: row.to})
DELETE r
