#include "tools/docs.h"

#include <sstream>
#include <stdexcept>

#include "support/golden.h"
#include "support/paths.h"

namespace earshot::test {

std::string page_text(const std::string& name) {
  return read_text(root() / "docs" / "trainers" / (name + ".md"));
}

std::vector<Block> blocks_of_page(const std::string& name) {
  std::istringstream page(page_text(name));
  std::vector<Block> blocks;
  bool inside = false;
  std::uint32_t number = 0;
  std::string section;
  for (std::string line; std::getline(page, line);) {
    ++number;
    const bool fence = line.starts_with("```");
    if (!inside && line.starts_with("## ")) section = line.substr(3);
    if (fence && !inside) blocks.push_back({line.substr(3), "", number + 1, section});
    if (!fence && inside) blocks.back().text += line + "\n";
    if (fence) inside = !inside;
  }
  return blocks;
}

std::string block_of_page(const std::string& name, std::string_view info) {
  for (const Block& block : blocks_of_page(name)) {
    if (block.info == info) return block.text;
  }
  throw std::runtime_error(name + ".md has no block `" + std::string(info) + "`");
}

std::string lamp_scenario() { return block_of_page("first-customer", "yaml complete the-lamp"); }
std::string lamp_best_play() {
  return block_of_page("first-customer", "play complete the-lamp.best");
}

}  // namespace earshot::test
