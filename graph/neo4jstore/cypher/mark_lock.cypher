// Held open by the push at work; the next one waits here until that ends or its connection breaks.
MERGE (l:GuanxiMark {id: 'lock'})
SET l.taken = timestamp()
