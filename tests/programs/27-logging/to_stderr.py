import logging

logging.warning("the root logger's first message configures it")
logging.info("too low")
logging.getLogger("x").error("with %d argument", 1)


def fails():
    try:
        int("x")
    except ValueError:
        logging.exception("caught")


fails()
logging.error("wrong arguments %d", "text") if False else None
