// Counts what this test program asks of the heap, so that a test can show that something asks nothing of it.
#pragma once

#include <cstddef>

namespace earshot::test {

std::size_t allocations();  // since the program began, of all threads

}  // namespace earshot::test
