package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"guanxi/graph/sqlitestore"
)

// TestBuildKilled kills a build after its first batch, as it waits for more input. The same articles then give the graph that an undisturbed
// build gives.
func TestBuildKilled(t *testing.T) {
	dir := t.TempDir()
	input := filepath.Join(dir, "articles.jsonl")
	all := articles(2*batchRecords + 10)
	if err := os.WriteFile(input, all, 0o600); err != nil {
		t.Fatal(err)
	}
	whole, killed := filepath.Join(dir, "whole.db"), filepath.Join(dir, "killed.db")
	self(t, "build", "--db", whole, input)

	build := command("build", "--db", killed, "--from", "jsonl", "-")
	build.Stderr = t.Output()
	stdin, err := build.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := build.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := stdin.Write(all[:len(all)*2/3]); err != nil {
		t.Fatal(err)
	}
	waitForRecords(t, killed)
	if err := build.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := build.Wait(); err == nil {
		t.Fatal("the build ended before it was killed")
	}
	if bytes.Equal(self(t, "export", "--db", killed), self(t, "export", "--db", whole)) {
		t.Fatal("the killed build had written everything")
	}
	self(t, "build", "--db", killed, input)
	if !bytes.Equal(self(t, "export", "--db", killed), self(t, "export", "--db", whole)) {
		t.Error("after a kill, the same command gives another graph than an undisturbed build")
	}
}

// articles are n articles, of leaders who are in many and others who are in few.
func articles(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		day := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i%300)
		other := string([]rune("安宁川岚山海峰林清明")[i/7%10]) + string([]rune("远志文武江河松柏云雪")[i/70%10])
		fmt.Fprintf(&b, `{"id":"a%05d","date":"%s","place":"青澜市","text":"青澜市召开第%d次工作会议\n\n本报讯 %d月%d日，市委书记沈予安主持召开第%d次工作会议并讲话。市长陆明川、副市长顾%s参加会议。"}`+"\n",
			i, day.Format(time.DateOnly), i, day.Month(), day.Day(), i, other)
	}
	return b.Bytes()
}

// waitForRecords waits until a first batch is in the database.
func waitForRecords(t *testing.T, path string) {
	t.Helper()
	for range 3000 {
		time.Sleep(50 * time.Millisecond)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		store, err := sqlitestore.Open(t.Context(), path)
		if err != nil {
			continue // not yet made
		}
		sources, err := store.Sources(t.Context())
		store.Close(t.Context())
		if err == nil && len(sources) > 0 {
			return
		}
	}
	t.Fatal("no batch was written")
}

// command is guanxi as a process of its own.
func command(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Args[0] = "guanxi" // see TestMain
	return cmd
}

// self runs guanxi to its end and returns what it printed.
func self(t *testing.T, args ...string) []byte {
	t.Helper()
	cmd := command(args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("guanxi %v: %v\n%s", args, err, &stderr)
	}
	return out
}
