package extract

import (
	"slices"

	"guanxi/schema"
)

// Not all that is told of the people of an event was there: they write, talk to a paper, or did it at another time.

// outside reports whether the clause tells of what is said to a reporter or written, which is no part of the event: 甲告诉记者; 甲致信.
func (r *reading) outside(st step) bool {
	conference := r.t.cur != nil && r.t.cur.typ == schema.PressConference && !r.toPaper(st)
	told := r.s.any(r.c.from, r.c.to, clsPress) || st.word.is(clsSay) && r.s.any(r.behindAgents(), r.c.to, clsReporter)
	return told && !conference || r.writes()
}

// writes reports whether all that the clause tells is written: not 甲作出批示并赶赴现场.
func (r *reading) writes() bool {
	k := slices.IndexFunc(r.s.toks[r.c.from:r.c.to], func(t tok) bool { return t.is(clsWritten) })
	return k >= 0 && !r.s.anyShape(r.c.from+k, r.c.to, shapeLead)
}

// wrote lets agents who in the clause only wrote, or told the press something, have no part in what the next says: 甲发来贺信，对大会表示祝贺.
func (r *reading) wrote() {
	if r.pending && len(r.agents) > 0 && r.s.any(min(r.behindAgents(), r.c.to), r.c.to, clsPress|clsWritten) {
		r.t.speakOutside(r.agents)
		r.agents, r.pending = nil, false
	}
}

// lookedBack reports whether the clause, after an event, tells of what the agents did at another time: 甲曾到访某校.
func (r *reading) lookedBack(st step) bool {
	return r.t.cur != nil && r.past(st)
}

// past reports whether the agents did what the word at st says at another time: 甲曾到访, 早在2021年，甲就到访.
func (r *reading) past(st step) bool {
	from, first := r.behindAgents(), r.s.toks[0]
	ago := first.has(shapePast) && !first.has(shapeAside) && len(r.t.days(r.s)) == 0
	return from < st.tok && (ago || r.s.anyShape(from, st.tok, shapePast))
}

// toCome reports whether the agents are yet to do what the word at st says: 甲将出席, 甲将于3日出席; not 甲将锦旗赠予乙.
func (r *reading) toCome(st step) bool {
	for k := min(r.behindAgents(), st.tok); k < st.tok; k++ {
		if t := r.s.toks[k]; t.has(shapePlanned) && (st.tok-k < 3 || t.end-t.start > hanLen) {
			return true
		}
	}
	return false
}

// ofSpeaker reports whether the sentence is in the words of somebody who speaks of himself: 我将同甲交换意见; not 我市将, “我很高兴。”甲说.
func (s *sentence) ofSpeaker() bool {
	for k, t := range s.toks[:len(s.toks)-1] {
		switch next := s.toks[k+1]; {
		case t.is(clsSay) || s.at(k) == "“":
			return false
		case t.is(clsOwn) && t.is(clsStop) && next.is(clsStop|clsFollow) && !next.is(clsLevel|clsBody|clsPlace|clsOf):
			return true
		}
	}
	return false
}

// toPaper reports whether a paper of which the clause tells the name is spoken to: 甲对《青澜日报》记者表示.
func (r *reading) toPaper(st step) bool {
	for k := r.behindAgents(); k < st.tok; k++ {
		if r.s.is(k, clsToward) {
			return r.s.at(k+1) == "《"
		}
	}
	return false
}

// often reports whether the clause tells of what somebody does again and again, on no day of its own: 甲多次看望乙, 甲参加各类展会.
func (r *reading) often(st step) bool {
	return (r.s.anyShape(r.c.from, st.tok, shapeOften) || r.s.anyShape(st.end, min(st.end+2, r.c.to), shapeMany)) && len(r.t.days(r.s)) == 0
}

// speakOutside keeps that the agents wrote, or told a reporter, what they go on to say: 甲致信大会. 甲强调.
func (t *story) speakOutside(agents []*item) {
	for _, a := range agents {
		t.outside[a.name] = true
	}
}

// absent reports whether words that go on from the sentence before tell of a person new to the event, who is called by his office:
// 他强调，…。甲书记多次要求….
func (r *reading) absent(i int, st step) bool {
	it, cur := st.person, r.t.cur
	office := func(p post) bool { return p.start >= it.end && p.kind != "member" }
	if r.t.words != r.s.para || cur == nil || cur.part(it.name) != nil || it.left < it.start || !slices.ContainsFunc(it.posts, office) {
		return false
	}
	told := slices.IndexFunc(r.steps[i:], step.tells)
	return told >= 0 && r.steps[i+told].word.is(clsSay)
}
