# Thin words for .ci/bootstrap.py; without make, type: python3 .ci/bootstrap.py test   (Windows: py .ci\bootstrap.py test)
PYTHON ?= python3
ARGS ?=

.PHONY: help check test env ci docs constraints
.NOTPARALLEL:

help:
	@echo "make check        check the example book"
	@echo "make test         run the tests (make test ARGS=tests/book for some of them)"
	@echo "make ci           everything the build server runs"
	@echo "make docs         write the generated pages again"
	@echo "make constraints  pin the newest versions that fit (needs uv)"

check test env docs constraints:
	@$(PYTHON) .ci/bootstrap.py $@ $(ARGS)

ci:
	@.ci/run
