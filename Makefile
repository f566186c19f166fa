# make run                        starts Unknot; ARGS="play desk-neck-reset" go to it
# make test                       runs the tests
# make check                      runs everything that has to pass before a change goes in
# make screenshots                takes a picture of every screen; OUT=folder for another place
#
# All first install what is missing on this machine.

.PHONY: run test check screenshots

run:
	@.ci/build && exec bin/unknot $(ARGS)

test:
	@.ci/test

check:
	@.ci/run

screenshots:
	@.ci/setup check && .ci/screens $(or $(OUT),screenshots)
