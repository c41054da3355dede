import errno
import os

print(errno.ENOENT, errno.EACCES, errno.EEXIST, errno.errorcode[2], errno.EWOULDBLOCK == errno.EAGAIN)
try:
    open("/nowhere/file")
except OSError as error:
    print(error.errno == errno.ENOENT, error.strerror, error.filename, errno.errorcode[error.errno])
