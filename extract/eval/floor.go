package eval

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"

	"guanxi/extract/rules"
)

// Floor is the lowest F1, in percent, that each metric may fall to, in the order of its file.
type Floor []struct {
	Metric string
	F1     float64
}

// LoadFloor reads a floor file: a metric and its lowest F1 a line, parted by a tab, `#` comments.
func LoadFloor(fsys fs.FS, name string) (Floor, error) {
	rows, err := rules.Read(fsys, name, 2, 2)
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, m := range Metrics() {
		known[m] = true
	}
	floor := make(Floor, len(rows))
	for i, r := range rows {
		f, err := strconv.ParseFloat(r.Cols[1], 64)
		if err != nil || f < 0 || f > 100 {
			return nil, r.Errorf("%q is no percentage", r.Cols[1])
		}
		if !known[r.Cols[0]] {
			return nil, r.Errorf("unknown metric %q", r.Cols[0])
		}
		floor[i].Metric, floor[i].F1 = r.Cols[0], f
	}
	return floor, nil
}

// Check is an error that names every metric under its floor, or nil.
func (f Floor) Check(r Result) error {
	got := map[string]float64{}
	for _, m := range r.Measures() {
		got[m.Metric] = m.F1
	}
	var errs []error
	for _, line := range f {
		if got[line.Metric] < line.F1 {
			errs = append(errs, fmt.Errorf("%s: F1 is %.2f, the floor %g", line.Metric, got[line.Metric], line.F1))
		}
	}
	return errors.Join(errs...)
}
