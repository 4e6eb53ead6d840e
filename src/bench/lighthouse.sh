#!/bin/sh
# Audits the pages of the site with Lighthouse, on its mobile settings, in Debian's Chromium.
#
#   sh src/bench/lighthouse.sh                every page of the first language, and two in each other
#   sh src/bench/lighthouse.sh trade.html …   these pages; then nothing is written but the table on the screen
#
# Bakes the site, serves it with nginx as src/docs/hosting/nginx.conf says, writes src/docs/lighthouse.md, and everything
# else below target/lighthouse. Ends with an error where any score is below 100. Nothing else should run meanwhile.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
work=$root/target/lighthouse
parts=$root/src/bench/lighthouse
PATH="$PATH:/usr/sbin"

. "$root/src/bench/needs.sh"
need node nodejs
need npm npm
need nginx nginx-light
need chromium chromium
need java openjdk-17-jdk
need mvn maven
check_needs audit
mvn -q package -DskipTests
mkdir -p "$work/nginx"
cp "$parts/package.json" "$parts/package-lock.json" "$parts/audit.mjs" "$work/"
npm ci --prefix "$work" --ignore-scripts --no-audit --no-fund --silent

port=$(node -p 'const server = require("net").createServer().listen(0, "127.0.0.1", () => {
  console.log(server.address().port); server.close(); }); ""' | tr -d '\n')
# The example for nginx with its marked values set, in what Debian has around such a file. The error page has an address
# of its own here, and answers there without an error: a browser would log the status of an unknown address as a fault.
sed -e "s:listen 80;:listen 127.0.0.1\:$port;:" -e "s:root /srv/www/site;:root $root/target/site;:" \
  -e '/^        internal;$/d' src/docs/hosting/nginx.conf > "$work/nginx/site.conf"
cat > "$work/nginx/nginx.conf" <<CONF
daemon off;
user $(id -un);
pid $work/nginx/pid;
error_log $work/nginx/error.log;
events {}
http {
    access_log off;
    client_body_temp_path $work/nginx/body;
    proxy_temp_path $work/nginx/proxy;
    fastcgi_temp_path $work/nginx/fastcgi;
    uwsgi_temp_path $work/nginx/uwsgi;
    scgi_temp_path $work/nginx/scgi;
    include $work/nginx/site.conf;
}
CONF
nginx -e "$work/nginx/error.log" -c "$work/nginx/nginx.conf" &
server=$!
trap 'kill "$server" 2> /dev/null || true' EXIT
trap 'exit 1' INT TERM

cd "$work"
SITE="$root/target/site" HOST="http://127.0.0.1:$port/" CHROME_PATH="$(command -v chromium)" \
  REPORT="$root/src/docs/lighthouse.md" node audit.mjs "$@"
