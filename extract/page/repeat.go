package page

import "unicode/utf8"

// dropRepeats keeps what an article says twice once: paragraphs, and runs of clauses that stand in another paragraph as
// well, as when a column was read twice and cut differently.
func dropRepeats(paras []Text) []Text {
	if len(paras) < 2 {
		return paras
	}
	r := repeats{last: map[string]int{}}
	seen := map[string]bool{}
	var out []Text
	for _, p := range paras {
		if seen[p.S] {
			continue
		}
		seen[p.S] = true
		if p = r.cut(p); p.S != "" {
			out = append(out, p)
		}
	}
	return out
}

// repeats remembers the clauses of an article in order.
type repeats struct {
	clauses []string
	last    map[string]int // behind the last place of each clause in clauses
	earlier []int          // likewise behind the place before, of the clause at each place
}

// shortRun is the length below which a repetition may be meant: 60 characters. A roster may well come twice.
const shortRun = 60

// cut takes the runs of clauses out of p that came before.
func (r *repeats) cut(p Text) Text {
	clauses := splitClauses(p.S)
	var b Builder
	at, kept := 0, 0
	for i := 0; i < len(clauses); {
		n, size := r.run(clauses[i:])
		if n == 0 {
			n, size = 1, len(clauses[i])
		} else {
			b.Add(p, kept, at)
			kept = at + size
		}
		at += size
		i += n
	}
	for _, c := range clauses {
		r.clauses, r.earlier = append(r.clauses, c), append(r.earlier, r.last[c])
		r.last[c] = len(r.clauses)
	}
	if kept == 0 {
		return p
	}
	b.Add(p, kept, at)
	return b.Text()
}

// run is how many of the clauses, from the first on, came before in this order, up to the end of a sentence; and their
// length in bytes. Short runs count as none.
func (r *repeats) run(clauses []string) (n, size int) {
	for from := r.last[clauses[0]]; from > 0; from = r.earlier[from-1] {
		bytes, chars := 0, 0
		for i, c := range clauses {
			if k := from - 1 + i; k == len(r.clauses) || r.clauses[k] != c {
				break
			}
			bytes += len(c)
			chars += utf8.RuneCountInString(c)
			if chars >= shortRun && bytes > size && ends(c, false) {
				n, size = i+1, bytes
			}
		}
	}
	return n, size
}

// splitClauses cuts s after each mark that ends a clause and the closing marks behind it.
func splitClauses(s string) []string {
	var out []string
	start, ended := 0, false
	for i, r := range s {
		switch r {
		case '，', '。', '；', '：', '！', '？':
			ended = true
		case '”', '’', '）', '》', '」', '』':
		default:
			if ended {
				out = append(out, s[start:i])
				start, ended = i, false
			}
		}
	}
	return append(out, s[start:])
}
