#!/bin/sh
# Compiles the style sheet and copies in the vendored files. Run from anywhere after `npm ci`.
set -eu
cd "$(dirname "$0")/../.."
here=throughline/design
out=$here/static/throughline
node_modules/.bin/sass --load-path=. --load-path=node_modules --load-path=node_modules/govuk-frontend/dist \
  --quiet-deps --style=compressed --no-charset --no-source-map --no-error-css $here/scss/app.scss $out/app.css
cp node_modules/htmx.org/dist/htmx.min.js $out/htmx.min.js
inter=node_modules/@fontsource-variable/inter/files
cp $inter/inter-latin-wght-normal.woff2 $out/inter.woff2
cp $inter/inter-latin-ext-wght-normal.woff2 $out/inter-ext.woff2
