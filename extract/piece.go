package extract

import (
	"fmt"
	"slices"
	"strings"

	"guanxi/extract/rules"
)

// piece is what a piece of a body's name does; words/piece.txt says it of each.
type piece int

const (
	pieceParty      piece = iota // 中共
	pieceCentre                  // 中央
	pieceNation                  // 国家
	pieceSummit                  // 中共中央
	pieceBureau                  // 政治局
	pieceSeat                    // 委
	pieceCommittee               // 党工委
	pieceGovernment              // 政府
	pieceRegion                  // 自治区
	pieceState                   // 国
	pieceLeague                  // 共青团
	pieceMission                 // 馆
	pieceMinistry                // 部
	pieceCompany                 // 一行
	pieceSection                 // 科
	pieceQuarter                 // 社区
	pieceForce                   // 武警
	pieceGarrison                // 军分区
	pieceHouse                   // 人大
	pieceStanding                // 常委会
	pieceBranch                  // 分行
	pieceDepartment              // 宣传部
	pieceTask                    // 领导小组
	pieceSpecial                 // 特区
	pieceVenue                   // 中心
	pieceAfar                    // 台湾省
	pieceCapital                 // 北京市
	pieceRoad                    // 西路
	pieceFull                    // 委员会
	piecePosted                  // 驻
	pieceKept                    // 海事局
	pieceSecretary               // 书记
	pieceCell                    // 党支部
	pieceSession                 // 代表大会
	pieceOffices                 // 部门
	pieceMany                    // 级
	pieceSquad                   // 支队
	pieceWing                    // 司
	pieceFaculty                 // 文学院
	pieceUniversity              // 大学
	pieceDesk                    // 办
	pieceAddress                 // 教授
	pieceFormer                  // 旧址
)

// pieceNames are what words/piece.txt calls them.
var pieceNames = [...]string{
	pieceParty:      "party",
	pieceCentre:     "centre",
	pieceNation:     "nation",
	pieceSummit:     "summit",
	pieceBureau:     "bureau",
	pieceSeat:       "seat",
	pieceCommittee:  "committee",
	pieceGovernment: "government",
	pieceRegion:     "region",
	pieceState:      "state",
	pieceLeague:     "league",
	pieceMission:    "mission",
	pieceMinistry:   "ministry",
	pieceCompany:    "company",
	pieceSection:    "section",
	pieceQuarter:    "quarter",
	pieceForce:      "force",
	pieceGarrison:   "garrison",
	pieceHouse:      "house",
	pieceStanding:   "standing",
	pieceBranch:     "branch",
	pieceDepartment: "department",
	pieceTask:       "task",
	pieceSpecial:    "special",
	pieceVenue:      "venue",
	pieceAfar:       "afar",
	pieceCapital:    "capital",
	pieceRoad:       "road",
	pieceFull:       "full",
	piecePosted:     "posted",
	pieceKept:       "kept",
	pieceSecretary:  "secretary",
	pieceCell:       "cell",
	pieceSession:    "session",
	pieceOffices:    "offices",
	pieceMany:       "many",
	pieceSquad:      "squad",
	pieceWing:       "wing",
	pieceFaculty:    "faculty",
	pieceUniversity: "university",
	pieceDesk:       "desk",
	pieceAddress:    "address",
	pieceFormer:     "former",
}

// pieces are the words of each kind.
type pieces [len(pieceNames)][]string

func addPiece(l *lexicon, r rules.Row) error {
	p := slices.Index(pieceNames[:], r.Cols[1])
	if p < 0 {
		return r.Errorf("unknown piece %q (want one of: %v)", r.Cols[1], pieceNames)
	}
	l.pieces[p] = append(l.pieces[p], r.Cols[0])
	return nil
}

// hasPieces is an error where a kind of pieces has no word.
func (l *lexicon) hasPieces() error {
	for p, words := range l.pieces {
		if len(words) == 0 {
			return fmt.Errorf("words/piece.txt: no word for the piece %s", pieceNames[p])
		}
	}
	return nil
}

// the is the one word of its kind.
func (ps *pieces) the(p piece) string { return ps[p][0] }

// begins reports whether s begins with a word of the kind, and what follows it.
func (ps *pieces) begins(s string, p piece) (rest string, ok bool) {
	for _, w := range ps[p] {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// ends reports whether s ends with a word of the kind, and what stands before the longest such.
func (ps *pieces) ends(s string, p piece) (rest string, ok bool) {
	rest = s
	for _, w := range ps[p] {
		if r, found := strings.CutSuffix(s, w); found && len(r) < len(rest) {
			rest, ok = r, true
		}
	}
	return rest, ok
}

// endsIn reports whether s ends with a word of the kind.
func (ps *pieces) endsIn(s string, p piece) bool {
	_, ok := ps.ends(s, p)
	return ok
}
