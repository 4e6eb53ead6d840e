#!/bin/sh
# What a series of 10,000 rows costs: the same made-up site is baked with it and without it, in turn, without PDFs.
#
#   sh src/bench/series.sh [runs]             21 runs of each where it is not said
#
# Writes src/docs/performance.md, and everything else below target/bench/series. Nothing else should run meanwhile.
set -eu
cd "$(dirname "$0")/../.."
runs=${1:-21}
root=$PWD
bench=$root/target/bench/series
parts=src/test/resources/explainer
. src/bench/needs.sh
. src/bench/bakes.sh

rm -rf "$bench"
for site in without with; do
  mkdir -p "$bench/$site/assets"
  cp -R "$parts/other/." "$parts/series/." "$bench/$site/"
  cp -R templates "$bench/$site/"
  cp -R assets/css assets/js "$bench/$site/assets/"
done
awk 'BEGIN {
  print "place,year,catch,boats"
  for (place = 1; place <= 100; place++) for (year = 1931; year <= 2030; year++)
    printf "p%d,%d,%d.%d,%d\n", place, year, (place * year) % 977, year % 10, (place * 7 + year) % 331
}' > "$bench/with/content/data/series/many.csv"
cat > "$bench/with/content/data/series/many.yaml" << 'END'
title: Landings by harbour
source: yearbook
primaryKey: [place, year]
fields:
  - {name: place, title: Place}
  - {name: year, type: year, title: Year}
  - {name: catch, type: number, title: Catch, unit: tonne, scale: thousand}
  - {name: boats, type: integer, title: Boats, unit: boat}
END
cat > "$bench/with/content/many.md" << 'END'
---
title: Many harbours
type: page
status: published
date: 2031-04-01
summary: Ten rows and eight lines of ten thousand rows.
---

```table
title: Some harbours
series: many
rows: "p1@2021..2030"
```

```chart
type: line
title: One harbour lands less
series: many
columns: [catch]
rows: "p1"
```
END
sed 's/^title: .*/title: Few harbours/; s/^summary: .*/summary: Ten rows and a line of another table./; s/series: many/series: landings/
  s/rows: "p1.*/rows: "VE@2000..2009"/' "$bench/with/content/many.md" > "$bench/without/content/many.md"

row() { # NAME COLUMN
  without=$(median without "$2")
  with=$(median with "$2")
  echo "| $1 | $without ms | $with ms | $((with - without)) ms |"
}

bake_in_turn without with
cat > src/docs/performance.md << END
# What a series costs

Made by \`sh src/bench/series.sh\`: a made-up site baked $runs times with a series of 10,000 rows and four columns, of which a
page shows ten rows and a line, and $runs times with a small one in its place, in turn, without PDFs; the medians. At most
100 ms are to be the series', on an idle machine.

| | without | with | the series |
| --- | ---: | ---: | ---: |
$(row 'by the clock' 1)
$(row "of the processor's time" 2)

$(awk '{ print $1 }' /proc/loadavg) programs wanted to run meanwhile, on $(nproc) processors.
END
cat src/docs/performance.md
