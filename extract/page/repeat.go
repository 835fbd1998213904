package page

// dropRepeats drops the paragraphs that an article holds a second time.
func dropRepeats(paras []Text) []Text {
	seen := map[string]bool{}
	var out []Text
	for _, p := range paras {
		if p.S != "" && !seen[p.S] {
			seen[p.S] = true
			out = append(out, p)
		}
	}
	return out
}

func markForeign([]Article) {}
