import unittest
from unittest import mock
from unittest.mock import ANY, MagicMock, Mock, call, create_autospec, patch, sentinel

m = Mock(return_value=3, name="m")
print(m(1, a=2), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls == [call(1, a=2)])
m.assert_called_once_with(1, a=2)
try:
    m.assert_called_with(2)
except AssertionError as error:
    print(error)
m.attribute.method.return_value = "deep"
print(m.attribute.method(5), m.mock_calls, repr(sentinel.thing), m.call_args.args, m.call_args.kwargs)
side = Mock(side_effect=[1, 2, ValueError("three")])
print(side(), side())
try:
    side()
except ValueError as error:
    print("raised", error)
print(Mock(side_effect=lambda x: x * 2)(4))
magic = MagicMock()
magic.__len__.return_value = 5
magic.__getitem__.side_effect = lambda key: key * 2
print(len(magic), magic["ab"], magic.__str__.called, int(magic))
with magic as inside:
    print(inside is magic.__enter__.return_value)


class Service:
    limit = 10

    def fetch(self, url, retries=3):
        return "real " + url


def greet(service):
    return "got " + service.fetch("here")


with patch.object(Service, "fetch", return_value="fake") as fetch:
    print(greet(Service()), fetch.call_args)
print(greet(Service()))


@patch("__main__.greet")
def with_patch(greet_mock):
    greet_mock.return_value = "patched"
    return greet(1)


print(with_patch(), greet(Service()))
with patch.dict({"a": 1}, {"b": 2}) as changed:
    print(changed)
with patch.multiple(Service, limit=20):
    print(Service.limit)
print(Service.limit)
spec = create_autospec(Service)
spec.fetch.return_value = 1
try:
    spec.nothing
except AttributeError as error:
    print(error)
try:
    create_autospec(greet)(1, 2)
except TypeError as error:
    print(error)
limited = Mock(spec=["one"])
print(hasattr(limited, "one"), hasattr(limited, "two"), Mock(x=1, **{"y.z": 2}).y.z, ANY == object())
m.reset_mock()
print(m.called, m.mock_calls)


class Tests(unittest.TestCase):
    @mock.patch.object(Service, "fetch")
    def test_fetch(self, fetch):
        fetch.side_effect = KeyError
        with self.assertRaises(KeyError):
            greet(Service())
        fetch.assert_called_once()


result = unittest.TestResult()
unittest.TestLoader().loadTestsFromTestCase(Tests).run(result)
print(result.testsRun, result.wasSuccessful())
