# Carets under text wider than one column.
消息 = "世界"
print(消息)
结果 = 消息 + "你好" + len(消息)
