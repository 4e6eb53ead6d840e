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
. src/bench/bakes.sh

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

row() { # NAME COLUMN
  one=$(median 1 "$2")
  two=$(median 2 "$2")
  many=$(median "$count" "$2")
  echo "| $1 | $one ms | $two ms | $many ms | $(awk "BEGIN { printf \"%.2f\", $many / $one }") |"
}

bake_in_turn 1 2 "$count"
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
