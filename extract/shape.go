package extract

import (
	"maps"
	"slices"
)

// shape is what an event word makes of its clause; a word may have several. The heads of events/*.txt say what each means.
type shape uint64

const (
	shapeAll shape = 1 << iota
	shapeApart
	shapeAside
	shapeAt
	shapeAway
	shapeBeside
	shapeBoth
	shapeCall
	shapeCalls
	shapeContent
	shapeDenied
	shapeDeputes
	shapeEach
	shapeForum
	shapeFounds
	shapeGives
	shapeGroup
	shapeHalf
	shapeHeard
	shapeHears
	shapeHeld
	shapeHome
	shapeHonours
	shapeHost
	shapeInto
	shapeJoin
	shapeLead
	shapeLeads
	shapeLeaves
	shapeMany
	shapeNext
	shapeNoun
	shapeOccasion
	shapeOften
	shapeOpens
	shapePast
	shapePlanned
	shapeReceives
	shapeSends
	shapeSeries
	shapeSpeech
	shapeSubject
	shapeTitled
	shapeWeak
	shapeWhole
	shapeWithin
)

// eventShapes are the names of the shapes in events/*.txt.
var eventShapes = map[string]shape{
	"all":      shapeAll,
	"apart":    shapeApart,
	"aside":    shapeAside,
	"at":       shapeAt,
	"away":     shapeAway,
	"beside":   shapeBeside,
	"both":     shapeBoth,
	"call":     shapeCall,
	"calls":    shapeCalls,
	"content":  shapeContent,
	"denied":   shapeDenied,
	"deputes":  shapeDeputes,
	"each":     shapeEach,
	"forum":    shapeForum,
	"founds":   shapeFounds,
	"gives":    shapeGives,
	"group":    shapeGroup,
	"half":     shapeHalf,
	"heard":    shapeHeard,
	"hears":    shapeHears,
	"held":     shapeHeld,
	"home":     shapeHome,
	"honours":  shapeHonours,
	"host":     shapeHost,
	"into":     shapeInto,
	"join":     shapeJoin,
	"lead":     shapeLead,
	"leads":    shapeLeads,
	"leaves":   shapeLeaves,
	"many":     shapeMany,
	"next":     shapeNext,
	"noun":     shapeNoun,
	"occasion": shapeOccasion,
	"often":    shapeOften,
	"opens":    shapeOpens,
	"past":     shapePast,
	"planned":  shapePlanned,
	"receives": shapeReceives,
	"sends":    shapeSends,
	"series":   shapeSeries,
	"speech":   shapeSpeech,
	"subject":  shapeSubject,
	"titled":   shapeTitled,
	"weak":     shapeWeak,
	"whole":    shapeWhole,
	"within":   shapeWithin,
}

// shapeNames are what may stand in the column: a shape, or end, of what no word is.
func shapeNames() []string { return append(slices.Sorted(maps.Keys(eventShapes)), "end") }

// shapesStop are those of words that no body's name reaches over.
const shapesStop = shapeContent | shapeHeld | shapeNext | shapeAside | shapeInto | shapeSeries | shapeEach

// shaped is the event word of the shape, or of one of several, if w (which may be nil) is one.
func (w *word) shaped(s shape) (eventWord, bool) {
	if w.has(s) {
		for _, e := range w.event {
			if e.shape&s != 0 {
				return e, true
			}
		}
	}
	return eventWord{}, false
}

// has reports whether w, which may be nil, is an event word of the shape, or of one of several.
func (w *word) has(s shape) bool { return w != nil && w.shapes&s != 0 }
