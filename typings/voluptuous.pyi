# Home Assistant answers the name `voluptuous` with probatio; for the type checker the same is said here.
from probatio import *
