# How long bakes of several sites take; scripts read it in, with the folder of the sites in $bench and how often in $runs.

[ -x /usr/bin/time ] || missing="$missing time"
check_needs benchmark
if ! [ -f target/explainer.args ]; then
  echo "target/explainer.args is missing: run 'mvn package -DskipTests' first." >&2
  exit 1
fi

bake() { # SITE: the milliseconds of one run, by the clock and of the processor
  rm -rf "$bench/$1/out"
  /usr/bin/time -f '%e %U %S' -o "$bench/time" java @target/explainer.args bake --root "$bench/$1" --output "$bench/$1/out" \
    --no-pdf --no-cards > "$bench/log" 2>&1 || {
    cat "$bench/log" >&2
    exit 1
  }
  awk '{ printf "%.0f %.0f\n", 1000 * $1, 1000 * ($2 + $3) }' "$bench/time"
}

bake_in_turn() { # SITE...: each as often as $runs says, after one run that is not counted: it reads programs and files
  run=0
  while [ "$run" -le "$runs" ]; do
    for site in "$@"; do
      took=$(bake "$site")
      [ "$run" -eq 0 ] || echo "$took" >> "$bench/$site.ms"
    done
    run=$((run + 1))
  done
}

median() { # SITE COLUMN
  cut -d ' ' -f "$2" "$bench/$1.ms" | sort -n | sed -n "$(((runs + 1) / 2))p"
}
