UNWIND $rows AS row
MATCH (a:Guanxi:{{from}} {id: row.from}), (b:Guanxi:{{to}} {id: row.to})
MERGE (a)-[r:{{type}} {guanxi: true}]->(b)
SET r = row.props
