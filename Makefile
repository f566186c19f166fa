# make run                        starts Unknot; ARGS="play desk-neck-reset" go to it
# make test                       runs the tests
# make check                      runs everything that has to pass before a change goes in
#
# All three first install what is missing on this machine.

.PHONY: run test check

run:
	@.ci/build && exec bin/unknot $(ARGS)

test:
	@.ci/test

check:
	@.ci/run
