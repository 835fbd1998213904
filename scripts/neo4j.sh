#!/usr/bin/env bash
# A real Neo4j Community server on this machine without Docker, for tests and for a look in Neo4j Browser.
#
#   scripts/neo4j.sh start          start (or find running) and print how to reach it as shell assignments
#   scripts/neo4j.sh stop           stop it; the data stay
#   scripts/neo4j.sh kill           end it as a power cut would
#   scripts/neo4j.sh run CMD...     run CMD against a server of its own that is gone afterwards
#   scripts/neo4j.sh admin ARGS...  neo4j-admin, e.g. database import full
#
# Settings, from the environment:
#   GUANXI_NEO4J_DIR        data, logs and password file (default: .neo4j beside go.mod)
#   GUANXI_NEO4J_PASSWORD   password of a new server (default: a random one)
#   GUANXI_NEO4J_BOLT, GUANXI_NEO4J_HTTP   ports of a new server (default: two free ones)
#   GUANXI_NEO4J_HEAP       Java heap (default: 1g)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
dir=${GUANXI_NEO4J_DIR:-$here/../.neo4j}
heap=${GUANXI_NEO4J_HEAP:-1g}
version=$(sed -n 's:.*neo4j-server</artifactId><version>\([^<]*\)<.*:\1:p' "$here/pom.xml")
jars=${XDG_CACHE_HOME:-$HOME/.cache}/guanxi/neo4j-$version

die() { echo "neo4j.sh: $*" >&2; exit 1; }

need() {
  command -v java >/dev/null || die "java is missing: install a Java 17 runtime (Debian: apt-get install openjdk-17-jre-headless)"
  local major; major=$(java -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
  [ "${major:-0}" -ge 17 ] || die "Java 17 or newer is needed, this is Java ${major:-of unknown version}"
}

# Jars are copied beside and moved into place, so a broken download is never mistaken for a whole one.
fetch() {
  [ -d "$jars" ] && return
  command -v mvn >/dev/null || die "mvn is missing: install Maven (Debian: apt-get install maven), needed once to fetch Neo4j $version"
  echo "fetching Neo4j $version (140 MB, once)" >&2
  local part=$jars.$$
  mvn -q -B -f "$here/pom.xml" dependency:copy-dependencies -DoutputDirectory="$part" >&2 || die "Maven could not fetch Neo4j $version"
  mv -T "$part" "$jars" 2>/dev/null || rm -rf "$part"
}

admin() {
  NEO4J_HOME=$dir NEO4J_CONF=$dir/conf java -cp "$jars/*" -Dapp.home="$dir" -Dbasedir="$dir" \
    org.neo4j.server.startup.Neo4jAdminCommand "$@"
}

listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); listening "$port"; do :; done
  echo "$port"
}

setting() { sed -n "s/^server\.$1\.listen_address=.*://p" "$dir/conf/neo4j.conf"; }

configure() {
  mkdir -p "$dir"/{conf,data,logs,plugins,import}
  local bolt=${GUANXI_NEO4J_BOLT:-$(free_port)} http=${GUANXI_NEO4J_HTTP:-$(free_port)}
  (umask 077; echo "${GUANXI_NEO4J_PASSWORD:-$(od -An -N12 -tx1 /dev/urandom | tr -d ' \n')}" > "$dir/password")
  cat > "$dir/conf/neo4j.conf" <<CONF
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:$bolt
server.bolt.advertised_address=127.0.0.1:$bolt
server.http.listen_address=127.0.0.1:$http
server.http.advertised_address=127.0.0.1:$http
server.memory.pagecache.size=256m
dbms.usage_report.enabled=false
CONF
  ln -sfn "$jars" "$dir/lib"
  admin dbms set-initial-password "$(cat "$dir/password")" >/dev/null || { rm "$dir/conf/neo4j.conf"; die "the password was refused (Neo4j wants 8 characters or more)"; }
}

# The process of our pid file, if it is still the server of this folder.
server() {
  local pid; pid=$(cat "$dir/pid" 2>/dev/null) || return 1
  ps -ww -o args= -p "$pid" 2>/dev/null | grep -qF -- "--home-dir=$dir " && echo "$pid"
}

launch() {
  local opens=() p
  for p in java.nio java.io sun.nio.ch java.util.concurrent; do opens+=("--add-opens=java.base/$p=ALL-UNNAMED"); done
  NEO4J_HOME=$dir nohup java -Xmx"$heap" "${opens[@]}" -Dio.netty.tryReflectionSetAccessible=true -cp "$jars/*" \
    org.neo4j.server.CommunityEntryPoint --home-dir="$dir" --config-dir="$dir/conf" >"$dir/logs/console.log" 2>&1 </dev/null &
  echo $! > "$dir/pid"
}

start() {
  need; fetch; mkdir -p "$dir"; dir=$(cd "$dir" && pwd)
  [ -e "$dir/conf/neo4j.conf" ] || configure
  server >/dev/null || launch
  local tries=0
  until listening "$(setting bolt)" && listening "$(setting http)"; do # HTTP comes last
    server >/dev/null || { tail -20 "$dir/logs/console.log" >&2; die "the server ended while starting"; }
    [ $((tries += 1)) -le 240 ] || die "not ready after two minutes, see $dir/logs/console.log"
    sleep 0.5
  done
  echo "GUANXI_NEO4J_URI=bolt://127.0.0.1:$(setting bolt)"
  echo "GUANXI_NEO4J_USERNAME=neo4j"
  echo "GUANXI_NEO4J_PASSWORD=$(cat "$dir/password")"
  echo "# Neo4j Browser: http://127.0.0.1:$(setting http)/browser/"
}

# end SIGNAL: sends it and waits until the server is gone.
end() {
  dir=$(cd "$dir" 2>/dev/null && pwd) || return 0
  local pid; pid=$(server) || return 0
  kill -"$1" "$pid"
  for _ in $(seq 120); do kill -0 "$pid" 2>/dev/null || return 0; sleep 0.25; done
  die "process $pid does not end"
}

run() {
  dir=$(mktemp -d "${TMPDIR:-/tmp}/guanxi-neo4j.XXXXXX")
  trap 'end KILL; rm -rf "$dir"' EXIT
  local env; env=$(start)
  set -a; eval "$env"; set +a
  "$@"
}

case ${1:-} in
  start) start ;;
  stop) end TERM ;;
  kill) end KILL ;;
  run) shift; run "$@" ;;
  admin) shift; need; fetch; dir=$(cd "$dir" && pwd); admin "$@" ;;
  *) sed -n '2,15s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
