package graph

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"guanxi/extract"
	"guanxi/schema"
)

// Post is a title in an agency as an article prints it beside a name.
type Post struct {
	Agency string       `json:"agency"` // id
	Title  string       `json:"title"`  // without 原, 前
	Place  string       `json:"place,omitempty"`
	Level  schema.Level `json:"level,omitempty"`
	Kind   schema.Kind  `json:"kind,omitempty"`
	Form   string       `json:"form,omitempty"` // as printed, where the title leaves something out (原市长)
	Act    string       `json:"act,omitempty"`  // 任命, 免去 …: the post is announced, not observed
	Day    string       `json:"day,omitempty"`  // of the act, as printed: 2021-03; "" for the article's
	Former bool         `json:"former,omitempty"`
	Deputy bool         `json:"deputy,omitempty"` // of a place that the body does not tell
}

// ID is the id of the Title node.
func (p Post) ID() string { return p.Agency + p.Title }

// Face is how an article shows a person: all that tells whom it means, beside the name. Two articles that show a name with equal
// faces mean one person, so identity is decided between the few faces of a name and not between its many mentions.
type Face struct {
	Posts   []Post `json:"posts,omitempty"`
	Place   string `json:"place,omitempty"` // of the article, or whose leader it names, where no post tells for certain
	Leads   bool   `json:"leads,omitempty"` // the place: the article calls the person one of its leaders
	Gender  string `json:"gender,omitempty"`
	Ethnic  string `json:"ethnic,omitempty"`
	Printed string `json:"printed,omitempty"` // the name as printed, where a judgement gave another
	Text    string `json:"text,omitempty"`    // hash of the article's text, where nothing else tells one from another
}

// String is the face as JSON, its key.
func (f Face) String() string { return string(encode(f)) }

// short is a face's key where many are kept.
func short(key string) string { return hash(key)[:12] }

// reads is the field of ClaimWords for a post of the face with the key.
func reads(key string, p Post) string { return short(key) + " " + p.ID() }

func parseFace(s string) (Face, error) {
	var f Face
	err := json.Unmarshal([]byte(s), &f)
	return f, err
}

// face is what the article shows of o. second: o is the second of a name in the article.
func (a *article) face(o extract.Official, second bool) Face {
	f := Face{Gender: o.Gender, Ethnic: o.Ethnic}
	for _, p := range o.Posts {
		if p.Title != "" {
			f.Posts = append(f.Posts, a.post(p))
		}
	}
	slices.SortFunc(f.Posts, func(p, q Post) int { return cmp.Compare(string(encode(p)), string(encode(q))) })
	f.Posts = slices.Compact(f.Posts)
	switch {
	case f.firm():
	case second:
		f.Text = a.text[:12] + "#2"
	default:
		f.Leads = o.Of != ""
		if f.Place = a.led(o); f.Place == "" {
			f.Text = a.text[:12]
		}
	}
	return f
}

// led is the place whose leader o is printed to be, or else where the article plays.
func (a *article) led(o extract.Official) string {
	if d := a.lex.places.find(o.Of, a.near); d != nil {
		return d.path()
	}
	if slices.Contains(a.lex.unplaced, o.Of) { // of some city
		if t := a.town(); strings.HasSuffix(t, o.Of) {
			return t
		}
		return ""
	}
	return cmp.Or(o.Of, a.scene())
}

func (a *article) post(p extract.Post) Post {
	agency := a.agency(p)
	b := a.body(agency)
	out := Post{Agency: b.ID, Title: p.Title, Place: b.Place, Level: b.Level, Kind: b.Kind, Act: p.Action, Day: p.Day, Former: p.Former, Deputy: a.lex.deputies[[2]string{b.ID, p.Title}]}
	if agency == "" { // a title alone says little: keep it to the place, or to the text
		out.Agency = "@" + cmp.Or(a.rec.Place, a.text[:12])
	}
	for _, w := range a.lex.former {
		if rest, ok := strings.CutPrefix(p.Title, w); ok && rest != "" {
			out.Title, out.Former = rest, true
			break
		}
	}
	if p.Basis == schema.BasisAnnounced && p.Action == "" {
		out.Act = string(schema.BasisAnnounced)
	}
	if out.Former || out.Title != p.Title {
		out.Form = p.Title
	}
	return out
}

// placed reports whether a post tells where the person serves: in a place, or in the state.
func (f Face) placed() bool {
	return slices.ContainsFunc(f.Posts, func(p Post) bool { return p.Place != "" || p.Level == schema.National })
}

// firm: placed, and not merely as a deputy.
func (f Face) firm() bool {
	return slices.ContainsFunc(f.Posts, func(p Post) bool { return p.Place != "" || p.Level == schema.National && !p.Deputy })
}

// agency is the body of a post, also where only its title tells.
func (a *article) agency(p extract.Post) string { return cmp.Or(p.Agency, a.lex.sole[p.Title]) }

func (f Face) agencies() []string {
	var out []string
	for _, p := range f.Posts {
		out = append(out, p.Agency)
	}
	return out
}

// seats are the places whose bodies the person serves, or the article's where no post is printed.
func (f Face) seats() []string {
	var out []string
	for _, p := range f.Posts {
		if p.Place != "" && !slices.Contains(out, p.Place) {
			out = append(out, p.Place)
		}
	}
	if f.Place != "" && !f.placed() {
		out = append(out, f.Place)
	}
	return out
}
