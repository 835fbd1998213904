package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"guanxi/graph/neo4jstore/neo4jtest"
)

var update = flag.Bool("update", false, "write what the commands print into the transcripts")

// TestMain makes the test binary the guanxi that the transcripts call.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "guanxi" {
		main()
	}
	os.Exit(m.Run())
}

// TestTranscripts runs what a user would type. A file is a session in a folder of its own, with the repository's fixtures in it:
//
//	# comment; "# needs neo4j" where there must be a server
//	$ a command line for sh
//	what it prints, on both streams
//	[3]                             its exit code, if not 0
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("../../fixtures/cli/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts, %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			old := contents(t, file)
			if strings.HasPrefix(old, "# needs neo4j\n") {
				neo4jtest.Empty(t)
			}
			compare(t, file, old, replay(newShell(t), old))
		})
	}
}

// TestReadme runs the console blocks of README.md as one session.
func TestReadme(t *testing.T) {
	const file, open, end = "../../README.md", "```console\n", "```\n"
	old := contents(t, file)
	if !strings.Contains(old, open) {
		t.Fatal("no console block in README.md")
	}
	sh, now, rest := newShell(t), "", old
	for {
		before, after, ok := strings.Cut(rest, open)
		now += before
		if !ok {
			break
		}
		block, after, _ := strings.Cut(after, end)
		now += open + strings.TrimSuffix(replay(sh, block), "\n") + end
		rest = after
	}
	compare(t, file, old, now)
}

func compare(t *testing.T, file, old, now string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, got := strings.Split(old, "\n"), strings.Split(now, "\n")
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			t.Fatalf("%s:%d: got\n%s\nwant\n%s", file, i+1, strings.Join(got[min(i, len(got)):min(i+5, len(got))], "\n"), want[i])
		}
	}
	if len(got) > len(want) {
		t.Fatalf("%s: more than expected:\n%s", file, strings.Join(got[len(want):], "\n"))
	}
}

// replay runs the commands of a transcript and gives it back with what they print now.
func replay(run shell, transcript string) string {
	var out strings.Builder
	inOutput := false
	for line := range strings.Lines(transcript) {
		command, isCommand := strings.CutPrefix(line, "$ ")
		if isCommand || strings.HasPrefix(line, "#") {
			inOutput = false
		}
		if !inOutput {
			out.WriteString(line)
		}
		if isCommand {
			out.WriteString(run(command))
			inOutput = true
		}
	}
	return out.String()
}

// shell runs a command line and returns what it prints, a last line [code] if that is not 0, and an empty line.
type shell func(command string) string

func newShell(t *testing.T) shell {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	fixtures, err := filepath.Abs("../../fixtures")
	if err != nil {
		t.Fatal(err)
	}
	dir, bin := t.TempDir(), t.TempDir()
	if err := errors.Join(os.Symlink(self, filepath.Join(bin, "guanxi")), os.Symlink(fixtures, filepath.Join(dir, "fixtures"))); err != nil {
		t.Fatal(err)
	}
	return func(command string) string {
		cmd := exec.Command("sh", "-c", command)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "LANG=zh_CN.UTF-8") // widths must not follow LANG
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &out
		err := cmd.Run()
		if out.Len() > 0 && !bytes.HasSuffix(out.Bytes(), []byte("\n")) {
			out.WriteByte('\n')
		}
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			fmt.Fprintf(&out, "[%d]\n", exit.ExitCode())
		} else if err != nil {
			t.Fatal(err)
		}
		return out.String() + "\n"
	}
}

func contents(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
