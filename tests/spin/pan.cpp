#include "pan.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>

#include <stdlib.h>

#include <fmt/format.h>

namespace earshot::test {
namespace {

// The deepest way Spin follows takes fewer steps than this for each state, and never so many, in all
// that was tried; where it takes more, Spin says so.
constexpr std::uint64_t kStepsPerState = 2;
constexpr std::uint64_t kLeastSteps = 20'000;
constexpr std::uint64_t kMostSteps = 40'000'000;

// Of a state, for the automaton: more than any had. A larger one is an error that Spin tells.
constexpr int kMostBytes = 64;

std::string text_in(const std::filesystem::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string found(const std::string& text, const char* pattern) {
  std::smatch match;
  if (!std::regex_search(text, match, std::regex(pattern)))
    throw std::runtime_error(fmt::format("Spin did not say `{}`:\n{}", pattern, text));
  return match[1];
}

}  // namespace

Pan::Pan(const std::string& model, const std::string& optimisation, Store store) {
  std::string name = (std::filesystem::temp_directory_path() / "earshot-spin-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for Spin: " + name);
  folder_ = name;
  std::ofstream(folder_ / "model.pml") << model;
  // Without -o2 a variable that is set and never read would be no part of the state.
  output_of("spin -o2 -a model.pml");
  const std::string kept = store == Store::automaton ? fmt::format(" -DMA={}", kMostBytes) : "";
  output_of("cc " + optimisation + kept + " -w -DSAFETY -DNOREDUCE -o pan pan.c");
}

Pan::~Pan() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string Pan::output_of(const std::string& command) const {
  const std::string line =
      fmt::format("cd '{}' && {{ {}; }} >said 2>&1", folder_.string(), command);
  const int status = std::system(line.c_str());
  const std::string said = text_in(folder_ / "said");
  if (status != 0) throw std::runtime_error(fmt::format("`{}` failed:\n{}", command, said));
  return said;
}

Pan::Result Pan::run(std::uint64_t expected) const {
  const int table = std::max(10, static_cast<int>(std::bit_width(expected)));
  const std::uint64_t steps = std::min(kLeastSteps + expected * kStepsPerState, kMostSteps);
  const std::string said = output_of(fmt::format("./pan -E -w{} -m{}", table, steps));
  if (found(said, "errors: (\\d+)") != "0" || said.find("too small") != std::string::npos)
    throw std::runtime_error("Spin did not come to its end:\n" + said);
  Result result;
  result.states = std::stoull(found(said, "(\\d+) states, stored"));
  result.vector_bytes = static_cast<unsigned>(std::stoul(found(said, "State-vector (\\d+) byte")));
  result.megabytes = std::stod(found(said, "([0-9.]+)\\s+actual memory usage for states"));
  constexpr const char* kTable = "([0-9.]+)\\s+memory used for hash table";
  if (std::regex_search(said, std::regex(kTable)))
    result.megabytes += std::stod(found(said, kTable));
  return result;
}

}  // namespace earshot::test
