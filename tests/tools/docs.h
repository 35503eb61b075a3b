// The fenced blocks of a Markdown page, with what stands behind the three backticks: ```yaml
// complete the-lamp
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::test {

struct Block {
  std::string info;        // "yaml complete the-lamp"
  std::string text;        // with its last line feed
  std::uint32_t line = 0;  // of the page, from 1: the first line of the text
  std::string section;     // the heading it stands under, without its marks: "Wrong"
};

// docs/trainers/NAME.md
std::vector<Block> blocks_of_page(const std::string& name);
std::string page_text(const std::string& name);

// The text of the one block of this page whose info is `info`.
std::string block_of_page(const std::string& name, std::string_view info);

// Ines Duarte and her lamp, as docs/trainers/first-customer.md has her.
std::string lamp_scenario();
std::string lamp_best_play();

}  // namespace earshot::test
