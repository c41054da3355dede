import logging

log = logging.getLogger("quiet")
log.info("not shown")
log.warning("shown without a format")
log.error("and %s", "this")
