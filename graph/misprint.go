package graph

// Holder is an official as one that holds, or held, a post.
type Holder struct {
	Name        string
	First, Last string // days on which the post was printed beside the name
}

// Misprint reports whether a and b, who hold one post, may be one person whose name is misprinted in some articles: names of three
// characters or more, one of them off, printed with the post at one time. Predecessor and successor are not.
func Misprint(a, b Holder) bool {
	p, q := []rune(a.Name), []rune(b.Name)
	if len(p) != len(q) || len(p) < 3 || a.First == "" || b.First == "" || a.First > b.Last || b.First > a.Last {
		return false
	}
	off := 0
	for i := range p {
		if p[i] != q[i] {
			off++
		}
	}
	return off == 1
}
