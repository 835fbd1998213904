// Package eval compares records with gold, the annotation of a careful reader, and says field by field how well they agree.
// docs/gold.md describes the format and the measures.
package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"

	"guanxi/extract"
)

// Article is what an article says: gold as annotated, or a record cut down to the same fields.
type Article struct {
	ID        string     `json:"id"`
	Headline  string     `json:"headline"`
	Place     string     `json:"place"`
	Date      string     `json:"date"`
	Bylines   []string   `json:"bylines"`
	Officials []Official `json:"officials"`
	Others    []string   `json:"others"` // named people who are not officials: neither asked for nor held against a record
	Agencies  []Agency   `json:"agencies"`
	Events    []Event    `json:"events"`
}

// Official is a person with the posts that the article gives.
type Official struct {
	Name  string `json:"name"`
	Posts []Post `json:"posts"`
}

// Post is a title in an agency.
type Post struct {
	Agency string `json:"agency"`
	Title  string `json:"title"`
}

// Agency is a body. Optional ones are neither asked for nor held against a record.
type Agency struct {
	Name     string `json:"name"`
	Optional bool   `json:"optional"`
}

// Event is an occasion with its people.
type Event struct {
	Type         string        `json:"type"`
	Name         string        `json:"name"`
	Date         string        `json:"date"`
	Participants []Participant `json:"participants"`
}

// Participant is a person at an event. Evidence is a record's, not gold's.
type Participant struct {
	Name     string             `json:"name"`
	Roles    []string           `json:"roles"`
	Evidence []extract.Evidence `json:"-"`
}

// LoadGold reads every *.json of the folder dir of fsys, in order of their names. It is an error if there is none.
func LoadGold(fsys fs.FS, dir string) ([]Article, error) {
	files, err := fs.Glob(fsys, path.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list gold: %w", err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no gold (*.json) in %s", dir)
	}
	var out []Article
	seen := map[string]string{}
	for _, f := range files {
		b, err := fs.ReadFile(fsys, f)
		if err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		var a Article
		if err := json.Unmarshal(b, &a); err != nil {
			return nil, fmt.Errorf("%s: %w", at(f, b, err), err)
		}
		switch was := seen[a.ID]; {
		case a.ID == "":
			return nil, fmt.Errorf("%s: gold without an id", f)
		case was != "":
			return nil, fmt.Errorf("%s: id %q is in %s too", f, a.ID, was)
		}
		seen[a.ID] = f
		out = append(out, a)
	}
	return out, nil
}

// at is file:line of a JSON error.
func at(file string, b []byte, err error) string {
	var offset int64
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	default:
		return file
	}
	return fmt.Sprintf("%s:%d", file, 1+bytes.Count(b[:min(int(offset), len(b))], []byte("\n")))
}

// ReadRecords reads records as `guanxi extract` writes them, one a line. Errors name the line.
func ReadRecords(r io.Reader) ([]extract.Record, error) {
	var out []extract.Record
	s := bufio.NewScanner(r)
	s.Buffer(nil, 64<<20)
	for n := 1; s.Scan(); n++ {
		if len(bytes.TrimSpace(s.Bytes())) == 0 {
			continue
		}
		var rec extract.Record
		if err := json.Unmarshal(s.Bytes(), &rec); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		out = append(out, rec)
	}
	return out, s.Err()
}

func fromRecord(r *extract.Record) Article {
	a := Article{ID: r.ID, Headline: r.Headline}
	for _, o := range r.Officials {
		to := Official{Name: o.Name}
		for _, p := range o.Posts {
			to.Posts = append(to.Posts, Post{p.Agency, p.Title})
		}
		a.Officials = append(a.Officials, to)
	}
	for _, g := range r.Agencies {
		a.Agencies = append(a.Agencies, Agency{Name: g.Name})
	}
	for _, e := range r.Events {
		to := Event{Type: string(e.Type), Name: e.Name, Date: e.Date}
		for _, p := range e.Participants {
			who := Participant{Name: p.Name, Evidence: p.Evidence}
			for _, role := range p.Roles {
				who.Roles = append(who.Roles, string(role))
			}
			to.Participants = append(to.Participants, who)
		}
		a.Events = append(a.Events, to)
	}
	return a
}
