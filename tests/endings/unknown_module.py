# status: 1
# stderr: no_such_module_anywhere
import no_such_module_anywhere
