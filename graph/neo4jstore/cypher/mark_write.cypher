MERGE (m:GuanxiMark {id: 'graph'})
SET m = {id: 'graph', graph: $graph, revision: $revision, writing: $writing}
