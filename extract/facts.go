package extract

import (
	"fmt"
	"strings"

	"guanxi/schema"
)

// Facts lists what a record says, one short line a fact: the form of the corpus files.
//
//	home 青澜市
//	王伟: 青澜市委/书记, 青澜市政府/市长
//	王伟 is 男, 回族
//	任命 2021-02 王伟: 青澜市政府/市长
//	former 王伟: 泊云市政府/市长
//	agency 青澜市财政局
//	meeting 2024-12-02 全市安全生产会议: 王伟 chaired+spoke, 李明 attended
//	talks 2024-12-04 王伟将会见李明 (planned): 王伟 met, 李明 met
//	bodies of 全市安全生产会议: 青澜市政府
//	places of 全市安全生产会议: 青澜大厦
//	issue traditional
func (r *Record) Facts() []string {
	var out []string
	if r.PlaceBy == schema.BasisText {
		out = append(out, "home "+r.Place)
	}
	for _, o := range r.Officials {
		var posts []string
		for _, p := range o.Posts {
			posts = append(posts, p.Agency+"/"+p.Title)
		}
		out = append(out, strings.TrimSuffix(o.ID()+": "+strings.Join(posts, ", "), " "))
		if is := strings.Trim(o.Gender+", "+o.Ethnic, ", "); is != "" {
			out = append(out, o.ID()+" is "+is)
		}
		for _, p := range o.Posts {
			if p.Former {
				out = append(out, "former "+o.ID()+": "+p.Agency+"/"+p.Title)
			}
			if p.Action != "" {
				out = append(out, strings.TrimSpace(p.Action+" "+p.Day)+" "+o.ID()+": "+p.Agency+"/"+p.Title)
			}
		}
	}
	for _, n := range r.Others {
		out = append(out, "other "+n)
	}
	for _, a := range r.Agencies {
		out = append(out, "agency "+a.Name)
	}
	for _, f := range r.Firms {
		out = append(out, "firm "+f.Name)
	}
	for _, e := range r.Events {
		var ps []string
		for _, p := range e.Participants {
			ps = append(ps, p.line())
		}
		what := strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", e.Type, e.Date, e.Name)), " ")
		if e.Status != schema.Happened {
			what += " (" + string(e.Status) + ")"
		}
		out = append(out, what+": "+strings.Join(ps, ", "))
		if len(e.Agencies) > 0 {
			out = append(out, "bodies of "+e.Name+": "+strings.Join(e.Agencies, ", "))
		}
		if len(e.Places) > 0 {
			out = append(out, "places of "+e.Name+": "+strings.Join(e.Places, ", "))
		}
	}
	for _, i := range r.Issues {
		if i.Code == traditional {
			out = append(out, "issue "+i.Code)
		}
	}
	return out
}

func (p Participant) line() string {
	var roles []string
	for _, r := range p.Roles {
		roles = append(roles, string(r))
	}
	id := p.Name
	if p.Key != "" {
		id = p.Key
	}
	return id + " " + strings.Join(roles, "+")
}
