package graph

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// Verdict is what a person decided about names.
type Verdict string

// The verdicts.
const (
	Same          Verdict = "same"            // A and B are one person
	Different     Verdict = "different"       // A and B are two people
	NotAnOfficial Verdict = "not-an-official" // A leaves the graph
	Rename        Verdict = "rename"          // A was misprinted: the name is B
)

// Judgement is one line of the judgements file. A and B name people as the graph does: name@post, name@place, name@text, or a bare
// name for all who bear it; B of a rename is a bare name.
type Judgement struct {
	When, Who string
	Verdict   Verdict
	A, B      string
	Why       string
}

// String is the line in the file.
func (j Judgement) String() string {
	return strings.Join([]string{j.When, j.Who, string(j.Verdict), j.A, j.B, j.Why}, "\t")
}

// Judgements are what people decided, in the order of the file. The later line wins.
type Judgements []Judgement

// JudgementsHead opens a new judgements file and says how its lines read.
const JudgementsHead = `# Judgements on who is who, replayed on every build. Delete a line to take it back.
# when	who	verdict	a	b	why
# verdict: same (a and b are one person), different (they are two), not-an-official (a; b is empty), rename (a is a misprint of b)
# a, b: name@post, name@place or name@text, as the graph's ids have it; a bare name means all who bear it
`

var isoDay = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// ReadJudgements reads a judgements file. Errors say file:line: what.
func ReadJudgements(file string, r io.Reader) (Judgements, error) {
	var all Judgements
	s := bufio.NewScanner(r)
	for n := 1; s.Scan(); n++ {
		if line := s.Text(); strings.TrimSpace(line) != "" && line[0] != '#' {
			j, err := parseJudgement(strings.TrimSuffix(line, "\r"))
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, n, err)
			}
			all = append(all, j)
		}
	}
	if err := s.Err(); err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	return all, nil
}

func parseJudgement(line string) (Judgement, error) {
	c := strings.Split(line, "\t")
	if len(c) != 6 {
		return Judgement{}, fmt.Errorf("%d columns parted by tabs, want 6: when, who, verdict, a, b, why", len(c))
	}
	j := Judgement{c[0], c[1], Verdict(c[2]), c[3], c[4], c[5]}
	return j, j.Check()
}

// Check says what is wrong with j.
func (j Judgement) Check() error {
	pair := j.Verdict == Same || j.Verdict == Different
	switch {
	case !isoDay.MatchString(j.When):
		return fmt.Errorf("day %q, want one like 2026-11-26", j.When)
	case j.Who == "" || j.Why == "":
		return fmt.Errorf("who and why must be given")
	case !slices.Contains([]Verdict{Same, Different, NotAnOfficial, Rename}, j.Verdict):
		return fmt.Errorf("verdict %q, want same, different, not-an-official or rename", j.Verdict)
	case nameOf(j.A) == "" || j.B == "" != (j.Verdict == NotAnOfficial) || pair && nameOf(j.B) == "":
		return fmt.Errorf("%s of %q and %q: want name@post, name@place or a name", j.Verdict, j.A, j.B)
	case j.Verdict == Rename && strings.Contains(j.B, "@"):
		return fmt.Errorf("rename to %q, want a bare name", j.B)
	case j.A == j.B || j.Verdict == Rename && nameOf(j.A) == j.B:
		return fmt.Errorf("%s of %s and itself", j.Verdict, j.A)
	case strings.ContainsAny(j.A+j.B+j.Who+j.Why, "\t\n\r"):
		return fmt.Errorf("tabs and line ends part judgements and cannot stand in them")
	}
	return nil
}

func nameOf(selector string) string {
	name, _, _ := strings.Cut(selector, "@")
	return name
}

// means reports whether a selector names the person of that name and face.
func means(selector, name string, f Face) bool {
	n, which, narrowed := strings.Cut(selector, "@")
	if n != name || !narrowed {
		return n == name
	}
	return which == f.Place || f.Text != "" && strings.HasPrefix(f.Text, which) || slices.ContainsFunc(f.Posts, func(p Post) bool {
		return which == p.ID() || which == p.Agency || which == p.Place
	})
}

// on applies what is judged of p's name and face: another name, or none at all. It returns the judgements that did.
// Two names judged to be the same are one: B's bearers take A's name.
func (all Judgements) on(p *Person) Judgements {
	var by Judgements
	printed := p.Name
	for _, j := range all {
		switch {
		case j.Verdict == NotAnOfficial && means(j.A, printed, p.Face):
			p.Name, by = "", append(by, j)
		case j.Verdict == Rename && means(j.A, printed, p.Face):
			p.Name, by = j.B, append(by, j)
		case j.Verdict == Same && nameOf(j.A) != nameOf(j.B) && means(j.B, printed, p.Face):
			p.Name, by = nameOf(j.A), append(by, j)
		}
	}
	if p.Name != printed {
		p.Face.Printed = printed
	}
	return by
}

// Renames reports whether j may give people another name or take them out, and so changes what articles say.
func (j Judgement) Renames() bool {
	return j.Verdict == Rename || j.Verdict == NotAnOfficial || j.Verdict == Same && nameOf(j.A) != nameOf(j.B)
}

// Names are the names that j is about.
func (j Judgement) Names() []string {
	if j.B == "" {
		return []string{nameOf(j.A)}
	}
	return []string{nameOf(j.A), nameOf(j.B)}
}

// About are the judgements on bearers of a name.
func (all Judgements) About(name string) Judgements {
	var out Judgements
	for _, j := range all {
		if slices.Contains(j.Names(), name) {
			out = append(out, j)
		}
	}
	return out
}
