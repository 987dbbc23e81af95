#!/bin/bash
# Runs the parsers on bytes that libFuzzer makes up: fuzz.sh SECONDS [TARGET [FILE]].
#
# Without a target each has its seconds, one after the other. With a file that one input is run, to
# see a fault again. What breaks a parser is kept in Tests/Fuzz/found and makes the status 1.
set -u
cd "$(dirname "$0")/../.."
seconds=$1 target=${2-} file=${3-}
build=.build/fuzz
fuzzer=$build/release/Fuzz

# Of two -sanitize= swiftc heeds the last, and SwiftPM gives those of two --sanitize in any order:
# then either the counters or AddressSanitizer are missing. So both stand in one.
#
# A release build keeps its traps and is twenty times faster; --gc-sections would drop the counters
# by which libFuzzer finds its way. gold complains of names in libFuzzer's own archives.
mkdir -p $build
set -o pipefail
COREDESK_FUZZ=1 swift build -c release --scratch-path $build --product Fuzz \
  --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address \
  --disable-dead-strip -Xswiftc -enable-testing 2>&1 |
  grep -v 'Cannot export local symbol' || exit 1

# Freed memory that AddressSanitizer holds back counts for -rss_limit_mb; Swift's own traces would
# only repeat libFuzzer's.
export ASAN_OPTIONS=quarantine_size_mb=32:detect_leaks=1 SWIFT_BACKTRACE=enable=no
limits=(-timeout=5 -rss_limit_mb=512)

# A name that is misspelt, or none for a file, would try nothing and look like success.
names=$(COREDESK_FUZZ_TARGET='?' $fuzzer | cut -d' ' -f1)
if [ -n "$target$file" ] && ! grep -qxF -- "$target" <<<"$names"; then
  echo "TARGET must be one of:" $names >&2
  exit 64
fi

if [ -n "$file" ]; then
  COREDESK_FUZZ_TARGET=$target exec $fuzzer "${limits[@]}" "$file"
fi

broken=()
while read -r name longest; do
  if [ -n "$target" ] && [ "$target" != "$name" ]; then continue; fi
  echo "== $name, $seconds s"
  mkdir -p "$build/corpus/$name"
  # New inputs go to the first folder and stay there for the next time; the second is only read.
  COREDESK_FUZZ_TARGET=$name $fuzzer "${limits[@]}" -max_total_time="$seconds" \
    -max_len="$longest" -artifact_prefix="Tests/Fuzz/found/$name-" -print_final_stats=1 \
    "$build/corpus/$name" "Tests/Fuzz/corpus/$name" >"$build/$name.log" 2>&1 ||
    broken+=("$name")
  # Without the counters libFuzzer sees nothing and finds nothing.
  if grep -q 'Is the code instrumented' "$build/$name.log"; then
    echo "the fuzzer was built without its counters: rm -r $build, and again" >&2
    exit 1
  fi
  grep -aE 'ERROR|Fatal error|Test unit written|DONE|average_exec|peak_rss' "$build/$name.log"
done < <(COREDESK_FUZZ_TARGET='?' $fuzzer)

if [ ${#broken[@]} -gt 0 ]; then
  echo "broken: ${broken[*]}; see $build/NAME.log, and again:" \
    "make fuzz TARGET=NAME INPUT=Tests/Fuzz/found/NAME-..."
  exit 1
fi
