import pytest

pytest.register_assert_rewrite("tests.unit.api.genviral.support")
