package extract

import (
	"fmt"
	"slices"
	"strings"

	"guanxi/extract/rules"
)

// piece is what a piece of a body's name does; words/piece.txt says it of each.
type piece string

const (
	pieceParty      piece = "party"      // 中共
	pieceCentre     piece = "centre"     // 中央
	pieceNation     piece = "nation"     // 国家
	pieceSummit     piece = "summit"     // 中共中央
	pieceBureau     piece = "bureau"     // 政治局
	pieceSeat       piece = "seat"       // 委
	pieceCommittee  piece = "committee"  // 党工委
	pieceGovernment piece = "government" // 政府
	pieceRegion     piece = "region"     // 自治区
	pieceState      piece = "state"      // 国
	pieceLeague     piece = "league"     // 共青团
	pieceMission    piece = "mission"    // 馆
	pieceMinistry   piece = "ministry"   // 部
	pieceCompany    piece = "company"    // 一行
	pieceSection    piece = "section"    // 科
	pieceQuarter    piece = "quarter"    // 社区
	pieceForce      piece = "force"      // 武警
	pieceGarrison   piece = "garrison"   // 军分区
	pieceHouse      piece = "house"      // 人大
	pieceBranch     piece = "branch"     // 分行
	pieceDepartment piece = "department" // 宣传部
	pieceTask       piece = "task"       // 领导小组
	pieceSpecial    piece = "special"    // 特区
	pieceVenue      piece = "venue"      // 中心
)

var allPieces = []piece{pieceParty, pieceCentre, pieceNation, pieceSummit, pieceBureau, pieceSeat, pieceCommittee, pieceGovernment, pieceRegion, pieceState,
	pieceLeague, pieceMission, pieceMinistry, pieceCompany, pieceSection, pieceQuarter, pieceForce, pieceGarrison, pieceHouse, pieceBranch, pieceDepartment, pieceTask, pieceSpecial, pieceVenue}

// pieces are the words of each kind.
type pieces map[piece][]string

func addPiece(l *lexicon, r rules.Row) error {
	p := piece(r.Cols[1])
	if !slices.Contains(allPieces, p) {
		return r.Errorf("unknown piece %q (want one of: %v)", p, allPieces)
	}
	l.pieces[p] = append(l.pieces[p], r.Cols[0])
	return nil
}

// check says which kind has no word.
func (ps pieces) check() error {
	for _, p := range allPieces {
		if len(ps[p]) == 0 {
			return fmt.Errorf("words/piece.txt: no word for the piece %s", p)
		}
	}
	return nil
}

// the is the one word of its kind.
func (ps pieces) the(p piece) string { return ps[p][0] }

// begins reports whether s begins with a word of the kind, and what follows it.
func (ps pieces) begins(s string, p piece) (rest string, ok bool) {
	for _, w := range ps[p] {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest, true
		}
	}
	return s, false
}

// ends reports whether s ends with a word of the kind, and what stands before the longest such.
func (ps pieces) ends(s string, p piece) (rest string, ok bool) {
	rest = s
	for _, w := range ps[p] {
		if r, found := strings.CutSuffix(s, w); found && len(r) < len(rest) {
			rest, ok = r, true
		}
	}
	return rest, ok
}
