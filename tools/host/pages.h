// The pages that are built into the program: tools/host/pages/, as they were when it was built.
//
// Entry point: find_page(). `/` is index.html, `/facilitator` is facilitator.html.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace earshot::host {

struct Page {
  std::string_view name;  // "facilitator.html"
  std::string_view content;
};

std::span<const Page> all_pages();  // made by CMake

const Page* find_page(std::string_view path);
std::string type_of(const Page& page);

}  // namespace earshot::host
