# Two commands do for most people: `make demo` shows what guanxi does, `make test` proves that it does it.
# gse is built without its dictionaries (tag ne): ours are smaller, start faster and know more of our names.
export GOFLAGS := -buildvcs=false -tags=ne

.PHONY: demo build test neo4j lint golden bench fuzz

demo: build ## read the fixture pages, print a summary, who met whom, and what to try next
	./guanxi build --meta fixtures/meta.csv fixtures/pages

build:
	go build -o guanxi ./cmd/guanxi

test: ## all tests against a real Neo4j, started for them and gone afterwards; needs Java 17 and Maven
	scripts/neo4j.sh run go test ./...

neo4j: build ## put guanxi.db into a Neo4j of this folder, and say where its Browser is
	@umask 077 && scripts/neo4j.sh start > .neo4j.env && set -a && . ./.neo4j.env && ./guanxi push $$GUANXI_NEO4J_URI && cat .neo4j.env

lint:
	@test -z "$$(gofmt -l .)" || { gofmt -l .; echo "gofmt -w these"; exit 1; }
	go vet ./...
	go run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...

golden: ## write what commands, reports and pages give now into the expected files; read the diff before committing it
	scripts/neo4j.sh run go test ./cmd/guanxi ./extract/page ./graph ./graph/sqlitestore -update

bench:
	go test -run '^$$' -bench . -benchmem ./extract/... ./graph/...

fuzz: ## a minute for each fuzz target
	@for p in $$(go list ./...); do for f in $$(go test -list '^Fuzz' $$p | grep ^Fuzz); do go test -run '^$$' -fuzz "^$$f$$" -fuzztime 60s -fuzzminimizetime 5x $$p || exit 1; done; done
