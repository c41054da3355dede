import io
import unittest


class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

    def pop(self):
        return self.items.pop()


class StackTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("setUpClass")

    @classmethod
    def tearDownClass(cls):
        print("tearDownClass")

    def setUp(self):
        self.stack = Stack()
        self.addCleanup(print, "cleanup")

    def tearDown(self):
        print("tearDown")

    def test_push_and_pop(self):
        self.stack.push(1)
        self.assertEqual(self.stack.pop(), 1)

    def test_empty(self):
        with self.assertRaises(IndexError) as caught:
            self.stack.pop()
        print(caught.exception)
        self.assertRaises(IndexError, self.stack.pop)

    @unittest.skip("not yet")
    def test_later(self):
        self.fail("never")

    @unittest.expectedFailure
    def test_wrong(self):
        self.assertEqual(1, 2)

    def test_others(self):
        self.assertTrue(1)
        self.assertFalse([])
        self.assertIs(None, None)
        self.assertIsNone(None)
        self.assertIsNotNone(0)
        self.assertIn(1, [1])
        self.assertNotIn(2, [1])
        self.assertIsInstance(1, int)
        self.assertGreater(2, 1)
        self.assertLessEqual(2, 2)
        self.assertAlmostEqual(0.1 + 0.2, 0.3)
        self.assertNotEqual(1, 2)
        self.assertCountEqual([1, 2, 2], [2, 1, 2])
        self.assertListEqual([1], [1])
        self.assertDictEqual({}, {})


class Many(unittest.TestCase):
    def test_parts(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertEqual(n % 2, 0)

    def test_failing(self):
        self.assertEqual(1 + 1, 3, "sums")

    def test_error(self):
        {}["missing"]


stream = io.StringIO()
suite = unittest.TestSuite()
loader = unittest.TestLoader()
for case in (StackTest, Many):
    suite.addTests(loader.loadTestsFromTestCase(case))
result = unittest.TextTestRunner(stream=stream, verbosity=2).run(suite)
print(result.testsRun, len(result.failures), len(result.errors), len(result.skipped), result.wasSuccessful())
print(len(result.expectedFailures), len(result.unexpectedSuccesses))
for line in stream.getvalue().splitlines():
    if "..." in line and "Many" not in line or line.startswith("FAILED"):
        print(line)
for attempt in (
    lambda t: t.assertEqual("a", 1),
    lambda t: t.assertTrue(0, "so"),
    lambda t: t.assertIn(1, []),
    lambda t: t.assertLess(2, 1),
    lambda t: t.assertIsNone(3),
    lambda t: t.assertRaises(ValueError, int, "3"),
    lambda t: t.assertIsInstance(1, str),
    lambda t: t.assertAlmostEqual(1.0, 1.1),
    lambda t: t.fail("on purpose"),
):
    try:
        attempt(Many("test_parts"))
    except AssertionError as error:
        print(error)
