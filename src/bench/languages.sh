#!/bin/sh
# What further languages cost: this site is baked in its first language, in two and in all, in turn, without PDFs and cards.
#
#   sh src/bench/languages.sh [runs]          11 runs of each where it is not said
#
# Writes src/docs/performance-languages.md, and everything else below target/bench/languages. Nothing else should run meanwhile.
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-11}
root=$PWD
bench=$root/target/bench/languages
. src/bench/needs.sh
[ -x /usr/bin/time ] || missing="$missing time"
check_needs benchmark
if ! [ -f target/explainer.args ]; then
  echo "target/explainer.args is missing: run 'mvn package -DskipTests' first." >&2
  exit 1
fi

all=$(sed -n 's/^site.languages=//p' jbake.properties | tr -d ,)
rm -rf "$bench"
count=0
for language in $all; do
  count=$((count + 1))
  kept=${kept:+$kept, }$language
  mkdir -p "$bench/$count"
  cp -R content templates assets jbake.properties "$bench/$count/"
  for other in $all; do
    case ", $kept," in
      *", $other,"*) ;;
      *) rm -r "$bench/$count/content/$other" ;;
    esac
  done
  sed "s/^site.languages=.*/site.languages=$kept/" jbake.properties > "$bench/$count/jbake.properties"
done

bake() { # SITE: the milliseconds of one run, by the clock and of the processor
  rm -rf "$bench/$1/out"
  /usr/bin/time -f '%e %U %S' -o "$bench/time" java @target/explainer.args bake --root "$bench/$1" --output "$bench/$1/out" \
    --no-pdf --no-cards > "$bench/log" 2>&1 || {
    cat "$bench/log" >&2
    exit 1
  }
  awk '{ printf "%.0f %.0f\n", 1000 * $1, 1000 * ($2 + $3) }' "$bench/time"
}

median() { # SITE COLUMN
  cut -d ' ' -f "$2" "$bench/$1.ms" | sort -n | sed -n "$(((runs + 1) / 2))p"
}

row() { # NAME COLUMN
  one=$(median 1 "$2")
  two=$(median 2 "$2")
  many=$(median "$count" "$2")
  echo "| $1 | $one ms | $two ms | $many ms | $(awk "BEGIN { printf \"%.2f\", $many / $one }") |"
}

run=0 # the first is not counted: it reads programs and files from the disk
while [ "$run" -le "$runs" ]; do
  for site in 1 2 "$count"; do
    took=$(bake "$site")
    [ "$run" -eq 0 ] || echo "$took" >> "$bench/$site.ms"
  done
  run=$((run + 1))
done
cat > src/docs/performance-languages.md << END
# What further languages cost

Made by \`sh src/bench/languages.sh\`: this site baked $runs times in one language, in two and in all $count, in turn, without
PDFs and cards; the medians.

| | one | two | all $count | all against one |
| --- | ---: | ---: | ---: | ---: |
$(row 'by the clock' 1)
$(row "of the processor's time" 2)

$(awk '{ print $1 }' /proc/loadavg) programs wanted to run meanwhile, on $(nproc) processors.
END
cat src/docs/performance-languages.md
