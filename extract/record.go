package extract

import (
	"encoding/json"
	"slices"

	"guanxi/extract/page"
	"guanxi/schema"
)

// Record is all that one article says: a pure function of its text and metadata.
// Its JSON, one object a line, is the contract of `guanxi extract`; docs/record.md describes each field.
type Record struct {
	ID        string       `json:"id"`                // file stem, with #n where a file holds several articles
	Source    string       `json:"source"`            // path or JSONL id it came with
	Article   int          `json:"article"`           // 1-based number within the source
	Headline  string       `json:"headline"`          //
	Place     string       `json:"place"`             // the place whose organ speaks (我市); "" if it cannot be told
	PlaceBy   schema.Basis `json:"place_basis"`       //
	Date      string       `json:"date"`              // publication day, ISO; "" if unknown
	DateBasis schema.Basis `json:"date_basis"`        //
	Paper     string       `json:"paper"`             // newspaper or site, where printed or given
	Bylines   []string     `json:"bylines"`           // reporters, photographers, editors: never officials
	Others    []string     `json:"others"`            // named people who are not officials
	Officials []Official   `json:"officials"`         // in order of first mention
	Agencies  []Agency     `json:"agencies"`          // in order of first mention
	Firms     []Agency     `json:"firms,omitempty"`   // firms and papers that somebody has a post in
	Events    []Event      `json:"events"`            // in order of first mention
	Issues    []Issue      `json:"issues"`            // what was seen and not understood
	TextHash  string       `json:"text_hash"`         // SHA-256 of the cleaned text, hex: equal for equal reprints
	Imprint   []byte       `json:"imprint,omitempty"` // of the cleaned text: what two texts have in common
	Marks     []byte       `json:"marks,omitempty"`   // of passages and people: to find such texts
}

// named are all whom the article names, officials and others.
func (r *Record) named() []string {
	out := slices.Clone(r.Others)
	for _, o := range r.Officials {
		out = append(out, o.Name)
	}
	return out
}

// Official is one person in one article. Key is set only where two people of one name are in the article.
type Official struct {
	Name     string    `json:"name"`
	Key      string    `json:"key,omitempty"` // 刘涛#2
	Posts    []Post    `json:"posts"`
	Mentions []Mention `json:"mentions"`
	Of       string    `json:"of,omitempty"`     // place whose leaders a list without posts names: 泊云市领导甲、乙
	Gender   string    `json:"gender,omitempty"` // as printed: 女
	Ethnic   string    `json:"ethnic,omitempty"` // as printed: 回族
}

// ID is what participants refer to: the key where there is one, else the name.
func (o Official) ID() string {
	if o.Key != "" {
		return o.Key
	}
	return o.Name
}

// Post is a title in an agency. Printed is the post as the page has it, at Span.
type Post struct {
	Agency  string       `json:"agency"` // resolved with its place; "" where the text gives none
	Title   string       `json:"title"`
	Printed string       `json:"printed"`
	Span    page.Span    `json:"span"`
	Rule    string       `json:"rule"`
	Basis   schema.Basis `json:"basis"`            // observed or announced
	Action  string       `json:"action,omitempty"` // for announced posts: 任命, 免去, 当选, 辞去
	Day     string       `json:"day,omitempty"`    // for announced posts: day, month or year printed for the action, where it is
	Former  bool         `json:"former,omitempty"` // 原, 前, 曾任
}

// Mention is one place where a person is named or meant.
type Mention struct {
	Span page.Span `json:"span"`
	Rule string    `json:"rule"` // file:line or the name of the sentence shape
}

// Agency is a party, state or public body named in the article or implied by a post.
type Agency struct {
	Name    string       `json:"name"`    // resolved with its place: 焦作市委
	Surface []string     `json:"surface"` // as printed; empty where only implied
	Kind    schema.Kind  `json:"kind"`
	Level   schema.Level `json:"level"`
	Place   string       `json:"place"` // 焦作市; "" for national, foreign and unknown
	Spans   []page.Span  `json:"spans"`
}

// Event is one occasion on which officials were present.
type Event struct {
	Type         schema.EventType `json:"type"`
	Name         string           `json:"name"`
	Date         string           `json:"date"`      // ISO day, or 2020-04 for a month; "" if unresolved
	DateText     string           `json:"date_text"` // as printed
	DateBasis    schema.Basis     `json:"date_basis"`
	DateEnd      string           `json:"date_end,omitempty"` // last day of a range
	Places       []string         `json:"places"`             // venues and stops as printed, in order
	PlaceProofs  []Proof          `json:"place_evidence"`     // of each of these
	Status       schema.Status    `json:"status"`
	OpenList     bool             `json:"open_list"`       // 等 follows the names: absence proves nothing
	Apart        bool             `json:"apart,omitempty"` // several led it who did not go together: 甲、乙分头慰问
	Agencies     []string         `json:"agencies"`        // bodies that took part, by resolved name
	AgencyProofs []Proof          `json:"agency_evidence"` // of each of these
	Participants []Participant    `json:"participants"`
	Span         page.Span        `json:"span"` // of the words that made it an event
	Rule         string           `json:"rule"`
}

// Participant is an official (or other person) at an event.
type Participant struct {
	Name     string        `json:"name"`
	Key      string        `json:"key,omitempty"`
	Roles    []schema.Role `json:"roles"`
	Order    int           `json:"order"`           // place in the printed list, from 1
	Title    string        `json:"title,omitempty"` // as printed at the event
	Evidence []Evidence    `json:"evidence"`
}

// Evidence is why a participant has a role.
type Evidence struct {
	Role schema.Role `json:"role"`
	Proof
}

// Proof is the words that a fact rests on, and the rule that read them.
type Proof struct {
	Span  page.Span `json:"span"`
	Quote string    `json:"quote"` // what is printed at Span, as cleaned for reading
	Rule  string    `json:"rule"`
}

// Issue is something seen and not understood: the fact is left out, never guessed.
type Issue struct {
	Code    string    `json:"code"` // unknown-title, unknown-body, no-body, traditional
	Span    page.Span `json:"span"`
	Message string    `json:"message"`
}

// Line writes the record as one line of JSON, without a line end and with Chinese as it is.
func (r *Record) Line() ([]byte, error) { return json.Marshal(r) }
