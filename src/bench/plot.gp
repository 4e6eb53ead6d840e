# Seconds over pages, both in powers of ten, a line for each generator: gnuplot -e "data='…'; image='…'" plot.gp
# Lines differ in colour (Okabe and Ito's, told apart by everybody), dash and mark.
set terminal svg size 840,520 font "sans-serif,14" background rgb "white"
set output image
set logscale xy
set xrange [5:12000]
# Up to the hour or more that the slowest may take, so that the top left is free for the key.
set yrange [0.05:5000]
set xlabel "pages"
set ylabel "seconds"
set xtics ("6" 6, "100" 100, "1,000" 1000, "10,000" 10000)
set ytics ("0.1" 0.1, "1" 1, "10" 10, "100" 100, "1,000" 1000, "10,000" 10000)
set format y "%g"
set grid xtics ytics lc rgb "#dddddd" lw 1 lt 1
set border 3 lc rgb "#555555"
set tics nomirror
set key top left Left reverse samplen 3 spacing 1.2
set style line 1 lc rgb "#000000" lw 3 dt 1 pt 7 ps 0.7
set style line 2 lc rgb "#000000" lw 2 dt 2 pt 6 ps 0.7
set style line 3 lc rgb "#d55e00" lw 2 dt 1 pt 5 ps 0.7
set style line 4 lc rgb "#0072b2" lw 2 dt 4 pt 9 ps 0.8
set style line 5 lc rgb "#009e73" lw 2 dt 5 pt 11 ps 0.8
plot for [i = 0:4] data index i using 1:2 with linespoints ls i + 1 title columnheader(1)
