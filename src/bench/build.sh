#!/bin/sh
# The benchmark of builds: the same made-up pages baked by this generator, stock JBake, Eleventy and Hugo, in turn.
#
#   sh src/bench/build.sh [pages…]            numbers of pages; without any: 6 100 1000 10000
#   RUNS=3 sh src/bench/build.sh 6 100        runs of each; without it 5, and 2 from 5,000 pages on
#
# Writes src/docs/benchmarks.md and src/docs/benchmarks.svg, after each number of pages anew, and everything else below
# target/bench. With 10,000 pages all takes half an hour, mostly stock JBake's: nothing else should run
# meanwhile.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
bench=$root/target/bench
parts=$root/src/bench
sizes=${*:-6 100 1000 10000}

. "$root/src/bench/needs.sh"
need hyperfine hyperfine
need hugo hugo
need gnuplot gnuplot-nox
need npm npm
need node nodejs
need java openjdk-17-jdk
need mvn maven
[ -x /usr/bin/time ] || missing="$missing time"
check_needs benchmark
for size in $sizes; do
  if ! [ "$size" -ge 2 ] 2> /dev/null; then
    echo "'$size' is no number of pages: give whole numbers from 2 on, such as 6 100 1000." >&2
    exit 1
  fi
done

version() { # PROPERTY: a version as the project's pom pins it
  sed -n "s:.*<$1.version>\(.*\)</$1.version>.*:\1:p" pom.xml
}
dependency=org.apache.maven.plugins:maven-dependency-plugin:$(version maven-dependency-plugin)

echo "Builds the generator and fetches the others."
mvn -q package -DskipTests
for file in target/explainer.jsa target/explainer.args; do
  if ! [ -f "$file" ]; then
    echo "$file is missing: users have it, and without it the start takes longer." >&2
    exit 1
  fi
done
rm -rf "$bench/sites" "$bench/results" "$bench/done"
mkdir -p "$bench/eleventy" "$bench/results"
mvn -q "$dependency:build-classpath" -Dmdep.includeScope=test -Dmdep.outputFile="$bench/test.classpath" > /dev/null
mvn -q -f "$parts/jbake/pom.xml" -Djbake.version="$(version jbake)" "$dependency:build-classpath" \
  -Dmdep.outputFile="$bench/jbake.classpath" > /dev/null
cp "$parts/eleventy/package.json" "$bench/eleventy/"
npm install --prefix "$bench/eleventy" --no-audit --no-fund --silent
eleventy=$bench/eleventy/node_modules/@11ty/eleventy
tests=target/test-classes:target/classes:$(cat "$bench/test.classpath")

made_up() { # a run of the page maker
  java -cp "$tests" explainer.bench.MadeUpPages "$@"
}

{
  printf 'Processor\t%s, %s cores\n' \
    "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | sort -u | tr '\n' ' ' | sed 's/ *$//')" "$(nproc)"
  printf 'Memory\t%s GB\n' "$(awk '/^MemTotal/ { printf "%.0f", $2 / 1048576 }' /proc/meminfo)"
  printf 'System\t%s, Linux %s\n' "$(. /etc/os-release && echo "$PRETTY_NAME")" "$(uname -r | sed 's/[^0-9.].*//')"
  printf 'Java\t%s\n' "$(java -version 2>&1 | sed -n '2s/.*(build \(.*\)).*/\1/p')"
  printf 'This generator\t%s\n' "$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml)"
  printf 'JBake\t%s\n' "$(version jbake)"
  printf 'Eleventy\t%s, Node.js %s\n' "$(node -p "require('$eleventy/package.json').version")" \
    "$(node -p process.versions.node)"
  printf 'Hugo\t%s\n' "$(hugo version | sed 's/^hugo v\([0-9.]*\).*/\1/')"
  printf 'hyperfine\t%s\n' "$(hyperfine --version | sed 's/^hyperfine //')"
} > "$bench/results/machine.tsv"

