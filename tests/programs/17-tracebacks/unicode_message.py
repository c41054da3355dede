# Text beyond ASCII in the message and in names.
class 余额不足(Exception):
    pass


def 取款(金额):
    raise 余额不足(f"余额不足: {金额} 元")


取款(100)
