// Package schema says what may exist: node labels, relationship types, their keys and the controlled words.
// It imports nothing of ours; extract and graph take their vocabulary from here.
package schema

import "strings"

// Label names a kind of node.
type Label string

// The node labels (nodes.txt says what each is keyed by and what it holds).
const (
	Official Label = "Official"
	Title    Label = "Title"
	Agency   Label = "Agency"
	Event    Label = "Event"
	Place    Label = "Place"
	Article  Label = "Article"
)

// Rel names a relationship type.
type Rel string

// The relationship types (edges.txt says between what they run and what they carry).
const (
	Chaired      Rel = "CHAIRED"
	Attended     Rel = "ATTENDED"
	Inspected    Rel = "INSPECTED"
	Accompanied  Rel = "ACCOMPANIED"
	Met          Rel = "MET"
	SpokeAt      Rel = "SPOKE_AT"
	Holds        Rel = "HOLDS"
	In           Rel = "IN"
	TookPart     Rel = "TOOK_PART"
	At           Rel = "AT"
	ReportedIn   Rel = "REPORTED_IN"
	MentionedIn  Rel = "MENTIONED_IN"
	Under        Rel = "UNDER"
	Within       Rel = "WITHIN"
	PossiblySame Rel = "POSSIBLY_SAME"
	MetWith      Rel = "MET_WITH"
)

// Role is what an official did at an event.
type Role string

// The roles, in the order in which reports print them.
const (
	RoleChaired     Role = "chaired"
	RoleInspected   Role = "inspected"
	RoleMet         Role = "met"
	RoleSpoke       Role = "spoke"
	RoleAttended    Role = "attended"
	RoleAccompanied Role = "accompanied"
)

// Rel is the relationship type that says an official had the role.
func (r Role) Rel() Rel {
	if r == RoleSpoke {
		return SpokeAt
	}
	return Rel(strings.ToUpper(string(r)))
}

// EventType is the controlled word for what kind of occasion an event was.
type EventType string

// The event types.
const (
	Meeting         EventType = "meeting"
	PressConference EventType = "press_conference"
	Inspection      EventType = "inspection"
	Visit           EventType = "visit"
	Talks           EventType = "talks"
	Trip            EventType = "trip"
	Ceremony        EventType = "ceremony"
	Lecture         EventType = "lecture"
	Other           EventType = "other"
)

// Status tells an event that took place from one that was only planned, denied or looked back at.
type Status string

// The statuses.
const (
	Happened Status = "happened"
	Planned  Status = "planned"
	Negated  Status = "negated"
	Past     Status = "past"
)

// Basis says on what a date or a post rests.
type Basis string

// The bases of dates: where the day came from, from the most to the least trusted.
const (
	BasisPrinted  Basis = "printed"  // 2020年4月2日
	BasisRelative Basis = "relative" // 昨日, 4月2日 against the article's date
	BasisFlag     Basis = "flag"     // --date, --place
	BasisFront    Basis = "front"    // front matter or page metadata
	BasisFile     Basis = "file"     // the file's name
	BasisMeta     Basis = "meta"     // a --meta row or a field of a JSONL line
	BasisText     Basis = "text"     // dateline or 发布日期 in the text
)

// The bases of posts.
const (
	BasisObserved  Basis = "observed"  // printed beside the name
	BasisAnnounced Basis = "announced" // 任命, 免去, 当选, 辞去, 任前公示
)

// Kind is the system that an agency belongs to.
type Kind string

// The kinds of agency.
const (
	Party       Kind = "party"
	Government  Kind = "government"
	Congress    Kind = "congress"
	CPPCC       Kind = "cppcc"
	Discipline  Kind = "discipline"
	Court       Kind = "court"
	Procuracy   Kind = "procuratorate"
	Military    Kind = "military"
	Mass        Kind = "mass"
	Democratic  Kind = "democratic"
	Enterprise  Kind = "enterprise"
	Institution Kind = "institution"
	Media       Kind = "media"
	Foreign     Kind = "foreign"
	OtherKind   Kind = "other"
)

// Level is the administrative level of a place, or of the place that an agency belongs to.
type Level string

// The levels, from the top.
const (
	National   Level = "national"
	Province   Level = "province"
	Prefecture Level = "prefecture"
	County     Level = "county"
	Township   Level = "township"
	Village    Level = "village"
	NoLevel    Level = ""
)
