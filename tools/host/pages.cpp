#include "host/pages.h"

namespace earshot::host {
namespace {

const Page* named(std::string_view name) {
  for (const Page& page : all_pages()) {
    if (page.name == name) return &page;
  }
  return nullptr;
}

}  // namespace

const Page* find_page(std::string_view path) {
  if (path == "/") return named("index.html");
  const std::string_view name = path.substr(1);
  if (name.find('/') != std::string_view::npos) return nullptr;
  if (name.find('.') != std::string_view::npos) return named(name);
  return named(std::string(name) + ".html");
}

std::string type_of(const Page& page) {
  if (page.name.ends_with(".html")) return "text/html; charset=utf-8";
  if (page.name.ends_with(".css")) return "text/css; charset=utf-8";
  if (page.name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (page.name.ends_with(".svg")) return "image/svg+xml";
  return "text/plain; charset=utf-8";
}

}  // namespace earshot::host
