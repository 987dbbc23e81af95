# coredesk: `make run` opens the demo clinic, `make test` checks everything.
SHELL := /bin/bash
.DELETE_ON_ERROR:
PREFIX ?= /usr/local
RELEASE := -c release --static-swift-stdlib -Xlinker -s
# The packages that the programs need, and all packages, which the tests and measuring need too.
PACKAGES := $(shell sed -e '/^\# tests/,$$d' -e '/^\#/d' -e '/^$$/d' packages.txt)
ALL_PACKAGES := $(shell sed -e '/^\#/d' -e '/^$$/d' packages.txt)

.PHONY: deps test-deps build run test lint guides fuzz bench conformance install clean

define install_missing
	@missing="$$(for p in $(1); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done)"; \
	if [ -n "$$missing" ]; then \
	    echo "installing" $$missing; \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -qq && \
	    DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing \
	        >/dev/null; \
	fi
endef

deps:
	$(call install_missing,$(PACKAGES))

test-deps:
	$(call install_missing,$(ALL_PACKAGES))

# Only the programs: what the tests share needs Swift Testing, which isn't in the static standard
# library. Tests/StructureTests checks that each line names a product.
build: deps
	swift build $(RELEASE) --product coredesk
	swift build $(RELEASE) --product coredesk-server

run: build
	@.build/release/coredesk --demo

# Checks the style, and builds everything, tests too, to check that each target imports only what
# Package.swift lets it reach.
lint: deps
	swift format lint --strict --recursive Package.swift Sources Tests
	swift build --build-tests --explicit-target-dependency-import-check error

# Repeats the failures at the end, where people look first.
test: test-deps lint
	@mkdir -p .build
	@set -o pipefail; swift test 2>&1 | tee .build/test.log || { \
	    grep -aE '^✘|error:' .build/test.log; exit 1; }

# Retakes the screens and transcripts in README and guides; look at the difference before you commit.
guides: test-deps
	COREDESK_WRITE_GUIDES=1 swift test --filter GuideTests

# Runs every parser of foreign bytes under libFuzzer for a minute. SECONDS= changes the time, TARGET=
# chooses one of Tests/Fuzz/corpus, and INPUT= runs a file of Tests/Fuzz/found again.
SECONDS = 60
fuzz: test-deps
	Tests/Fuzz/fuzz.sh $(SECONDS) "$(TARGET)" "$(INPUT)"

# Measures the console beside calcurse and tig, in one run on this computer.
bench: test-deps build
	/usr/bin/python3 Tests/Bench/bench.py .build/release/coredesk

# Runs schemathesis (PyPI) over /openapi.json, with EXAMPLES requests for each operation.
conformance: test-deps build
	Tests/Conformance/conformance.sh .build/release/coredesk-server

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/coredesk/themes
	install -m 755 .build/release/coredesk .build/release/coredesk-server $(DESTDIR)$(PREFIX)/bin/
	install -m 644 themes/*.theme $(DESTDIR)$(PREFIX)/share/coredesk/themes/
	install -d $(DESTDIR)$(PREFIX)/share/man/man1 \
	    $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	    $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	    $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	for program in coredesk coredesk-server; do \
	    .build/release/$$program man >$(DESTDIR)$(PREFIX)/share/man/man1/$$program.1 && \
	    .build/release/$$program completions bash \
	        >$(DESTDIR)$(PREFIX)/share/bash-completion/completions/$$program && \
	    .build/release/$$program completions zsh \
	        >$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_$$program && \
	    .build/release/$$program completions fish \
	        >$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/$$program.fish || exit 1; \
	done

clean:
	rm -rf .build
