package graphtest

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"guanxi/extract"
	"guanxi/extract/page"
	"guanxi/extract/rules"
	"guanxi/graph"
	"guanxi/schema"
)

//go:embed words
var words embed.FS

// Lexicon knows the divisions of words/place.txt, which are nowhere on a map.
func Lexicon(t testing.TB) *graph.Lexicon {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, from := range map[string]fs.FS{"words/place.txt": words, "words/site.txt": words, "words/country.txt": rules.Default(), "words/prefix.txt": rules.Default(),
		"words/time.txt": rules.Default()} {
		b, err := fs.ReadFile(from, name)
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: b}
	}
	l, err := graph.NewLexicon(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// Records reads records written for people:
//
//	@ a1 2021-03-02 云溪市              an article: source, day, place (- for none); a fourth word is another article's text, or with
//	                                    ~ at its end one made from it: each ~ changes a fifth, < cuts two fifths
//	何川 云溪市委/副书记 女               an official, with posts; #2 behind the name for a second one
//	沈某 of:云溪市                       one of a list of a place's leaders
//	顾某 云溪市政府/副市长!任命 云溪市委/-宣传部长      ! announces a post (!任命:2021-03 with the day, month or year), - says that it is over
//	* meeting 2021-03-01 市委常委会会议 会展中心,南湖公园   an event: type, day (as printed where no year is known), name, stops; type!
//	                                    for a planned one, type/ for one whose people went apart
//	何川 attended spoke                 a participant, with roles
//
// What else a record holds (agencies, spans, quotes) follows from these.
func Records(t testing.TB, text string) []extract.Record {
	t.Helper()
	var out []extract.Record
	for line := range strings.SplitSeq(text, "\n") {
		w := strings.Fields(line)
		if len(w) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		switch {
		case w[0] == "@":
			out = append(out, record(w[1:]))
		case len(out) == 0:
			t.Fatalf("%q stands before the first article", line)
		case w[0] == "*":
			addEvent(&out[len(out)-1], w[1:])
		case len(out[len(out)-1].Events) > 0:
			addParticipant(&out[len(out)-1], w)
		default:
			addOfficial(&out[len(out)-1], w)
		}
	}
	return out
}

func record(w []string) extract.Record {
	text, from := w[0], w[0]
	if len(w) > 3 {
		text, from = w[3], strings.TrimRight(w[3], "~<")
	}
	return extract.Record{ID: w[0], Source: w[0], Article: 1, Headline: "标题" + w[0], Date: given(w[1]), DateBasis: schema.BasisFile,
		Place: given(w[2]), TextHash: digest(text), Imprint: imprint(from, text[len(from):]), Marks: []byte(digest(from)[:4])}
}

func digest(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

// imprint is that of a text, of whose runs every fifth is another after one change, two in five after two, and three in five are left
// after a cut.
func imprint(text, changes string) []byte {
	out := make([][]byte, 100-40*strings.Count(changes, "<"))
	for i := range out {
		h := sha256.Sum256(fmt.Append(nil, text, i, i%5 < strings.Count(changes, "~")))
		out[i] = h[:2]
	}
	slices.SortFunc(out, bytes.Compare)
	return slices.Concat(slices.CompactFunc(out, bytes.Equal)...)
}

func given(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

func addOfficial(r *extract.Record, w []string) {
	o := extract.Official{Name: w[0], Mentions: []extract.Mention{{Span: at(r), Rule: "test"}}}
	if name, _, second := strings.Cut(w[0], "#"); second {
		o.Name, o.Key = name, w[0]
	}
	for _, s := range w[1:] {
		switch {
		case s == "女":
			o.Gender = s
		case strings.HasSuffix(s, "族"):
			o.Ethnic = s
		case strings.HasPrefix(s, "of:"):
			o.Of = strings.TrimPrefix(s, "of:")
		default:
			o.Posts = append(o.Posts, addPost(r, s))
		}
	}
	r.Officials = append(r.Officials, o)
}

func addPost(r *extract.Record, s string) extract.Post {
	agency, title, _ := strings.Cut(s, "/")
	p := extract.Post{Agency: agency, Printed: agency + title, Span: at(r), Rule: "test", Basis: schema.BasisObserved}
	if p.Title, p.Action, _ = strings.Cut(title, "!"); p.Action != "" {
		p.Action, p.Day, _ = strings.Cut(p.Action, ":")
		p.Basis = schema.BasisAnnounced
	}
	p.Title, p.Former = strings.CutPrefix(p.Title, "-")
	for _, a := range r.Agencies {
		if a.Name == agency {
			return p
		}
	}
	if agency != "" {
		r.Agencies = append(r.Agencies, body(agency, at(r)))
	}
	return p
}

// body guesses an agency's place, level and kind from its name, as the extractor does.
func body(name string, s page.Span) extract.Agency {
	a := extract.Agency{Name: name, Kind: schema.Government, Spans: []page.Span{s}}
	for _, l := range []struct {
		word  string
		level schema.Level
	}{{"省", schema.Province}, {"市", schema.Prefecture}, {"州", schema.Prefecture}, {"县", schema.County}, {"区", schema.County}} {
		if before, _, ok := strings.Cut(name, l.word); ok && a.Place == "" {
			a.Place, a.Level = before+l.word, l.level // a bare level word where the place is not known (市委)
		}
	}
	switch {
	case a.Place != "" || strings.Contains(name, "镇") || strings.HasSuffix(name, "主席团") || len(name) <= len("公司"): // no lexicon lists towns, and a noun is no body
	default:
		a.Level = schema.National
	}
	switch {
	case slices.Contains([]string{"老挝", "老挝政府", "越南", "印尼", "印度尼西亚"}, name):
		a.Place, a.Kind = strings.TrimSuffix(name, "政府"), schema.Foreign
	case strings.Contains(name, "人大"):
		a.Kind = schema.Congress
	case strings.Contains(name, "军"):
		a.Kind = schema.Military
	case strings.Contains(name, "委"):
		a.Kind = schema.Party
	}
	return a
}

func addEvent(r *extract.Record, w []string) {
	kind, planned := strings.CutSuffix(w[0], "!")
	kind, apart := strings.CutSuffix(kind, "/")
	e := extract.Event{Type: schema.EventType(kind), Apart: apart, Date: given(w[1]), Name: w[2], Status: schema.Happened, Span: at(r), Rule: "test"}
	switch _, err := time.Parse(time.DateOnly, e.Date); {
	case err == nil:
		e.DateBasis = schema.BasisRelative
	default:
		e.Date, e.DateText = "", e.Date
	}
	if planned {
		e.Status = schema.Planned
	}
	if len(w) > 3 {
		e.Places = strings.Split(w[3], ",")
		for _, place := range e.Places {
			e.PlaceProofs = append(e.PlaceProofs, extract.Proof{Span: at(r), Quote: "到" + place, Rule: "test"})
		}
	}
	r.Events = append(r.Events, e)
}

func addParticipant(r *extract.Record, w []string) {
	e := &r.Events[len(r.Events)-1]
	p := extract.Participant{Name: w[0], Order: len(e.Participants) + 1}
	if name, _, second := strings.Cut(w[0], "#"); second {
		p.Name, p.Key = name, w[0]
	}
	for _, role := range w[1:] {
		p.Roles = append(p.Roles, schema.Role(role))
		p.Evidence = append(p.Evidence, extract.Evidence{Role: schema.Role(role), Proof: extract.Proof{Span: at(r), Quote: p.Name + role, Rule: "test"}})
	}
	e.Participants = append(e.Participants, p)
}

// at is a span that no other has in the record.
func at(r *extract.Record) page.Span {
	n := 10 * (len(r.Officials) + len(r.Events) + len(r.Agencies) + 1)
	return page.Span{Start: n, End: n + 9}
}
