# Aliases only: everything is done by dev.py, which also runs where there is no make.
PYTHON ?= python3

.PHONY: demo test lint bench

demo test lint:
	$(PYTHON) dev.py $@ $(ARGS)

# make bench NAME=pages
bench:
	$(PYTHON) dev.py bench $(NAME) $(ARGS)
