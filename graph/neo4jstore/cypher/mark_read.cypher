OPTIONAL MATCH (m:GuanxiMark {id: 'graph'})
RETURN m.graph AS graph, m.revision AS revision, m.writing AS writing
