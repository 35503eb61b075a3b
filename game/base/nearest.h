// Did you mean: the candidate that a misspelt word most likely stands for.
//
// Entry point: nearest(). Distance counts a wrong, missing, surplus or swapped character as one
// (optimal string alignment).
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace earshot::base {

// Up to `limit` edits; more are all reported as limit + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

// The nearest candidate within a third of the word's length (at least one edit), or empty. The
// first of equals.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace earshot::base