sites() { # PAGES: makes the five sites of a size, without their output
  site=$bench/sites/$1
  rm -rf "$site"
  mkdir -p "$site/explainer" "$site/own"
  cp -R "$parts/explainer/." "$site/explainer/"
  mkdir "$site/eleventy" "$site/jbake"
  cp -R "$parts/hugo" "$site/"
  cp -R "$parts/jbake/jbake.properties" "$parts/jbake/templates" "$site/jbake/"
  cp -R "$parts/eleventy/_includes" "$parts/eleventy/eleventy.config.mjs" "$site/eleventy/"
  # This site's looks and settings, but for its map: it is made of data that belongs to this site's text.
  cp -R templates assets "$site/own/"
  grep -v '^map[.]' target/staged/jbake.properties > "$site/own/jbake.properties"
  made_up write explainer "$1" "$site/explainer/content"
  made_up write explainer "$1" "$site/own/content"
  # Its templates want a home page: the first page is that.
  sed -i 's/^type: page$/type: home/' "$site/own/content/page-1.md"
  made_up write jbake "$1" "$site/jbake/content"
  made_up write eleventy "$1" "$site/eleventy/content"
  made_up write hugo "$1" "$site/hugo/content"
}

round() { # PAGES RESULTS ROUND: one run of each, timed, its peak memory taken, its output checked
  site=$bench/sites/$1
  mkdir -p "$2"
  peak() { printf '/usr/bin/time -f %%M -o %s/%s-%s.peak' "$2" "$1" "$3"; }
  hyperfine --shell=none --runs 1 --show-output --export-json "$2/$3.json" \
    -n explainer \
      "$(peak explainer "$2" "$3") java @target/explainer.args bake --root $site/explainer \
        --output $site/explainer/out --no-pdf --no-cards" \
    -n own \
      "$(peak own "$2" "$3") java @target/explainer.args bake --root $site/own \
        --output $site/own/out --no-pdf --no-cards" \
    -n jbake \
      "$(peak jbake "$2" "$3") java -cp $parts/jbake/logging:$(cat "$bench/jbake.classpath") org.jbake.launcher.Main \
        -b $site/jbake $site/jbake/out" \
    -n eleventy \
      "env -C $site/eleventy $(peak eleventy "$2" "$3") node $eleventy/cmd.cjs --quiet" \
    -n hugo \
      "$(peak hugo "$2" "$3") hugo --quiet --source $site/hugo" > "$bench/log" 2>&1 || {
        tail -n 20 "$bench/log" >&2
        exit 1
      }
  made_up check "$1" "$site/explainer/out" "$site/own/out" "$site/jbake/out" "$site/eleventy/out" "$site/hugo/out"
  # Out of the way, not deleted: for some seconds after thousands of deletions ext4 takes long to find room for files.
  for generator in explainer own jbake eleventy hugo; do
    mkdir -p "$bench/done/$1/$3"
    mv "$site/$generator/out" "$bench/done/$1/$3/$generator"
  done
}

echo "Bakes six pages with each, not counted, so that every program has been read from the disk once."
sites 6
round 6 "$bench/results/warm-up" 1
rm -rf "$bench/results/warm-up" "$bench/done/6"

for size in $sizes; do
  runs=${RUNS:-$([ "$size" -ge 5000 ] && echo 2 || echo 5)}
  sites "$size"
  run=1
  while [ "$run" -le "$runs" ]; do
    echo "$size pages, run $run of $runs"
    round "$size" "$bench/results/$size" "$run"
    run=$((run + 1))
  done
  java -cp "$tests" explainer.bench.BuildReport "$bench/results" src/docs/benchmarks.md
  gnuplot -e "data='$bench/results/seconds.dat'; image='src/docs/benchmarks.svg'" "$parts/plot.gp"
done
rm -rf "$bench/sites" "$bench/done"
echo "Wrote src/docs/benchmarks.md and src/docs/benchmarks.svg."
